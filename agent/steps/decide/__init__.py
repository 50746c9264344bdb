"""What the coach may do next: pure, and the whole of the method's rules."""

from agent.domain.allowed import AllowedMove
from agent.domain.commitment import Commitment
from agent.domain.contradiction import Contradiction
from agent.domain.insight import Insight
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from agent.steps.decide.agenda import next_moves
from agent.steps.decide.asked_back import asked_back
from agent.steps.decide.interruptions import demand, ending, hollow
from agent.steps.decide.lead import has_plan, opening_on
from agent.steps.decide.lines import line_once_more
from agent.steps.decide.open_point import open_point
from agent.steps.decide.written import about_written
from agent.steps.plate.plate import Plate
from agent.steps.progress import Progress

__all__ = ["decide", "decide_opening"]


def decide(
    session: Session, reading: Reading, contradiction: Contradiction | None = None, plate: Plate | None = None
) -> tuple[AllowedMove, ...]:
    """Return one to three moves that the method allows after this reading, the best first.

    A `contradiction` with an earlier session is asked about where it matters; of a `plate` one thing is at the end.
    """
    progress = Progress(session, reading, contradiction, plate)
    return (
        ending(progress)
        or line_once_more(progress)
        or about_written(progress)
        or asked_back(progress)
        or hollow(progress)
        or demand(progress)
        or open_point(progress)
        or next_moves(progress)
    )


def decide_opening(
    promise: Commitment | None, insight: Insight | None = None, session: Session | None = None
) -> AllowedMove:
    """Return how a session opens: on the promise that is due, on what is to come back, else by agreeing a goal.

    A `session` on what a manager plans to say opens on that instead of a goal.
    """
    if promise is not None:
        return AllowedMove(move=CoachMove.FOLLOW_UP, focus=Focus.OUTCOME, stage=GrowStage.GOAL)
    if insight is not None:
        return AllowedMove(move=CoachMove.FOLLOW_UP, focus=Focus.INSIGHT, stage=GrowStage.GOAL)
    if session is not None and session.one_to_one is not None and has_plan(session):
        return opening_on(session.one_to_one, session.minutes)
    return AllowedMove(move=CoachMove.AGREE_GOAL, focus=Focus.GOAL, stage=GrowStage.GOAL)
