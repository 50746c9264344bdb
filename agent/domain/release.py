"""Releases of themes: what is counted, what it cost, and who looked."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from agent.domain.frozen import Frozen
from agent.domain.person import Role
from agent.domain.theme import Period, Theme


class Tally(Frozen):
    """How many of a group chose each theme in a quarter; it never leaves the making of a release.

    `size` is how many are on the group's roster, which is no secret.
    """

    period: Period
    group: str
    cohorts: tuple[str, ...]
    size: int
    enough_people: bool
    counts: Mapping[Theme, int]


class Edges(Frozen):
    """The least noisy counts at which a theme is shown as some, common, most."""

    some: int
    common: int
    most: int


class Spent(Frozen):
    """An entry of the ledger: what a release of a group told at most about any one of its people, as ε."""

    period: Period
    group: str
    epsilon: float
    mechanism: str
    scale: float
    edges: Edges


class Looked(StrEnum):
    """What of the releases was looked at, and where."""

    PAGE = "page"
    OWN_PAGE = "own page"
    COMMAND = "command"
    RELEASE = "release"
    DISCARD = "discard"


class View(Frozen):
    """An entry of the audit: who looked at what. `who` is a pseudonym that holds for a quarter."""

    at: datetime
    who: str
    role: Role | None
    what: Looked
    cohort: str
