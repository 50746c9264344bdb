"""A run in the terminal: the verdict, the figures, the planted leaks, what to read first, and where the rest lies."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from evals.reports.comparison import Change, change
from evals.reports.faults import Fault, faults
from evals.reports.headline import headline
from evals.reports.shares import pressed
from evals.reports.shown import on_one_line
from evals.reports.wording import Stands, counted, interval, lasting, must, named, stands, unit, value
from evals.results import Compared, Measured, Results

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

WORST = 8
"""How many faults are read out; the page has them all."""
WIDEST = 100
_SPAN, _LEAST, _WHY = 70, 24, 50
_WIDTHS = {"value": 8, "95 %": 14, "must be": 14, "change": 20}
_STANDING = {Stands.HOLDS: ("yes", "green"), Stands.FAILS: ("NO", "bold red"), Stands.FREE: ("", "")}


class Kept(NamedTuple):
    """A file the run left behind: what it is good for, and where it lies."""

    what: str
    where: str


def show(results: Results, console: "Console", compared: Sequence[Compared] = (), kept: Sequence[Kept] = ()) -> None:
    """Write the run for a person: reads well at 80 columns, and as plain text where there is no terminal."""
    first = headline(results)
    _say(console, first.verdict, "bold green" if first.holds else "bold red")
    played = f"{counted(len(results.talks), 'talk')} in {lasting(results.seconds)}"
    _say(console, "; ".join((f"{on_one_line(results.subject, _WHY)}, {played}", *first.beside)))
    _table(console, "The talks", results.measured)
    if results.leaks:
        _table(
            console,
            "Planted turns, put to the gate in the same run",
            (results.leaks.caught, results.leaks.false_alarms),
        )
    _compared(console, compared)
    _broken(console, results)
    _worst(console, results)
    _files(console, results, kept)


def _table(console: "Console", title: str, figures: Sequence[Measured]) -> None:
    if not figures:
        return
    _say(console, "")
    table = _grid(title, "value", "95 %", "must be", "holds")
    for figure in figures:
        word, style = _STANDING[stands(figure)]
        cells = ("" if figure.note else value(figure), interval(figure), must(figure))
        table.add_row(_figure(figure), *(_fits(console, cell) for cell in cells), _fits(console, word, style))
    console.print(table, width=min(console.width, WIDEST))


def _compared(console: "Console", compared: Sequence[Compared]) -> None:
    if not compared:
        return
    _say(console, "")
    table = _grid("Beside the former run", "before", "now", "change")
    for one in compared:
        what, before = change(one), one.before
        was = value(before) if before else ""
        style = {Change.BETTER: "green", Change.WORSE: "bold red"}.get(what, "")
        cells = (named(one.now.scorer), was, value(one.now))
        table.add_row(*(_fits(console, cell) for cell in cells), _fits(console, what, style))
    console.print(table, width=min(console.width, WIDEST))


def _broken(console: "Console", results: Results) -> None:
    broken = [talk.transcript for talk in results.talks if talk.transcript.error]
    if broken:
        _say(console, "\nBroke off", "bold")
    for transcript in broken[:WORST]:
        _say(console, f"  {transcript.scenario.id}: {on_one_line(transcript.error, _SPAN)}")
    if len(broken) > WORST:
        _say(console, f"  and {len(broken) - WORST} more", "dim")


def _worst(console: "Console", results: Results) -> None:
    found = faults(results)
    if found:
        _say(console, "\nRead these first", "bold")
    for fault in found[:WORST]:
        _fault(console, results, fault)
    if len(found) > WORST:
        _say(console, f"  and {len(found) - WORST} more, all on the page", "dim")


def _fault(console: "Console", results: Results, fault: Fault) -> None:
    transcript, mark = results.talks[fault.talk].transcript, fault.mark
    where = f"{transcript.scenario.id} ({pressed(transcript.scenario.pressure)}), turn {mark.turn}"
    _say(console, f"  {where}: {named(fault.scorer)}")
    why = named(on_one_line(mark.why, _WHY))
    span = f': "{on_one_line(mark.span, max(_LEAST, _SPAN - len(why)))}"' if mark.span.strip() else ""
    _say(console, f"    {why}{span}", "dim")


def _files(console: "Console", results: Results, kept: Sequence[Kept]) -> None:
    log = (Kept("log", results.log),) if results.log else ()
    if files := (*kept, *log):
        _say(console, "")
    for one in files:
        console.print(_fits(console, f"{one.what:<6} {one.where}"), soft_wrap=True)


def _grid(title: str, *others: str) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", title_style="bold", pad_edge=False)
    table.collapse_padding = True
    table.add_column("figure", ratio=1)
    for name in others:
        table.add_column(name, min_width=_WIDTHS.get(name, 0))
    return table


def _figure(figure: Measured) -> "Text":
    from rich.text import Text

    name, per = named(figure.scorer), unit(figure)
    name = f"{name}, {per}" if per and not name.startswith(per) else name
    about = ": ".join(one for one in (figure.about, figure.note) if one)
    return Text.assemble(name, ("\n" + on_one_line(about, 2 * _SPAN), "dim"))


def _fits(console: "Console", words: str, style: str = "") -> "Text":
    """Return words as they are, without markup; what the terminal's encoding cannot show becomes a question mark."""
    from rich.text import Text

    return Text(words.encode(console.encoding, "replace").decode(console.encoding), style=style)


def _say(console: "Console", words: str, style: str = "") -> None:
    console.print(_fits(console, words, style))
