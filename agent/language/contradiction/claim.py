"""A plain statement of the rep's own, taken apart far enough to be held against another one."""

from enum import StrEnum
from typing import NamedTuple

from agent.language.contradiction.things import Thing


class Tense(StrEnum):
    """When a statement holds."""

    PRESENT = "present"
    PAST = "past"
    PERFECT = "perfect"
    FUTURE = "future"


class Amount(NamedTuple):
    """A number with what it counts or measures; `rough` for "about", `bound` for "at least" and the like."""

    value: float
    of: frozenset[str]
    unit: str = ""
    rough: bool = False
    bound: bool = False


class Moment(NamedTuple):
    """A time of the calendar, as far as it was named; `weekday` is 0 for Monday."""

    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class Claim(NamedTuple):
    """One statement.

    `text` is verbatim, with the words that make it a view ("I think"). `verb` stands for verbs that say the same,
    `lemma` is the one that was used. `rest` holds what else carries meaning after the verb, without numbers and
    times; `predicate` is that part as it was written. `names` are all names in it. `announced` means that the
    sentence says itself that something changed, `pending` that it was only so "yet".
    """

    text: str
    about: Thing
    verb: str
    lemma: str
    rest: frozenset[str]
    predicate: str
    denied: bool = False
    tense: Tense = Tense.PRESENT
    complement: Thing = Thing()
    is_definite: bool = False
    amounts: tuple[Amount, ...] = ()
    moments: tuple[Moment, ...] = ()
    names: frozenset[str] = frozenset()
    because: Thing = Thing()
    announced: bool = False
    pending: bool = False

    @property
    def is_plan(self) -> bool:
        """Whether it says what the rep wants or will do, which may change at any time."""
        own = bool(self.about.heads & {"i", "we"})
        return own and (self.tense is Tense.FUTURE or self.lemma in ("want", "plan", "hope", "intend", "try"))
