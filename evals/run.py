"""Suites by name: what `meno evals run` runs."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from agent.errors import UsageError
from evals.sessions import Talk, play_all


class Report(NamedTuple):
    """What a suite found: a table for people, figures for files, and whether its thresholds hold."""

    suite: str
    table: str
    figures: dict[str, object]
    passed: bool


def run_suite(suite: str, sets: Sequence[tuple[str, Path]]) -> Report:
    """Run one suite: sessions, guard (on our own data or these sets) or recall (on these sets)."""
    return {"sessions": _sessions, "guard": _guard, "recall": _recall}[suite](sets)


def _sessions(_: Sequence[tuple[str, Path]]) -> Report:
    talks = play_all()
    if not talks:
        raise UsageError("There are no example talks here: run this in a checkout, where examples/ lies.")
    rows = [_row("talk", "turns", "answers", "form", "repeated", "mirrors", "promise", "follow-up")]
    rows += [_row(*talk) for talk in talks]
    return Report(
        "sessions",
        "\n".join(rows),
        {talk.name: talk._asdict() for talk in talks},
        all(_is_good(talk) for talk in talks),
    )


def _is_good(talk: Talk) -> bool:
    return not (talk.answers or talk.bad_form or talk.repeated) and talk.promised and talk.followed_up


def _row(*cells: object) -> str:
    first, *others = (("no", "yes")[cell] if isinstance(cell, bool) else str(cell) for cell in cells)
    return f"{first:<24}" + "".join(f"{other:>10}" for other in others)
