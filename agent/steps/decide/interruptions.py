"""What a rep does that comes before the agenda: stopping, demanding, going hollow."""

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.matter import OF_THE_PLATE
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Mode
from agent.domain.stage import GrowStage
from agent.steps.decide.agenda import next_moves
from agent.steps.decide.budget import left
from agent.steps.lead.turning import PUT_INTO_WORDS
from agent.steps.progress import Progress

ANGLES = {
    GrowStage.GOAL: ((CoachMove.CLARIFY, Focus.SITUATION), (CoachMove.SHIFT_PERSPECTIVE, Focus.FUTURE_SELF)),
    GrowStage.REALITY: (
        (CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER),
        (CoachMove.CLARIFY, Focus.PEOPLE),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.FUTURE_SELF),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.PREMORTEM),
    ),
    GrowStage.OPTIONS: (
        (CoachMove.CONNECT, Focus.WHO_DID_IT),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.FUTURE_SELF),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER),
    ),
    GrowStage.WAY_FORWARD: (
        (CoachMove.STRENGTHEN, Focus.WHO_SHOULD_KNOW),
        (CoachMove.CONNECT, Focus.WHO_DID_IT),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.FUTURE_SELF),
    ),
    GrowStage.CLOSED: (),
}
"""Other angles to ask from when two replies in a row were hollow, by stage."""

OFFER_STOP_AFTER = 3
"""Hollow replies in a row after which the rep is offered to stop."""

CONNECTIONS = (Focus.WHO_KNOWS, Focus.WHO_DID_IT)


def ending(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return the close that the rep asked for or has come to, or nothing."""
    latest, turn = progress.latest, progress.last_turn
    offered = turn is not None and turn.focus is Focus.OFFER_STOP
    if progress.session.is_over:
        return _close(Focus.AFTER_END)
    if latest.does(RepMove.NOT_NOW) and turn is not None and turn.focus is Focus.RUN_AGAIN:
        return ()  # No to a second run takes nothing back.
    if latest.does(RepMove.NOT_NOW):
        return _close(Focus.STOPPED if progress.is_confirmed else Focus.NOT_NOW)
    if latest.does(RepMove.STOPS) or (offered and latest.does(RepMove.CONFIRMS, RepMove.IS_HOLLOW)):
        return _close(Focus.DONE if progress.is_confirmed else Focus.STOPPED)
    return ()


def hollow(progress: Progress) -> tuple[AllowedMove, ...]:
    """Answer hollow replies: a smaller question, then another angle, then an offer to stop."""
    streak, turn = progress.hollow_streak, progress.last_turn
    if not streak or turn is None or left(progress) <= 0 or turn.focus in OF_THE_PLATE:
        return ()
    if streak >= OFFER_STOP_AFTER:
        return (AllowedMove(move=CoachMove.CLOSE, focus=Focus.OFFER_STOP, stage=progress.stage),)
    angles = [(move, focus) for move, focus in _angles(progress) if not progress.asked(focus)]
    if streak == 1 or not angles:
        again = AllowedMove(move=turn.move, focus=turn.focus, stage=turn.stage, stuck=True)
        return (_asked_in_full(again, progress),)
    move, focus = angles[0]
    return (AllowedMove(move=move, focus=focus, stage=progress.stage, stuck=True, changes_subject=True),)


def _angles(progress: Progress) -> tuple[tuple[CoachMove, Focus], ...]:
    """Other angles at this stage; a manager who leads a rep sits across from that rep, where a rep has the buyer."""
    angles = ANGLES[progress.stage]
    if progress.session.mode is not Mode.LEAD:
        return angles
    return tuple((move, Focus.LED if focus is Focus.BUYER else focus) for move, focus in angles)


def _asked_in_full(again: AllowedMove, progress: Progress) -> AllowedMove:
    """A held question is asked again as the question it was, a read-back or close as what comes next."""
    if again.move in (CoachMove.HOLD, CoachMove.CLOSE, CoachMove.REFER) or again.focus is Focus.READ_BACK:
        return next_moves(progress)[0].model_copy(update={"stuck": True})
    return again


def demand(progress: Progress) -> tuple[AllowedMove, ...]:
    """Hold the line when the rep demands the answer, with something easier, or with who could know."""
    if not progress.latest.does(RepMove.ASKS_ADVICE) or left(progress) <= 0 or _answers_all_the_same(progress):
        return ()
    if progress.latest.of(IdeaKind.OPTION, IdeaKind.ACTION):
        return tuple(move.model_copy(update={"hold": True}) for move in next_moves(progress))
    held = sum(1 for turn in progress.session.turns if turn.move is CoachMove.HOLD)
    connections = [focus for focus in CONNECTIONS if not progress.asked(focus)]
    if held % 2 and connections:
        return (AllowedMove(move=CoachMove.CONNECT, focus=connections[0], stage=progress.stage, hold=True),)
    return tuple(move.model_copy(update={"hold": True, "stuck": True}) for move in next_moves(progress))


def _answers_all_the_same(progress: Progress) -> bool:
    """Whether a question in the message is an answer: "How do I …?" for a goal, what they would ask somebody."""
    turn, latest = progress.last_turn, progress.latest
    if turn is None:
        return False
    if turn.focus is Focus.ASK_SENTENCE or (turn.focus in PUT_INTO_WORDS and latest.of(IdeaKind.OPTION)):
        return True
    wanted = {Focus.GOAL: latest.does(RepMove.STATES_GOAL), Focus.STANDARD: bool(latest.of(IdeaKind.STANDARD))}
    return wanted.get(turn.focus, False)


def _close(focus: Focus) -> tuple[AllowedMove, ...]:
    return (AllowedMove(move=CoachMove.CLOSE, focus=focus, stage=GrowStage.CLOSED),)
