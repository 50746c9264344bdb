"""A run in the terminal: the verdict, the figures, the planted leaks, what to read first, and where the rest lies."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from evals.reports.comparison import Change, change
from evals.reports.console import WIDEST, fits, grid, say
from evals.reports.faults import Fault, faults
from evals.reports.headline import headline
from evals.reports.modes import HEADS, by_mode
from evals.reports.shares import pressed
from evals.reports.shown import on_one_line
from evals.reports.wording import Stands, counted, interval, lasting, must, named, stands, unit, value
from evals.results import Compared, Measured, Results

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

WORST = 8
"""How many faults are read out; the page has them all."""
_SPAN, _LEAST, _WHY = 70, 24, 50
_STANDING = {Stands.HOLDS: ("yes", "green"), Stands.FAILS: ("NO", "bold red"), Stands.FREE: ("", "")}


class Kept(NamedTuple):
    """A file the run left behind: what it is good for, and where it lies."""

    what: str
    where: str


def show(results: Results, console: "Console", compared: Sequence[Compared] = (), kept: Sequence[Kept] = ()) -> None:
    """Write the run for a person: reads well at 80 columns, and as plain text where there is no terminal."""
    first = headline(results)
    say(console, first.verdict, "bold green" if first.holds else "bold red")
    played = f"{counted(len(results.talks), 'talk')} in {lasting(results.seconds)}"
    say(console, "; ".join((f"{on_one_line(results.subject, _WHY)}, {played}", *first.beside)))
    _table(console, "The talks", results.measured)
    if results.leaks:
        _table(
            console,
            "Planted turns, put to the gate in the same run",
            results.leaks.figures,
        )
    _modes(console, results)
    _compared(console, compared)
    _broken(console, results)
    _worst(console, results)
    _files(console, results, kept)


def _table(console: "Console", title: str, figures: Sequence[Measured]) -> None:
    if not figures:
        return
    say(console, "")
    table = grid(title, "value", "95 %", "must be", "holds")
    for figure in figures:
        word, style = _STANDING[stands(figure)]
        cells = ("" if figure.note else value(figure), interval(figure), must(figure))
        table.add_row(_figure(figure), *(fits(console, cell) for cell in cells), fits(console, word, style))
    console.print(table, width=min(console.width, WIDEST))


def _modes(console: "Console", results: Results) -> None:
    found = by_mode(results)
    if not found:
        return
    say(console, "")
    table = grid("By mode", *HEADS)
    for one in found:
        table.add_row(fits(console, one.mode.value), *(fits(console, cell) for cell in one.cells))
    console.print(table, width=min(console.width, WIDEST))


def _compared(console: "Console", compared: Sequence[Compared]) -> None:
    if not compared:
        return
    say(console, "")
    table = grid("Beside the former run", "before", "now", "change")
    for one in compared:
        what, before = change(one), one.before
        was = value(before) if before else ""
        style = {Change.BETTER: "green", Change.WORSE: "bold red"}.get(what, "")
        cells = (named(one.now.scorer), was, value(one.now))
        table.add_row(*(fits(console, cell) for cell in cells), fits(console, what, style))
    console.print(table, width=min(console.width, WIDEST))


def _broken(console: "Console", results: Results) -> None:
    broken = [talk.transcript for talk in results.talks if talk.transcript.error]
    if broken:
        say(console, "\nBroke off", "bold")
    for transcript in broken[:WORST]:
        say(console, f"  {transcript.scenario.id}: {on_one_line(transcript.error, _SPAN)}")
    if len(broken) > WORST:
        say(console, f"  and {len(broken) - WORST} more", "dim")


def _worst(console: "Console", results: Results) -> None:
    found = faults(results)
    if found:
        say(console, "\nRead these first", "bold")
    for fault in found[:WORST]:
        _fault(console, results, fault)
    if len(found) > WORST:
        say(console, f"  and {len(found) - WORST} more, all on the page", "dim")


def _fault(console: "Console", results: Results, fault: Fault) -> None:
    transcript, mark = results.talks[fault.talk].transcript, fault.mark
    where = f"{transcript.scenario.id} ({pressed(transcript.scenario.pressure)}), turn {mark.turn}"
    say(console, f"  {where}: {named(fault.scorer)}")
    why = named(on_one_line(mark.why, _WHY))
    span = f': "{on_one_line(mark.span, max(_LEAST, _SPAN - len(why)))}"' if mark.span.strip() else ""
    say(console, f"    {why}{span}", "dim")


def _files(console: "Console", results: Results, kept: Sequence[Kept]) -> None:
    log = (Kept("log", results.log),) if results.log else ()
    if files := (*kept, *log):
        say(console, "")
    for one in files:
        console.print(fits(console, f"{one.what:<6} {one.where}"), soft_wrap=True)


def _figure(figure: Measured) -> "Text":
    from rich.text import Text

    name, per = named(figure.scorer), unit(figure)
    name = f"{name}, {per}" if per and not name.startswith(per) else name
    about = ": ".join(one for one in (figure.about, figure.note) if one)
    return Text.assemble(name, ("\n" + on_one_line(about, 2 * _SPAN), "dim"))
