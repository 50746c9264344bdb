"""What a person sees while the talks are played: a bar on a terminal, a few plain lines anywhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from evals.reports.shown import on_one_line
from evals.reports.wording import counted, lasting

if TYPE_CHECKING:
    from rich.console import Console

Done = Callable[[str, str], None]
"""Called when a talk is over, with its scenario's name and what was wrong with it ("" when nothing was)."""

LINES = 10
"""How many lines about the pace a log gets; a talk that went wrong gets one of its own."""
_NAME, _WRONG = 40, 80


@contextmanager
def following(console: "Console", talks: int, clock: Callable[[], float] = monotonic) -> Iterator[Done]:
    """Show how far the run is until the block ends, and give what to call when a talk is over."""
    if console.is_terminal:
        with _bar(console, talks) as done:
            yield done
    else:
        yield _lines(console, talks, clock)


@contextmanager
def _bar(console: "Console", talks: int) -> Iterator[Done]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=talks)

        def done(name: str, wrong: str) -> None:
            progress.update(task, advance=1, description=on_one_line(name, _NAME))
            if wrong:
                _tell(console, name, wrong)

        yield done


def _lines(console: "Console", talks: int, clock: Callable[[], float]) -> Done:
    began, over = clock(), 0

    def done(name: str, wrong: str) -> None:
        nonlocal over
        over += 1
        if wrong:
            _tell(console, name, wrong)
        if over == talks or over * LINES // talks > (over - 1) * LINES // talks:
            console.out(f"{over} of {counted(talks, 'talk')}, {lasting(clock() - began)}", highlight=False)

    return done


def _tell(console: "Console", name: str, wrong: str) -> None:
    console.out(f"{on_one_line(name, _NAME)}: {on_one_line(wrong, _WRONG)}", highlight=False)
