"""Which marks are faults, where they lie, and which of them to read first."""

from collections import Counter
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


class Measures(NamedTuple):
    """What faults are told by: which way each scorer's figure gets better, and which figures do not hold."""

    better: Mapping[str, Better]
    failing: frozenset[str]

    def is_serious(self, scorer: str) -> bool:
        """Whether what this scorer finds makes the run fail, or would if there were more of it: answers always do."""
        return scorer == ANSWERS_SHOWN or scorer in self.failing


def measures(results: Results) -> Measures:
    """Return what the faults of a run are told by."""
    better = {figure.scorer: figure.better for figure in results.measured}
    failing = frozenset(figure.scorer for figure in results.measured if not figure.holds)
    return Measures({ANSWERS_SHOWN: Better.LESS, **better}, failing)


def is_at_fault(finding: Finding, by: Measures) -> bool:
    """Tell whether a finding's marks are faults: what must not be was there, or something that must be was missing.

    Numbers that are no counts have no faults: the turn of the first answer is one already.
    """
    better = by.better.get(finding.scorer, Better.NEITHER)
    if not finding.marks or finding.value is not None or better is Better.NEITHER:
        return False
    return finding.hits > 0 if better is Better.LESS else finding.hits < finding.of


def answers(talk: Looked) -> int:
    """Return how many answers a person saw in this talk."""
    return sum(finding.hits for finding in talk.findings if finding.scorer == ANSWERS_SHOWN)


def faults(results: Results) -> tuple[Fault, ...]:
    """Return every fault, best read from the top.

    Shown answers come first, then what fails the run, then the rest; within each one fault of every talk before any
    talk's second, and rare faults before common ones.
    """
    by = measures(results)
    ranked = [
        (nth, Fault(number, finding.scorer, mark))
        for number, talk in enumerate(results.talks)
        for finding in talk.findings
        if is_at_fault(finding, by)
        for nth, mark in enumerate(finding.marks)
    ]
    common = Counter(fault.scorer for _, fault in ranked)

    def order(one: tuple[int, Fault]) -> tuple[bool, bool, int, int]:
        nth, fault = one
        return fault.scorer != ANSWERS_SHOWN, not by.is_serious(fault.scorer), nth, common[fault.scorer]

    return tuple(fault for _, fault in sorted(ranked, key=order))
