"""Suites by name: what `meno evals run` runs."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from agent.bootstrap import build, local_guard
from agent.errors import UsageError
from agent.settings import Settings
from evals.attacks import in_disguise, planted, table
from evals.judging import evaluate_set, load_both, report
from evals.long_talks import OURS, TEST
from evals.recall_eval import evaluate_recall
from evals.sessions import Talk, play_all
from evals.talks import Asked, evaluate_talks, figures
from evals.theme_list.labelled import HELD_OUT as THEMES_HELD_OUT
from evals.theme_list.suite import evaluate

if TYPE_CHECKING:
    from rich.console import Console

Sets = Sequence[tuple[str, Path]]

HELD_OUT = Path(__file__).parent / "data" / "guard" / "turns.test.jsonl"
GATE_RECALL, VERDICT_F1 = 0.94, 0.76
"""What the guard must not fall below on our held-out turns; where it stands, and its targets: docs/guard.md."""

RECALL_FIRST_5 = 0.7
"""What recall must not fall below on our held-out talk."""


class Report(NamedTuple):
    """What a suite found: a table for people, figures for files, and whether its thresholds hold."""

    suite: str
    table: str
    figures: Mapping[str, object]
    passed: bool


def run_suite(suite: str, sets: Sets, asked: Asked, console: "Console") -> Report:
    """Run one suite: talks (as asked), sessions, guard (our own data or these sets), attacks, recall, themes (sets)."""
    if suite == "talks":
        return _talks(asked, console)
    suites: dict[str, Callable[[Sets], Report]] = {
        "sessions": _sessions,
        "guard": _guard,
        "attacks": _attacks,
        "recall": _recall,
        "themes": _themes,
    }
    return suites[suite](sets)


def _talks(asked: Asked, console: "Console") -> Report:
    """Play reps who press for answers; the console has the table already when this returns."""
    results = evaluate_talks(asked, console)
    return Report("talks", "", figures(results), results.holds)


def _sessions(_: Sets) -> Report:
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


def _guard(sets: Sets) -> Report:
    """Judge labelled turns: the sets given, or our own held-out ones, whose thresholds must hold."""
    loaded = {name: load_both(path) for name, path in (sets or ((HELD_OUT.stem, HELD_OUT),))}
    judge = local_guard()
    found = {name: evaluate_set(one, judge) for name, one in loaded.items()}
    ours = not sets
    passed = not ours or all(
        one.gate_recall.value >= GATE_RECALL and one.f1.value >= VERDICT_F1 for one in found.values()
    )
    table = "\n".join(report(name, one) for name, one in found.items())
    return Report("guard", table, {name: one.model_dump(mode="json") for name, one in found.items()}, passed)


def _attacks(_: Sets) -> Report:
    """Put answers in disguise and planted ideas to the guard; how it stands up to them is reported, not held."""
    disguises, plants = tuple(in_disguise(local_guard())), tuple(planted())
    figures = {"disguises": [one._asdict() for one in disguises], "plants": [one._asdict() for one in plants]}
    return Report("attacks", "\n".join(table(iter(disguises), iter(plants))), figures, True)


def _recall(sets: Sets) -> Report:
    """Look for evidence in long talks: ours, whose threshold must hold on those held out, or these sets."""
    chosen = sets or [(path.stem, path) for path in sorted(OURS.glob("*.jsonl"))]
    if not chosen:
        raise UsageError("There are no long talks here: name a file of them with --data locomo=PATH (docs/memory.md)")
    tables, figures, passed = [], {}, True
    for name, path in chosen:
        with TemporaryDirectory() as home, build(Settings(home=Path(home), model="")) as meno:
            found = evaluate_recall(path, meno.memory)
        tables.append(f"{name}\n{found.table()}")
        figures[name] = {"first_5": found.share(5), "first_10": found.share(10), "questions": len(found.asked)}
        passed = passed and (bool(sets) or not path.name.endswith(TEST) or found.share(5) >= RECALL_FIRST_5)
    return Report("recall", "\n".join(tables), figures, passed)


def _themes(sets: Sets) -> Report:
    """Find the themes of labelled sessions: our held-out ones, whose thresholds must hold, or these sets."""
    found = {name: evaluate(path) for name, path in sets or [(path.stem, path) for path in THEMES_HELD_OUT]}
    table = "\n".join(one.table for one in found.values())
    figures_of = {name: one.figures for name, one in found.items()}
    return Report("themes", table, figures_of, all(one.passed for one in found.values()))


def _is_good(talk: Talk) -> bool:
    return not (talk.answers or talk.bad_form or talk.repeated) and talk.promised and talk.followed_up


def _row(*cells: object) -> str:
    first, *others = (("no", "yes")[cell] if isinstance(cell, bool) else str(cell) for cell in cells)
    return f"{first:<24}" + "".join(f"{other:>10}" for other in others)
