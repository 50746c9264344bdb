"""Who is there: the person that signed in, and what they may see."""

from datetime import datetime
from enum import StrEnum

from agent.domain.frozen import Frozen


class Role(StrEnum):
    """What a person may do beside being coached; everybody who is signed in is a rep of their own."""

    REP = "rep"
    MANAGER = "manager"


class Person(Frozen):
    """Somebody who signed in, or the one profile of a machine without sign-in.

    `rep_id` is theirs alone, and what all of their sessions stand under. `ends_at` is when their sign-in ends, None
    for the local profile.
    """

    rep_id: str
    name: str = ""
    roles: frozenset[Role] = frozenset({Role.REP})
    ends_at: datetime | None = None

    @property
    def leads(self) -> bool:
        """Whether they lead others."""
        return Role.MANAGER in self.roles


def local_person(rep_id: str) -> Person:
    """Return the one profile of a machine without sign-in: their own rep and their own manager."""
    return Person(rep_id=rep_id, roles=frozenset(Role))
