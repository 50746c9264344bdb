"""What crosses to the themes that managers see, and what comes back: an enum and a pseudonym, then bands."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from agent.domain.person import Person, Role
from agent.domain.release import Looked, Spent, Tally, View
from agent.domain.theme import GroupThemes, Period, Theme


class Mechanism(NamedTuple):
    """Noise that lets a release tell at most `epsilon` of anybody, whatever theme they chose or did not choose."""

    name: str
    epsilon: float
    scale: float
    noise: Callable[[Sequence[int]], Sequence[int]]


class Published(NamedTuple):
    """A group's release with what it cost; None where nothing was told of anybody."""

    themes: GroupThemes
    spent: Spent | None


class GroupRoster(NamedTuple):
    """A group as the theme store knows it; without enough people, no pseudonyms cross."""

    name: str
    cohorts: tuple[str, ...]
    size: int
    enough_people: bool
    pseudonyms: tuple[str, ...]


Publish = Callable[[Sequence[Tally], tuple[Spent, ...]], Sequence[Published]]
"""Makes what is published of a quarter's groups, given what was spent before."""


RELEASED = "The themes of {period} are released: what was published stays as it is."


class BallotBox(Protocol):
    """Takes one theme a rep and quarter, until the quarter is released; no more than that can be told of anybody."""

    def counts(self, rep_id: str, period: Period) -> bool:
        """Whether a theme of this rep's would be counted. Raises MemoryStoreError.

        It is when they were on the roster as it was frozen for the quarter, their group has enough people, and the
        quarter is not released yet.
        """
        ...

    def cast(self, rep_id: str, period: Period, theme: Theme) -> bool:
        """Count this theme for the rep, in place of what they had; said again, nothing changes.

        Returns whether it is counted (see `counts`). Raises PeriodReleased, MemoryStoreError.
        """
        ...

    def met(self, person: Person) -> None:
        """Know whom the roster means by a subject or an address: called when somebody signs in.

        The roster is kept for the running quarter then, whoever they are and whatever they chose.
        """
        ...

    def open_quarters(self) -> tuple[Period, ...]:
        """Return the quarters that something may be counted in and that are not released. Raises MemoryStoreError."""
        ...

    def withdraw(self, rep_id: str, period: Period) -> bool:
        """Count nothing for the rep in this quarter; False when it is released, and stays as it was published.

        Raises MemoryStoreError, and that too when the quarter's key is lost, so that nobody's theme can be found.
        """
        ...


class Releases(Protocol):
    """What was released. The same for everybody who looks; it is never worked out anew."""

    def of(self, cohort: str) -> tuple[GroupThemes, ...]:
        """Return what was released of the group that holds this cohort, quarter by quarter, oldest first."""
        ...

    def looked(self, rep_id: str, role: Role, what: Looked, cohort: str) -> None:
        """Enter in the audit that this person looked at what was released of a cohort. Raises MemoryStoreError."""
        ...


class ThemeStore(Protocol):
    """Keeps ballots and rosters by pseudonym until a quarter is released, then what was released."""

    def freeze(self, period: Period, groups: Sequence[GroupRoster], *, anew: bool = False) -> bool:
        """Keep the groups of a quarter; False when there are some already, unless they shall be put in their place.

        Ballots of pseudonyms that are in no group any more go. Raises PeriodReleased, MemoryStoreError.
        """
        ...

    def is_frozen(self, period: Period) -> bool:
        """Whether the groups of this quarter are kept, or were until it was released."""
        ...

    def is_released(self, period: Period) -> bool:
        """Whether this quarter was released."""
        ...

    def take_seat(self, period: Period, seat: str, pseudonym: str) -> None:
        """Let ballots of this pseudonym count for a seat of the roster that nobody has taken; else nothing changes."""
        ...

    def is_counted(self, period: Period, pseudonym: str) -> bool:
        """Whether this pseudonym is in a group of the quarter that has enough people."""
        ...

    def cast(self, period: Period, pseudonym: str, theme: Theme) -> bool:
        """Keep the one ballot of a pseudonym; False when it is in no group. Raises PeriodReleased."""
        ...

    def withdraw(self, period: Period, pseudonym: str) -> bool:
        """Delete the ballot of a pseudonym; False when the quarter was released."""
        ...

    def release(self, period: Period, publish: Publish, entry: View) -> bool:
        """Publish a quarter once, in one transaction with its ledger and audit, and delete its ballots and pseudonyms.

        Returns False and calls nothing when it was released before, by another process perhaps.
        Raises MemoryStoreError when it was never frozen; what `publish` raises leaves everything as it was.
        """
        ...

    def discard(self, period: Period, entry: View) -> bool:
        """Close a quarter without publishing anything, and delete its ballots and pseudonyms.

        Returns False when it was released or discarded before.
        """
        ...

    def wipe(self) -> bool:
        """Take what was deleted off the disk; False while another process still reads an old state."""
        ...

    def releases(self, cohort: str = "") -> tuple[GroupThemes, ...]:
        """Return all that was released, oldest first; with a cohort, of the groups that held it alone."""
        ...

    def ledger(self) -> tuple[Spent, ...]:
        """Return what each release cost, oldest first."""
        ...

    def unreleased(self) -> Mapping[Period, int]:
        """Return the quarters that are frozen and not released, and how many groups with enough people each has."""
        ...

    def enter(self, view: View) -> None:
        """Enter a view in the audit."""
        ...

    def views(self) -> tuple[View, ...]:
        """Return the audit, oldest first."""
        ...

    def forget_views(self, before: datetime) -> int:
        """Delete views older than this; return how many."""
        ...
