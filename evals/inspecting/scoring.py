"""Our scorers as Inspect's: a score a talk, a figure over all talks, and the whole finding in the log."""

from collections.abc import Callable
from typing import NamedTuple

from anyio.to_thread import run_sync
from inspect_ai.scorer import Metric, SampleScore, Score, Target, metric
from inspect_ai.scorer import Scorer as InspectScorer
from inspect_ai.scorer import scorer as inspect_scorer
from inspect_ai.solver import TaskState

from agent.ports import Judge
from evals.finding import Finding
from evals.inspecting.logs import FINDING, TRANSCRIPT
from evals.measure import figure
from evals.scorers.scorer import Scorer
from evals.transcript import Transcript

OVERALL = "overall"


class Question(NamedTuple):
    """A scorer to be put to every talk, the guard it may ask, and whom to tell what it found."""

    scorer: Scorer
    judge: Judge
    found: Callable[[Transcript, Finding], None]


def as_inspect_scorer(question: Question) -> InspectScorer:
    """Return an Inspect scorer that puts this question to each talk."""
    one, judge, found = question

    @inspect_scorer(metrics=[overall(one)], name=one.name)
    def named() -> InspectScorer:
        async def score(state: TaskState, target: Target) -> Score:
            transcript = Transcript.model_validate(state.store.get(TRANSCRIPT))
            finding = await run_sync(one.look, transcript, judge)
            found(transcript, finding)
            return as_score(finding)

        return score

    return named()


def as_score(finding: Finding) -> Score:
    """Return a finding as Inspect's score, with the finding itself; unscored where there was nothing to look at."""
    told = "\n".join(f'turn {mark.turn}: "{mark.span}" {mark.why}' for mark in finding.marks)
    facts = {FINDING: finding.model_dump(mode="json")}
    if finding.value is not None:
        return Score(value=finding.value, explanation=told, metadata=facts)
    if finding.of == 0:
        return Score.unscored(reason="nothing_to_look_at", explanation=told, metadata=facts)
    return Score(value=finding.hits / finding.of, explanation=told, metadata=facts)


def overall(scorer: Scorer) -> Metric:
    """Return the same figure over all talks as our own reports show; 0 where nothing was found to look at."""

    @metric(name=OVERALL)
    def named() -> Metric:
        def over(scores: list[SampleScore]) -> float:
            found = [Finding.model_validate((one.score.metadata or {})[FINDING]) for one in scores]
            looked = [finding for finding in found if finding.of]
            return figure(scorer, looked).value if looked else 0.0

        return over

    return named()
