"""What the rep has just said is open, or speaks against an idea: it goes before the next item of the plan."""

from typing import Final

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from agent.steps.answers import ASKS_FOR_PROMISE
from agent.steps.decide.agendas import ON_A_CALL, ON_A_PLAN, agenda_of
from agent.steps.decide.arrival import is_opening, past_opening
from agent.steps.decide.budget import is_minimal, is_short, left
from agent.steps.decide.need import last
from agent.steps.decide.rules import FOR_THE_PROMISE, has_goal, has_promise
from agent.steps.progress import Progress

OPEN_TRIES: Final = 4
"""How often a point that the rep calls open is taken up in a session."""
DOUBT_TRIES: Final = 2
"""How often what speaks against an idea is."""
CONNECTIONS: Final = (Focus.WHO_KNOWS, Focus.WHO_DID_IT)
"""Asked for somebody to turn to: turning to them is an idea too."""
SHORTLY: Final = 3
"""Messages in which an idea was named that a doubt can be about, while the matter is still being told."""
_TIRED: Final = (RepMove.ASKS_ADVICE, RepMove.SKIPS, RepMove.IS_HOLLOW)
_LOOKS_BACK: Final = (Focus.TAKEAWAY, Focus.ELSEWHERE, Focus.WHAT_HELPED, Focus.LISTEN_FOR)
"""Questions at the end, after which no doubt is opened again; what a takeaway names as open still is."""


def open_point(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return the question on what the latest message leaves open, if it does and there is time for it."""
    if not _can_take_up(progress):
        return ()
    latest = progress.latest
    if _leaves_open(progress) and progress.asked(Focus.OPEN_POINT) < OPEN_TRIES:
        return _one(CoachMove.CLARIFY, Focus.OPEN_POINT, progress)
    if latest.does(RepMove.DOUBTS) and _doubts_an_idea(progress) and progress.asked(Focus.DOUBT) < DOUBT_TRIES:
        return _one(CoachMove.WEIGH, Focus.DOUBT, progress)
    return ()


def _one(move: CoachMove, focus: Focus, progress: Progress) -> tuple[AllowedMove, ...]:
    return (AllowedMove(move=move, focus=focus, stage=past_opening(progress), about=last(progress.latest.ideas)),)


def _leaves_open(progress: Progress) -> bool:
    """Whether there is an open point: in a first message only the words that are looked for, the rest is the matter."""
    named = RepMove.SEEKS_WORDS if is_opening(progress) else RepMove.LEAVES_OPEN
    return progress.latest.does(named) or _wishes_beside(progress) or _was_left(progress)


def _wishes_beside(progress: Progress) -> bool:
    """Whether the rep has arrived decided, with something that they still want of it: then that is the matter."""
    wanted, deeds = (progress.latest.of(kind) for kind in (IdeaKind.GOAL, IdeaKind.ACTION))
    beside = any(goal.text not in deed.text and deed.text not in goal.text for goal in wanted for deed in deeds)
    return beside and is_opening(progress) and progress.latest.does(RepMove.DECIDES)


def _was_left(progress: Progress) -> bool:
    """Whether the rep says that the point they called open was passed over."""
    return progress.asked(Focus.OPEN_POINT) > 0 and progress.latest.does(RepMove.UNHEARD)


def _can_take_up(progress: Progress) -> bool:
    turn, kept = progress.last_turn, 0 if has_promise(progress) else 1 if is_short(progress) else FOR_THE_PROMISE
    if turn is not None and turn.focus in ASKS_FOR_PROMISE:
        kept = min(kept, 1)  # what keeps the rep from promising goes first
    if turn is None or not _is_on_a_deal(progress.session):
        return False
    if turn.focus is Focus.READ_BACK and progress.latest.does(RepMove.COMMITS):
        return False  # what was missing in the promise was said with it
    if turn.focus in _LOOKS_BACK and not (turn.focus is Focus.TAKEAWAY and progress.latest.does(RepMove.LEAVES_OPEN)):
        return False
    in_time = left(progress) > kept and not is_minimal(progress)
    return in_time and has_goal(progress) and not progress.latest.does(*_TIRED)


def _is_on_a_deal(session: Session) -> bool:
    return agenda_of(session) not in (ON_A_CALL, ON_A_PLAN)


def _doubts_an_idea(progress: Progress) -> bool:
    """Whether there is something to doubt: what the rep could do, and no answer to what was asked of a promise."""
    turn, latest = progress.last_turn, progress.latest
    answers = turn is not None and turn.focus in ASKS_FOR_PROMISE and latest.does(RepMove.COMMITS)
    if answers or latest.does(RepMove.RATES, RepMove.CONFIRMS):
        return False
    named_somebody = turn is not None and turn.focus in CONNECTIONS and bool(latest.of(IdeaKind.CONTACT))
    recent = progress.readings[-SHORTLY:] if progress.stage is GrowStage.REALITY else progress.readings
    named = any(reading.of(IdeaKind.OPTION, IdeaKind.ACTION) for reading in recent)
    return progress.stage is not GrowStage.GOAL and (named_somebody or named)
