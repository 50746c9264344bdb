"""One talk: a rep against a subject, until one of them ends it."""

import anyio

from agent.domain.move import CoachMove, Focus
from agent.errors import MenoError
from evals.reps.rep import MeetsBuyers, Rep, Reply
from evals.scenario import Scenario
from evals.subjects.subject import Resumable, Subject
from evals.transcript import Ending, Said, Transcript


async def play(subject: Subject, scenario: Scenario, rep: Rep) -> Transcript:
    """Return the talk, to its end or to where somebody could not go on; the subject is closed after it."""
    said: list[Said] = []
    later: Said | None = None
    error = ""
    try:
        said.append(await subject.open(scenario))
        ending = await _talk(subject, rep, said, scenario.limit, scenario.quits_at)
        later = await subject.later()
    except MenoError as fault:
        ending, error = Ending.FAILED, str(fault) or type(fault).__name__
    finally:
        with anyio.CancelScope(shield=True):
            await subject.close()
    return Transcript(
        scenario=scenario, subject=subject.name, said=tuple(said), ending=ending, later=later, error=error
    )


async def _talk(subject: Subject, rep: Rep, said: list[Said], limit: int, quits_at: int | None) -> Ending:
    for number in range(1, limit + 1):
        text, leaves = await _reply(rep, said[-1])
        if number == quits_at and isinstance(subject, Resumable):
            await subject.resume()
        if text:
            said.append(await subject.take(text))
        if _is_closed(said[-1]):
            return Ending.CLOSED
        if leaves or not text:
            return Ending.LEFT
    return Ending.LIMIT


async def _reply(rep: Rep, last: Said) -> Reply:
    """What the rep says to whoever spoke: to the buyer, where the rep can tell one from the coach."""
    if last.is_buyers and isinstance(rep, MeetsBuyers):
        return await rep.meet(last.buyer)
    return await rep.reply(last.shown if last.is_buyers else last.text)


def _is_closed(last: Said) -> bool:
    """Whether the coach ended the talk: an offer to stop only asks whether to."""
    return last.move == CoachMove.CLOSE and last.focus != Focus.OFFER_STOP
