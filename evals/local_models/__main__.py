"""Play the same talks with a small model alone and with Meno in front of it, and print one table."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from agent.bootstrap import local_guard
from agent.domain.session import Mode
from agent.errors import MenoError
from evals.bench.figures import machine
from evals.inspecting.progress import OnTalk
from evals.inspecting.run import STOPPED
from evals.local_models.served import HOW_TO_INSTALL, is_installed, served, serving
from evals.local_models.table import table
from evals.local_models.versus import SIDES, LocalModel, Played, play_side
from evals.results import Looked
from evals.scenario import Scenario
from evals.scenarios import load_scenarios, named
from evals.scorers.scorer import ANSWERS_SHOWN
from evals.subjects.named import SubjectName

FOLDER = Path("reports") / "local_models"


def main(given: Sequence[str] | None = None) -> int:
    """Return 0 when no answer was shown with Meno in front, and every talk came to its end; 2 when it cannot run."""
    wanted = _parser().parse_args(given)
    try:
        runs = play_all(wanted)
    except MenoError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"\n{machine()}\n{table(runs)}\n\nTalks, marked, and records: {wanted.folder}\n")
    return 0 if all(is_kept(run) for run in runs) else 1


def play_all(wanted: argparse.Namespace) -> list[Played]:
    """Return what came of every model on every side that is wanted, in that order. Raises MenoError."""
    scenarios, judge = chosen(load_scenarios(), wanted.scenarios), local_guard()
    runs: list[Played] = []
    for model in wanted.model or list(LocalModel):
        with served(serving(model, wanted.threads), wanted.folder / model / "server.log") as url:
            for side in wanted.side or SIDES:
                run = play_side(
                    model,
                    side,
                    url,
                    scenarios,
                    judge=judge,
                    folder=wanted.folder,
                    on_talk=_told(f"{model}, {side}"),
                    fresh=wanted.fresh,
                )
                runs.append(run)
                if was_stopped(run):
                    return runs
    return runs


def chosen(scenarios: Sequence[Scenario], ids: Sequence[str]) -> tuple[Scenario, ...]:
    """Return the scenarios with these ids, or the short form, calls left out. Raises UsageError for unknown ids."""
    return named(scenarios, ids) or tuple(one for one in scenarios if one.short and one.mode is Mode.PREPARE)


def was_stopped(run: Played) -> bool:
    """Whether somebody stopped this run, so that none is to follow it."""
    return any(talk.transcript.error.endswith(STOPPED) for talk in run.results.talks)


def is_kept(run: Played) -> bool:
    """Whether the promise was kept: under Meno nobody was shown an answer; a model alone promises nothing."""
    answers = next((figure.value for figure in run.results.measured if figure.scorer == ANSWERS_SHOWN), None)
    whole = not any(talk.transcript.error for talk in run.results.talks)
    return whole and (run.side is SubjectName.PROMPT_ONLY or answers == 0)


def how_to_install() -> str:
    """Say how the models are installed, or return "" when they are."""
    return "" if all(is_installed(model) for model in LocalModel) else HOW_TO_INSTALL


def _told(what: str) -> OnTalk:
    def on_talk(looked: Looked, done: int, of: int) -> None:
        talk = looked.transcript
        end = f"failed: {talk.error}" if talk.error else talk.ending
        sys.stderr.write(f"{what}: {done} of {of}: {talk.scenario.id}, {len(talk.said)} turns, {end}\n")

    return on_talk


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.local_models", description=__doc__)
    parser.add_argument("--model", type=LocalModel, choices=list(LocalModel), action="append", help="default: both")
    parser.add_argument("--side", type=SubjectName, choices=SIDES, action="append", help="default: both")
    parser.add_argument("--scenarios", nargs="+", default=[], metavar="ID", help="default: the short form of the suite")
    parser.add_argument("--threads", type=int, default=1, help="of the model; more than one only on an idle machine")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="for logs, records and pages; runs there resume")
    parser.add_argument("--fresh", action="store_true", help="play every talk anew")
    return parser


if __name__ == "__main__":
    sys.exit(main())
