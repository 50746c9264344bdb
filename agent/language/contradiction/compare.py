"""Two statements that cannot both hold now."""

from enum import StrEnum
from typing import NamedTuple

from agent.language.contradiction import attitude, causes, roles, states
from agent.language.contradiction.claim import Claim


class Difference(StrEnum):
    """In what two statements about the same differ."""

    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    PERSON = "person"
    ATTITUDE = "attitude"
    CAUSE = "cause"


class Clash(NamedTuple):
    """Two statements that cannot both hold, the newer and the older, and in what they differ.

    `is_told` means that the newer one says itself that something changed. `names` are those that both hold.
    """

    difference: Difference
    newer: Claim
    older: Claim

    @property
    def is_told(self) -> bool:
        """Whether the speaker said that it changed, or had only said that it was not so yet."""
        return self.newer.announced or (self.older.pending and not self.newer.denied)

    @property
    def names(self) -> frozenset[str]:
        """The names that stand in both."""
        return self.newer.names & self.older.names


_TESTS = (
    (Difference.CAUSE, causes.differ),
    (Difference.NEGATION, states.denied),
    (Difference.NUMBER, states.other_number),
    (Difference.DATE, states.other_time),
    (Difference.PERSON, roles.differ),
    (Difference.ATTITUDE, attitude.contrary),
)


def clash(newer: Claim, older: Claim) -> Clash | None:
    """Return how these two statements exclude each other, or None when both can hold."""
    return next((Clash(kind, newer, older) for kind, differ in _TESTS if differ(newer, older)), None)
