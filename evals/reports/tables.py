"""The page's tables: each row a name, a plot, and the same in words."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from evals.intervals import Interval
from evals.reports.comparison import Change, change
from evals.reports.modes import HEADS, by_mode
from evals.reports.plots import Range, change_plot, figure_plot, share_plot
from evals.reports.shares import Group, by_pressure, caught_by_kind
from evals.reports.wording import Stands, interval, is_number, must, named, number, stands, unit, value
from evals.results import Compared, Leaks, Measured, Results
from evals.scorers.scorer import Unit

_TONES = {
    Stands.HOLDS: "good",
    Stands.FAILS: "bad",
    Stands.FREE: "",
    Change.BETTER: "good",
    Change.WORSE: "bad",
}


class Row(NamedTuple):
    """A line of a table: what it is about, its plot, its cells in words, and how it stands (`tone`: good, bad, "")."""

    name: str
    about: str
    plot: Markup
    cells: tuple[str, ...]
    stands: str = ""
    tone: str = ""


class Part(NamedTuple):
    """Rows that belong together, under a title where there are several parts."""

    rows: tuple[Row, ...]
    title: str = ""


class Table(NamedTuple):
    """A table with a caption; `heads` name its cells and, where there is one more of them, how a row stands."""

    caption: str
    heads: tuple[str, ...]
    parts: tuple[Part, ...]


def figures_table(results: Results) -> Table:
    """Return every figure over the talks, those with a threshold first."""
    bound = tuple(_figure(one) for one in results.measured if must(one))
    free = tuple(_figure(one) for one in results.measured if not must(one))
    caption = (
        "Dot: measured; a diamond does not hold. Whiskers: 95 % interval, talks drawn anew. Tinted: what holds. "
        "Shares run from 0 to 100 %, other figures from 0 to the number at the end."
    )
    parts = (Part(bound, "With a threshold"), Part(free, "For information"))
    return Table(caption, ("value", "95 %", "must be", "holds"), tuple(part for part in parts if part.rows))


def gate_table(leaks: Leaks) -> Table:
    """Return what the gate did with planted answers and with good turns."""
    rows = tuple(_figure(one) for one in leaks.figures)
    return Table("The gate, put to the test in the same run.", ("value", "95 %", "must be", "holds"), (Part(rows),))


def pressure_table(results: Results) -> Table:
    """Return the turns that gave an answer, by what the rep did to get one."""
    groups = by_pressure(results)
    longest = _axis(max((group.interval.high for group in groups), default=1.0))
    rows = tuple(_group(group, "answers", longest) for group in groups)
    caption = f"Turns that gave an answer, from 0 to {_percent(longest)}; 95 % interval as if turns were independent."
    return Table(caption, ("answers", "of turns", "share", "95 %"), (Part(rows),))


def modes_table(results: Results) -> Table:
    """Return what was found in talks that prepare a deal, practise a call and look back on one."""
    caption = "The coach's own turns and those that gave an answer; a played buyer's lines and those out of the role."
    rows = tuple(Row(one.mode.value, "", Markup(), one.cells) for one in by_mode(results))
    return Table(caption, HEADS, (Part(rows),))


def kinds_table(leaks: Leaks) -> Table:
    """Return which share of the planted answers of each kind was held back, the weakest first."""
    rows = tuple(_group(group, "held", 1.0) for group in caught_by_kind(leaks.rows))
    caption = "Share of planted answers that the gate held, by kind, from 0 to 100 %; 95 % interval."
    return Table(caption, ("held", "of", "share", "95 %"), (Part(rows),))


def compared_table(compared: Sequence[Compared]) -> Table:
    """Return each figure beside the same of the former run."""
    caption = "Hollow: the former run. Filled: this run. It changed where the 95 % intervals lie apart."
    return Table(caption, ("before", "now", "change"), (Part(tuple(_compared(one) for one in compared)),))


def _figure(figure: Measured) -> Row:
    name, per, standing = named(figure.scorer), unit(figure), stands(figure)
    amount = f"{value(figure)} {per}" if per and is_number(figure) else value(figure)
    cells = (amount, interval(figure), must(figure))
    return Row(name, figure.about, figure_plot(figure), cells, standing, _TONES[standing])


def _group(group: Group, word: str, longest: float) -> Row:
    rate, between = _percent(group.share), _between(group.interval)
    says = f"{group.hits} {word} of {group.of}: {rate}, 95 % interval {between}"
    plot = share_plot(Range(group.share, *group.interval), says, longest)
    return Row(group.name, "", plot, (f"{group.hits:,}", f"{group.of:,}", rate, between))


def _compared(compared: Compared) -> Row:
    now, before = compared
    what = change(compared)
    cells = (_whole(before) if before else "not measured", _whole(now))
    plot = change_plot(now, before, f"before {cells[0]}; now {cells[1]}; {what}")
    per = unit(now)
    return Row(named(now.scorer), per, plot, cells, what, _TONES.get(what, ""))


def _whole(figure: Measured) -> str:
    return f"{value(figure)} ({interval(figure)})" if is_number(figure) else value(figure)


def _between(interval: Interval) -> str:
    return f"{number(interval.low, Unit.SHARE)} to {_percent(interval.high)}"


def _percent(share: float) -> str:
    return f"{number(share, Unit.SHARE)} %"


def _axis(high: float) -> float:
    return next((end for end in (0.05, 0.1, 0.2, 0.5) if high <= end), 1.0)
