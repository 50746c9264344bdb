"""What the page says beside its tables: the run's facts, the curve in words, what talks can be narrowed to."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from evals.reports.curve import Step, curve, watched
from evals.reports.headline import all_figures
from evals.reports.plots import survival_plot
from evals.reports.shares import pressed
from evals.reports.talks import Talk
from evals.reports.wording import Stands, lasting, named, number, stands, value
from evals.results import Leak, Results
from evals.scenario import Pressure
from evals.scorers.scorer import Unit
from evals.survival import half_life


class Fact(NamedTuple):
    """A number to know a run by."""

    name: str
    value: str


class Choice(NamedTuple):
    """A word that the talks can be narrowed to, how it is said, and how many talks it leaves."""

    word: str
    name: str
    talks: int


class Curve(NamedTuple):
    """How long talks last before the first answer: drawn, in a sentence, and turn by turn."""

    plot: Markup
    says: str
    rows: tuple[tuple[str, ...], ...]


def facts(results: Results) -> tuple[Fact, ...]:
    """Return the few numbers that say how large the run was and how it went."""
    turns = sum(len(talk.transcript.said) + bool(talk.transcript.later) for talk in results.talks)
    standing = [stands(figure) for figure in all_figures(results)]
    held, missed = standing.count(Stands.HOLDS), standing.count(Stands.FAILS)
    found = [
        Fact("talks", f"{len(results.talks):,}"),
        Fact("coach turns", f"{turns:,}"),
        Fact("thresholds that hold", f"{held} of {held + missed}"),
    ]
    if results.leaks:
        found.append(Fact("planted answers held", value(results.leaks.caught)))
        found.append(Fact("good turns held as well", value(results.leaks.false_alarms)))
    return (*found, Fact("time", lasting(results.seconds)))


def first_answers(results: Results) -> Curve | None:
    """Return the curve of talks without an answer, or None where nobody looked for the first one."""
    talks = watched(results)
    steps, half = curve(talks), half_life(talks) if talks else None
    if not steps:
        return None
    says = f"Half of the talks had an answer by turn {half:.0f}." if half else _in_the_end(steps[-1])
    return Curve(survival_plot(steps, says), says, tuple(_cells(step) for step in steps))


def _in_the_end(last: Step) -> str:
    low, high = (number(end, Unit.SHARE) for end in last.interval)
    return (
        f"After {last.turn} turns {number(last.share, Unit.SHARE)} % of the talks are still without an answer, "
        f"between {low} and {high} % at 95 %."
    )


def _cells(step: Step) -> tuple[str, ...]:
    low, share, high = (number(one, Unit.SHARE) for one in (step.interval.low, step.share, step.interval.high))
    return str(step.turn), str(step.going), str(step.answered), f"{share} %", f"{low} to {high} %"


def missed(results: Results) -> tuple[Leak, ...]:
    """Return the planted answers that the gate let through."""
    return results.leaks.missed if results.leaks else ()


def pressures(results: Results) -> tuple[Choice, ...]:
    """Return the kinds of pressure in these talks."""
    counts = Counter(talk.transcript.scenario.pressure for talk in results.talks)
    return tuple(Choice(one, pressed(one), counts[one]) for one in Pressure if counts[one])


def faults(told: Sequence[Talk]) -> tuple[Choice, ...]:
    """Return the scorers that find fault with any of these talks."""
    counts = Counter(fault for talk in told for fault in talk.faults)
    return tuple(Choice(word, named(word), count) for word, count in sorted(counts.items()))
