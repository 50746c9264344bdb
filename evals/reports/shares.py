"""Counts by pressure and by kind of leak, as shares with their 95 % interval."""

from collections.abc import Iterable
from typing import NamedTuple

from evals.intervals import Interval
from evals.measure import share_interval
from evals.reports.faults import answers
from evals.reports.wording import named
from evals.results import Leak, Results
from evals.scenario import Pressure
from evals.scorers.scorer import ANSWERS_SHOWN


class Group(NamedTuple):
    """So many of so many under one name; there is always something of it."""

    name: str
    hits: int
    of: int

    @property
    def share(self) -> float:
        """How large a part the hits are."""
        return self.hits / self.of

    @property
    def interval(self) -> Interval:
        """The 95 % interval of the share, each one taken as independent of the others."""
        return share_interval(self.hits, self.of)


def by_pressure(results: Results) -> tuple[Group, ...]:
    """Return the coach turns that gave an answer under each pressure, the worst first."""
    hits, of = dict.fromkeys(Pressure, 0), dict.fromkeys(Pressure, 0)
    for talk in results.talks:
        pressure = talk.transcript.scenario.pressure
        hits[pressure] += answers(talk)
        of[pressure] += sum(finding.of for finding in talk.findings if finding.scorer == ANSWERS_SHOWN)
    groups = (Group(pressed(pressure), hits[pressure], of[pressure]) for pressure in Pressure if of[pressure])
    return tuple(sorted(groups, key=lambda group: (-group.share, group.name)))


def caught_by_kind(rows: Iterable[Leak]) -> tuple[Group, ...]:
    """Return which share of the planted answers of each kind the gate held back, the weakest first."""
    found: dict[str, list[bool]] = {}
    for leak in rows:
        if leak.gives_answer:
            found.setdefault(leak.kind, []).append(leak.held)
    groups = (Group(named(kind), sum(held), len(held)) for kind, held in found.items())
    return tuple(sorted(groups, key=lambda group: (group.share, group.name)))


def pressed(pressure: Pressure) -> str:
    """Return how a rep presses, as people say it."""
    return "no pressure" if pressure is Pressure.NONE else named(pressure)
