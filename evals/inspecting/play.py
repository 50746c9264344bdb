"""One talk: a rep against a subject, until one of them ends it."""

import anyio

from agent.domain.move import CoachMove, Focus
from agent.errors import MenoError
from evals.reps.rep import Rep
from evals.scenario import Scenario
from evals.subjects.subject import Subject
from evals.transcript import Ending, Said, Transcript


async def play(subject: Subject, scenario: Scenario, rep: Rep) -> Transcript:
    """Return the talk, to its end or to where somebody could not go on; the subject is closed after it."""
    said: list[Said] = []
    later: Said | None = None
    error = ""
    try:
        said.append(await subject.open(scenario))
        ending = await _talk(subject, rep, said, scenario.limit)
        later = await subject.later()
    except MenoError as fault:
        ending, error = Ending.FAILED, str(fault) or type(fault).__name__
    finally:
        with anyio.CancelScope(shield=True):
            await subject.close()
    return Transcript(
        scenario=scenario, subject=subject.name, said=tuple(said), ending=ending, later=later, error=error
    )


async def _talk(subject: Subject, rep: Rep, said: list[Said], limit: int) -> Ending:
    for _ in range(limit):
        text, leaves = await rep.reply(said[-1].text)
        if text:
            said.append(await subject.take(text))
        if _is_closed(said[-1]):
            return Ending.CLOSED
        if leaves or not text:
            return Ending.LEFT
    return Ending.LIMIT


def _is_closed(last: Said) -> bool:
    """Whether the coach ended the talk: an offer to stop only asks whether to."""
    return last.move == CoachMove.CLOSE and last.focus != Focus.OFFER_STOP
