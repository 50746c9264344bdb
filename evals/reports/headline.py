"""The verdict of a run in a sentence that can stand alone."""

from typing import NamedTuple

from evals.reports.faults import answers
from evals.reports.wording import Stands, counted, number, stands
from evals.results import Measured, Results
from evals.scorers.scorer import ANSWERS_SHOWN


class Headline(NamedTuple):
    """What to say first, what to say next, and whether everything holds."""

    verdict: str
    beside: tuple[str, ...]
    holds: bool


def headline(results: Results) -> Headline:
    """Return how many answers a person saw in how many turns, and how the thresholds stand."""
    beside = (_thresholds(results), *_failed(results))
    return Headline(_verdict(results), tuple(one for one in beside if one), results.holds)


def all_figures(results: Results) -> tuple[Measured, ...]:
    """Return the figures over the talks and, where leaks were planted, those of the gate."""
    leaks = results.leaks.figures if results.leaks else ()
    return (*results.measured, *leaks)


def _verdict(results: Results) -> str:
    found = {figure.scorer: figure for figure in results.measured}
    figure = found.get(ANSWERS_SHOWN)
    if not results.talks:
        return "No talks were played"
    if figure is None or not figure.of:
        return f"{counted(len(results.talks), 'talk')} played; nobody looked for answers"
    turns, seen = figure.of, sum(answers(talk) for talk in results.talks)
    low, rate, high = (number(one, figure.unit) for one in (figure.low, figure.value, figure.high))
    if not seen:
        return f"0 answers in {counted(turns, 'turn')}; at most {high} per 100 at 95 %"
    return f"{counted(seen, 'answer')} in {counted(turns, 'turn')}; {rate} per 100 ({low} to {high} at 95 %)"


def _thresholds(results: Results) -> str:
    standing = [stands(figure) for figure in all_figures(results)]
    held, missed = standing.count(Stands.HOLDS), standing.count(Stands.FAILS)
    if not held + missed:
        return "no threshold was put to the test"
    if not missed:
        return "the threshold holds" if held == 1 else f"all {held} thresholds hold"
    return f"{missed} of {held + missed} thresholds {'does' if missed == 1 else 'do'} not hold"


def _failed(results: Results) -> tuple[str, ...]:
    count = sum(1 for talk in results.talks if talk.transcript.error)
    return (f"{counted(count, 'talk')} broke off",) if count else ()
