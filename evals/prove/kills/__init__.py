"""Processes killed in the middle of what they do: nothing acknowledged is lost, nothing erased comes back."""

from collections.abc import Callable, Iterator
from pathlib import Path

from evals.prove.kills.erasures import kill_in_erasures
from evals.prove.kills.imports import kill_in_imports
from evals.prove.kills.migrations import kill_in_migrations
from evals.prove.kills.reindexing import kill_in_reindexing
from evals.prove.kills.report import KillReport
from evals.prove.kills.turns import kill_in_turns

KINDS: tuple[Callable[[Path, int], KillReport], ...] = (
    kill_in_turns,
    kill_in_imports,
    kill_in_erasures,
    kill_in_migrations,
    kill_in_reindexing,
)


def kill_in_everything(folder: Path, kills: int) -> Iterator[KillReport]:
    """Kill each kind of work in a folder of its own, so that there are that many kills together."""
    for place, kill in enumerate(KINDS):
        share = kills // len(KINDS) + (place < kills % len(KINDS))
        if share:
            yield kill(folder / kill.__name__, share)
