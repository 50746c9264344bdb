"""The same talks against a model alone and against Meno with that model behind it."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from pydantic import SecretStr

from agent.ports import Judge
from agent.settings import Settings
from evals.inspecting.progress import OnTalk
from evals.inspecting.run import run_talks
from evals.reports.page import write_page
from evals.reports.record import write_results
from evals.results import Results
from evals.scenario import Scenario
from evals.scorers import SCORERS
from evals.subjects.named import SubjectName, subject_named

WAIT = 300.0
"""Seconds that Meno waits for a model in a turn: on a small machine nothing is to be lost to the clock."""

LONGEST = 200
"""Tokens of a bare model's reply."""


class LocalModel(StrEnum):
    """The small models that `make models` installs, weakest first."""

    SMOLLM2 = "smollm2"  # SmolLM2-135M-Instruct, Q4_1
    QWEN = "qwen"  # Qwen2.5-Coder-1.5B-Instruct, Q4_K_M


SIDES = (SubjectName.PROMPT_ONLY, SubjectName.MENO)


class Played(NamedTuple):
    """What came of the talks of one model on one side."""

    model: LocalModel
    side: SubjectName
    results: Results


def settings_for(model: LocalModel, url: str) -> Settings:
    """Return the settings of a Meno with this model behind it; what the environment says of models does not count."""
    return Settings(
        _env_file=None,
        model=f"openai:{model}",
        openai_base_url=url,
        openai_api_key=SecretStr(""),
        wait=WAIT,
        prompt_version=None,
        small_model=True,
    )


def play_side(
    model: LocalModel,
    side: SubjectName,
    url: str,
    scenarios: Sequence[Scenario],
    *,
    judge: Judge,
    folder: Path,
    on_talk: OnTalk | None = None,
    fresh: bool = False,
) -> Played:
    """Play these talks, write record and page beside the log, and return what came of them.

    Talks that came to their end in the last run into this folder are taken from there unless it is to be `fresh`.
    """
    here = folder / model / side
    results = run_talks(
        subject_named(side, settings=settings_for(model, url), longest=LONGEST),
        scenarios,
        SCORERS,
        judge=judge,
        log_dir=here,
        resume=None if fresh else _last_log(here),
        on_talk=on_talk,
        at_once=1,
    )
    write_results(results, here / "results.json")
    write_page(results, here / "index.html")
    return Played(model, side, results)


def _last_log(folder: Path) -> Path | None:
    return max(folder.glob("*.eval"), key=lambda path: path.stat().st_mtime, default=None)
