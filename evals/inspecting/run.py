"""Talks played against a subject, scored and logged: `run_talks`."""

import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import anyio

from agent.clock import utc_now
from agent.errors import UsageError
from agent.ports import Judge
from evals.bench.figures import machine
from evals.inspecting.playing import Playing, not_played
from evals.inspecting.progress import OnTalk, Progress
from evals.inspecting.quiet import quiet
from evals.reps.rep import Rep
from evals.reps.scripted import ScriptedRep
from evals.results import Looked, Measured, Results
from evals.scenario import Scenario
from evals.scorers.scorer import Scorer
from evals.subjects.subject import Reachable, Subject
from evals.thresholds import Thresholds
from evals.transcript import Ending, Transcript

AT_ONCE = 2
"""Talks at once: the embedded coach computes, and that is what small machines have cores for."""


STOPPED = "the run was stopped"


def run_talks(
    subject: Callable[[], Subject],
    scenarios: Sequence[Scenario],
    scorers: Sequence[Scorer],
    *,
    judge: Judge,
    log_dir: Path,
    thresholds: Thresholds | None = None,
    resume: Path | None = None,
    on_talk: OnTalk | None = None,
    rep: Callable[[Scenario], Rep] = ScriptedRep,
    at_once: int = AT_ONCE,
) -> Results:
    """Play every scenario against the subject, put every scorer's question to every talk, and return what came of it.

    The log is written to `log_dir` and can be opened with `inspect view`. With `resume`, the log of a former run of
    the same subject, talks that came to their end there are taken from it. Talks that fail are among the results with
    their error, and the rest goes on; after three in a row what is left is not played. Raises UsageError for a subject
    or a model behind the reps that cannot be reached, and for a log that is none or another subject's.
    """
    _check_inspect()
    started_at, started = utc_now(), time.perf_counter()
    named = subject()
    anyio.run(_reach, named, rep)
    with quiet():
        from evals.inspecting.scoring import Question
        from evals.inspecting.task import run_task, talks_task

        kept = _kept(resume, named.name)
        progress = Progress(on_talk, talks=len(scenarios), scorers=len(scorers))
        playing = Playing(subject, rep, kept, progress.played)
        questions = [Question(one, judge, progress.found) for one in scorers]
        task = talks_task(named.name, scenarios, playing.play, questions)
        log = run_task(task, log_dir, at_once)
    talks = _whole(log.talks, scenarios, named.name)
    return Results(
        subject=named.name,
        machine=machine(),
        started_at=started_at,
        seconds=time.perf_counter() - started,
        talks=talks,
        measured=_measured(talks, thresholds),
        log=log.file,
    )


def how_to_resume(results: Results) -> str:
    """Say how many talks failed, why, and how to play them alone; or return "" when none did."""
    failed = [talk.transcript for talk in results.talks if talk.transcript.ending is Ending.FAILED]
    if not failed:
        return ""
    return (
        f"{len(failed)} of {len(results.talks)} talks failed: {failed[0].error}\n"
        f"Play them, and no others, with the same command and --resume {results.log}"
    )


async def _reach(subject: Subject, rep: Callable[[Scenario], Rep]) -> None:
    try:
        for one in (subject, rep):
            if isinstance(one, Reachable):
                await one.reach()
    finally:
        await subject.close()


def _check_inspect() -> None:
    if find_spec("inspect_ai") is None:
        raise UsageError("Playing talks needs Inspect: pip install 'meno-coach[evals]'")


def _kept(log: Path | None, subject: str) -> tuple[Transcript, ...]:
    if log is None:
        return ()
    from evals.inspecting.logs import read_kept

    kept = read_kept(log)
    if kept.subject != subject:
        raise UsageError(f"{log} is about {kept.subject}, not about {subject}")
    return kept.transcripts


def _whole(talks: Sequence[Looked], scenarios: Sequence[Scenario], subject: str) -> tuple[Looked, ...]:
    """Return the talks in the order of their scenarios; those that a stopped run never came to are marked so."""
    found = {talk.transcript.scenario.id: talk for talk in talks}
    missing = {one.id: not_played(one, subject, STOPPED) for one in scenarios if one.id not in found}
    return tuple(found.get(one.id) or Looked(transcript=missing[one.id], findings=()) for one in scenarios)


def _measured(talks: Sequence[Looked], thresholds: Thresholds | None) -> tuple[Measured, ...]:
    from evals.measure import measure

    return measure(talks, thresholds)
