"""Whether a session may end with a question about the rep's plate, and which."""

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea, IdeaKind
from agent.domain.matter import OF_THE_PLATE
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Mode, Session
from agent.domain.stage import GrowStage
from agent.steps.plate.plate import next_wanted
from agent.steps.progress import Progress

SHORTEST = 15
"""Minutes of a session from which it may be asked."""
HELPED = (Focus.TAKEAWAY, Focus.WHAT_HELPED, Focus.ELSEWHERE)
"""What is asked once a session has given help; an answer says that it did."""
UNWELCOME = (
    RepMove.VENTS,
    RepMove.STOPS,
    RepMove.NOT_NOW,
    RepMove.COMPLAINS,
    RepMove.SPEAKS_OTHER_LANGUAGE,
    RepMove.SPEAKS_COVERED_LANGUAGE,
)
"""After these nothing is asked beside what the rep came for."""


def is_open_to_it(session: Session) -> bool:
    """Whether the plate may come up at the end of this session, as far as its kind, its length and its turns say."""
    turns = session.turns
    return (
        session.mode is Mode.PREPARE
        and not session.off_record
        and not session.is_over
        and session.minutes >= SHORTEST
        and any(turn.focus in HELPED for turn in turns)
        and not any(turn.focus in OF_THE_PLATE or turn.move is CoachMove.REFER for turn in turns)
    )


def plate_question(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return the one question about the plate that may end this session, then the close in its place; or nothing."""
    session, plate = progress.session, progress.plate
    if plate is None or not is_open_to_it(session) or progress.has(*UNWELCOME) or not progress.answer_to(*HELPED):
        return ()
    wanted = next_wanted(plate, session)
    if wanted is None:
        return ()
    about = Idea(kind=IdeaKind.GOAL, text=wanted.about[0].text) if len(wanted.about) == 1 else None
    asked = AllowedMove(
        move=CoachMove.CONSOLIDATE,
        focus=wanted.focus,
        stage=GrowStage.WAY_FORWARD,
        about=about,
        matters=wanted.about,
    )
    return (asked, AllowedMove(move=CoachMove.CLOSE, focus=Focus.DONE, stage=GrowStage.CLOSED))


def answers_the_plate(session: Session) -> bool:
    """Whether the rep's next message answers a question about the plate."""
    return bool(session.turns) and session.turns[-1].focus in OF_THE_PLATE
