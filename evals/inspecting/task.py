"""The talks as a task of Inspect: a sample a scenario, a solver that plays it."""

from collections.abc import Awaitable, Callable, Container, Sequence
from pathlib import Path

from inspect_ai import Task
from inspect_ai import eval as inspect_eval
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ChatMessage, ChatMessageAssistant, ChatMessageUser
from inspect_ai.solver import Generate, Solver, TaskState, solver

from agent.errors import MenoError
from evals.inspecting.logs import SUBJECT, TRANSCRIPT, Log, log_of, read_log
from evals.inspecting.scoring import Question, as_inspect_scorer
from evals.scenario import Scenario
from evals.transcript import Transcript

NAME = "talks"
SCENARIO = "scenario"
LOGS = "*.eval"


class TalkFailed(MenoError):
    """A talk did not come to its end; it is marked so in the log."""


def talks_task(
    subject: str,
    scenarios: Sequence[Scenario],
    play: Callable[[Scenario], Awaitable[Transcript]],
    questions: Sequence[Question],
) -> Task:
    """Return the task that plays these scenarios and puts these questions to every talk."""
    return Task(
        name=NAME,
        dataset=MemoryDataset([_sample(scenario) for scenario in scenarios], name=NAME),
        solver=_plays(play),
        scorer=[as_inspect_scorer(one) for one in questions],
        metadata={SUBJECT: subject},
    )


def run_task(task: Task, log_dir: Path, at_once: int) -> Log:
    """Run the task without a display, a model or a server of Inspect's own; every talk is on disk once it is over."""
    before = set(log_dir.glob(LOGS))
    logs = inspect_eval(
        task,
        model=None,
        display="none",
        log_level="critical",
        log_dir=log_dir.as_posix(),
        log_buffer=1,
        log_realtime=False,
        ctl_server=False,
        score_display=False,
        fail_on_error=False,
        max_samples=at_once,
    )
    return log_of(logs[0]) if logs else _stopped(log_dir, before)


def _stopped(log_dir: Path, before: Container[Path]) -> Log:
    """Return what was logged before somebody stopped the run, which Inspect keeps to itself."""
    written = [path for path in log_dir.glob(LOGS) if path not in before]
    if not written:
        raise KeyboardInterrupt
    return read_log(written[0])


def _sample(scenario: Scenario) -> Sample:
    shown = {"topic": scenario.topic, "pressure": scenario.pressure.value, "temper": scenario.temper.value}
    return Sample(id=scenario.id, input=scenario.first, metadata={**shown, SCENARIO: scenario.model_dump(mode="json")})


def _plays(play: Callable[[Scenario], Awaitable[Transcript]]) -> Solver:
    @solver(name="plays")
    def plays() -> Solver:
        async def solve(state: TaskState, generate: Generate) -> TaskState:
            transcript = await play(Scenario.model_validate(state.metadata[SCENARIO]))
            state.messages = _messages(transcript)
            state.store.set(TRANSCRIPT, transcript.model_dump(mode="json"))
            if transcript.error:
                raise TalkFailed(transcript.error)
            return state

        return solve

    return plays()


def _messages(transcript: Transcript) -> list[ChatMessage]:
    """Return the talk as Inspect's viewer shows it; the rep is its user."""
    messages: list[ChatMessage] = []
    for said in transcript.said:
        if said.message is not None:
            messages.append(ChatMessageUser(content=said.message))
        messages.append(ChatMessageAssistant(content=said.shown))
    return messages
