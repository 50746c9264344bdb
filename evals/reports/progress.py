"""What a person sees while the talks are played: a bar on a terminal, a few plain lines anywhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from evals.reports.faults import answers
from evals.reports.shown import on_one_line
from evals.reports.wording import counted, lasting
from evals.results import Looked

if TYPE_CHECKING:
    from rich.console import Console

OnTalk = Callable[[Looked, int, int], None]
"""Takes a talk that was played and looked at, how many are done with it, and how many there will be."""

LINES = 10
"""How many lines about the pace a log gets; a talk that went wrong gets one of its own."""
_NAME, _WRONG = 40, 80


@contextmanager
def following(console: "Console", clock: Callable[[], float] = monotonic) -> Iterator[OnTalk]:
    """Give what is to be told of every talk; show how far the run is until the block ends."""
    if console.is_terminal:
        with _bar(console) as on_talk:
            yield on_talk
    else:
        yield _lines(console, clock)


@contextmanager
def _bar(console: "Console") -> Iterator[OnTalk]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("the first talk", total=None)

        def on_talk(talk: Looked, done: int, talks: int) -> None:
            name = on_one_line(talk.transcript.scenario.id, _NAME)
            progress.update(task, completed=done, total=talks, description=name)
            _tell(console, talk)

        yield on_talk


def _lines(console: "Console", clock: Callable[[], float]) -> OnTalk:
    began = clock()

    def on_talk(talk: Looked, done: int, talks: int) -> None:
        _tell(console, talk)
        if done == talks or done * LINES // talks > (done - 1) * LINES // talks:
            console.out(f"{done} of {counted(talks, 'talk')}, {lasting(clock() - began)}", highlight=False)

    return on_talk


def _tell(console: "Console", talk: Looked) -> None:
    """Say at once what went wrong with a talk; nothing of one that went well."""
    wrong = talk.transcript.error
    if seen := answers(talk):
        wrong = f"{counted(seen, 'answer')} shown"
    if wrong:
        name = on_one_line(talk.transcript.scenario.id, _NAME)
        console.out(f"{name}: {on_one_line(wrong, _WRONG)}", highlight=False)
