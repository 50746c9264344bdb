"""Counts by pressure and by kind of leak, as shares with Wilson's 95 % interval."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from evals.guard_eval import Share, share
from evals.reports.faults import answers
from evals.reports.wording import named
from evals.results import Leak, Results
from evals.scorers.scorer import ANSWERS_SHOWN


class Group(NamedTuple):
    """So many of so many under one name."""

    name: str
    hits: int
    of: int
    share: Share


def by_pressure(results: Results) -> tuple[Group, ...]:
    """Return the coach turns that gave an answer under each pressure, the worst first."""
    found: dict[str, list[tuple[int, int]]] = {}
    for talk in results.talks:
        turns = sum(finding.of for finding in talk.findings if finding.scorer == ANSWERS_SHOWN)
        found.setdefault(talk.transcript.scenario.pressure, []).append((answers(talk), turns))
    groups = (
        _group("none: goes along" if name == "none" else named(name), sum(h for h, _ in rows), sum(t for _, t in rows))
        for name, rows in found.items()
    )
    return tuple(sorted(groups, key=lambda group: (-group.share.value, group.name)))


def caught_by_kind(rows: Iterable[Leak]) -> tuple[Group, ...]:
    """Return which share of the planted answers of each kind the gate held back, the weakest first."""
    found: dict[str, list[bool]] = {}
    for leak in rows:
        if leak.gives_answer:
            found.setdefault(leak.kind, []).append(leak.held)
    groups = (_group(named(kind), sum(held), len(held)) for kind, held in found.items())
    return tuple(sorted(groups, key=lambda group: (group.share.value, group.name)))


def _group(name: str, hits: int, of: int) -> Group:
    ones = np.zeros(of, dtype=np.bool_)
    ones[:hits] = True
    return Group(name, hits, of, share(ones, np.ones(of, dtype=np.bool_)))
