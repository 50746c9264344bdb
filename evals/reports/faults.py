"""Which marks are faults, where they lie, and which of them to read first."""

from collections.abc import Mapping
from typing import NamedTuple

from evals.finding import Finding, Mark
from evals.results import Looked, Results
from evals.scorers.scorer import ANSWERS_SHOWN, Better


class Fault(NamedTuple):
    """Something wrong at one place: the talk's number in the run, the scorer that says so, and its mark."""

    talk: int
    scorer: str
    mark: Mark


Ways = Mapping[str, Better]
"""Which way each scorer's figure gets better."""


def ways(results: Results) -> dict[str, Better]:
    """Return which way each scorer that was measured gets better."""
    return {figure.scorer: figure.better for figure in results.measured}


def is_at_fault(finding: Finding, which: Ways) -> bool:
    """Tell whether a finding counts against the talk: something that must not be was there, or something is missing."""
    better = which.get(finding.scorer, Better.LESS if finding.scorer == ANSWERS_SHOWN else Better.NEITHER)
    if not finding.of or better is Better.NEITHER or finding.value is not None:
        return False
    return finding.hits > 0 if better is Better.LESS else finding.hits < finding.of


def answers(talk: Looked) -> int:
    """Return how many answers a person saw in this talk."""
    return sum(finding.hits for finding in talk.findings if finding.scorer == ANSWERS_SHOWN)


def faults(results: Results) -> tuple[Fault, ...]:
    """Return every fault: shown answers first, then those of figures that do not hold, then the rest as played."""
    which, failing = ways(results), {figure.scorer for figure in results.measured if not figure.holds}
    found = [
        Fault(number, finding.scorer, mark)
        for number, talk in enumerate(results.talks)
        for finding in talk.findings
        if is_at_fault(finding, which)
        for mark in finding.marks
    ]
    return tuple(sorted(found, key=lambda one: (one.scorer != ANSWERS_SHOWN, one.scorer not in failing)))
