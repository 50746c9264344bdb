"""The suite of talks: reps who press for answers, played against whoever is to be evaluated."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from agent.bootstrap import local_guard
from agent.domain.session import Mode
from agent.ports import Judge
from agent.settings import Settings
from evals.given import load_transcripts, look_at
from evals.inspecting.asking import PlayedReps
from evals.inspecting.run import how_to_resume, run_talks
from evals.leaks import plant
from evals.leaks_in_calls import plant_in_calls
from evals.reports.comparison import compare
from evals.reports.junit import write_junit
from evals.reports.page import write_page
from evals.reports.progress import following
from evals.reports.record import read_results, write_results
from evals.reports.terminal import Kept, show
from evals.reps.persona import persona_named
from evals.reps.rep import Rep
from evals.reps.scripted import ScriptedRep
from evals.results import Leaks, Results
from evals.scenario import Scenario
from evals.scenarios.load import load_scenarios, named
from evals.scorers import SCORERS, scorer
from evals.scorers.buyers import role_check
from evals.scorers.scorer import Scorer
from evals.subjects.named import SubjectName, endpoint_of, subject_named
from evals.thresholds import Thresholds, load_thresholds

if TYPE_CHECKING:
    from rich.console import Console

OURS = (SubjectName.MENO, SubjectName.EMBEDDED, SubjectName.ADVISES)
"""The subjects that must hold the thresholds; of others the figures are reported."""


PLAYS_BUYERS = OURS
"""The subjects that can be met as a buyer; any other hears no more than text."""


class Asked(NamedTuple):
    """What to evaluate, on what, and where to leave what was found."""

    subject: str = SubjectName.MENO
    endpoint: str = ""
    endpoint_model: str = ""
    system: Path | None = None
    scenarios: Sequence[str] = ()
    scorers: Sequence[str] = ()
    persona: str = ""
    short: bool = False
    transcripts: Path | None = None
    resume: Path | None = None
    logs: Path = Path("evals-logs")
    record: Path | None = None
    junit: Path | None = None
    html: Path | None = None
    before: Path | None = None


def evaluate_talks(asked: Asked, console: "Console") -> Results:
    """Play the talks or read those given, plant the leaks, show what was found, and write what was asked for.

    Raises UsageError for a subject, scenario, scorer or persona that nobody has, and for files that cannot be read.
    """
    scorers = tuple(scorer(name) for name in asked.scorers) or SCORERS
    before = read_results(asked.before) if asked.before else None
    judge, held = local_guard(), load_thresholds()
    if asked.transcripts:
        results = look_at(load_transcripts(asked.transcripts), scorers, judge)
    else:
        results = _played(asked, scorers, judge, held, console)
    results = results.model_copy(update={"leaks": _planted(judge, held)})
    show(results, console, compare(results, before) if before else (), tuple(_kept(asked, results, before)))
    if failed := how_to_resume(results):
        console.print(failed, markup=False, highlight=False)
    return results


def _planted(judge: Judge, held: Thresholds) -> Leaks:
    in_calls = plant_in_calls(judge, role_check(), held)
    return plant(judge, held).model_copy(update={"in_calls": in_calls})


def _played(asked: Asked, scorers: Sequence[Scorer], judge: Judge, held: Thresholds, console: "Console") -> Results:
    settings = Settings()
    scenarios = chosen(load_scenarios(), asked)
    thresholds = (held.absolute() if asked.short else held) if asked.subject in OURS else Thresholds()
    with following(console) as on_talk:
        return run_talks(
            subject_named(
                asked.subject, settings=settings, url=asked.endpoint, model=asked.endpoint_model, system=asked.system
            ),
            scenarios,
            scorers,
            judge=judge,
            log_dir=asked.logs,
            thresholds=thresholds,
            resume=asked.resume,
            on_talk=on_talk,
            rep=_reps(asked.persona, settings),
        )


def chosen(scenarios: Sequence[Scenario], asked: Asked) -> tuple[Scenario, ...]:
    """Return the scenarios asked for: those named, the short form, or all. Raises UsageError for an unknown one.

    Talks about a call are played with subjects that know what those are, unless they are named.
    """
    if asked.scenarios:
        return named(scenarios, asked.scenarios)
    with_calls = asked.subject in PLAYS_BUYERS
    fit = (one for one in scenarios if with_calls or one.mode is Mode.PREPARE)
    return tuple(one for one in fit if one.short or not asked.short)


def figures(results: Results) -> dict[str, object]:
    """Return the figures of a run by their scorers' names, those of the planted leaks among them."""
    leaks = results.leaks.figures if results.leaks else ()
    wanted = {"value", "low", "high", "of", "threshold"}
    return {one.scorer: {**one.model_dump(include=wanted), "holds": one.holds} for one in (*results.measured, *leaks)}


def _reps(persona: str, settings: Settings) -> Callable[[Scenario], Rep]:
    if not persona:
        return ScriptedRep
    return PlayedReps(persona_named(persona), lambda: endpoint_of(settings))


def _kept(asked: Asked, results: Results, before: Results | None) -> list[Kept]:
    kept = []
    if asked.record:
        write_results(results, asked.record)
        kept.append(Kept("the talks, whole", str(asked.record)))
    if asked.junit:
        write_junit(results, asked.junit)
        kept.append(Kept("for CI", str(asked.junit)))
    if asked.html:
        write_page(results, asked.html, before)
        kept.append(Kept("a page to read", str(asked.html)))
    return kept
