"""What is still to be asked, stage by stage, in the order of GROW."""

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.stage import GrowStage
from agent.steps.decide.budget import depth, is_short, left
from agent.steps.decide.contrast import then_and_now
from agent.steps.decide.goal import goal_needs
from agent.steps.decide.need import Need, last
from agent.steps.decide.options import option_needs
from agent.steps.decide.reality import reality_needs
from agent.steps.decide.rules import wants_read_back
from agent.steps.decide.way_forward import way_forward_needs
from agent.steps.progress import Progress

MOST = 3
"""Allowed moves offered at a time."""

_OF_STAGE = {
    GrowStage.GOAL: goal_needs,
    GrowStage.REALITY: reality_needs,
    GrowStage.OPTIONS: option_needs,
    GrowStage.WAY_FORWARD: way_forward_needs,
}


def next_moves(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return up to three moves of the first stage, from the present one on, that still needs something."""
    if left(progress) > 0:
        for stage, needs_of in _OF_STAGE.items():
            if stage.order < progress.stage.order:
                continue
            wanted = [need for need in needs_of(progress) if not progress.was_skipped(need.focus)]
            if wanted:
                return _as_allowed((*_in_passing(progress, stage), *wanted), stage)
    return closing(progress)


def _in_passing(progress: Progress, stage: GrowStage) -> tuple[Need, ...]:
    """What the latest words invite before the agenda goes on: a contact to be asked, a success, a contrast."""
    turn, latest = progress.last_turn, progress.latest
    if turn and turn.focus in (Focus.WHO_KNOWS, Focus.WHO_DID_IT) and latest.people:
        return () if progress.asked(Focus.ASK_SENTENCE) else (Need(CoachMove.CONNECT, Focus.ASK_SENTENCE),)
    if is_short(progress) or left(progress) <= MOST:
        return ()
    if changed := then_and_now(progress, stage):
        return changed
    worked = latest.of(IdeaKind.SUCCESS)
    if worked and _is_about_success(progress) and not progress.asked(Focus.HOW_DID_YOU):
        return (Need(CoachMove.REINFORCE, Focus.HOW_DID_YOU, last(worked)),)
    if stage is GrowStage.REALITY and not progress.asked(Focus.TWO_STATEMENTS) and progress.tension:
        return (Need(CoachMove.CONTRAST, Focus.TWO_STATEMENTS, progress.tension),)
    return ()


def _is_about_success(progress: Progress) -> bool:
    """Whether what worked is what the latest message is about: reported at a follow-up, or more than half of it."""
    latest, turn = progress.latest, progress.last_turn
    follows_up = turn is not None and turn.move is CoachMove.FOLLOW_UP and latest.does(RepMove.DID_IT)
    mostly = 2 * len(latest.of(IdeaKind.SUCCESS)) > len(latest.ideas)
    return follows_up or (mostly and not latest.does(RepMove.VENTS, RepMove.ASKS_ADVICE, RepMove.COMPLAINS))


def _as_allowed(wanted: tuple[Need, ...], stage: GrowStage) -> tuple[AllowedMove, ...]:
    unique = {need.focus: need for need in reversed(wanted)}
    ordered = [need for need in dict.fromkeys(wanted) if unique.pop(need.focus, None) is not None]
    return tuple(
        AllowedMove(move=need.move, focus=need.focus, stage=stage, about=need.about, contradiction=need.contradiction)
        for need in ordered[:MOST]
    )


def closing(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return how the session comes to its end: the promise read back, what is taken away, a close."""
    if wants_read_back(progress):
        return _one(CoachMove.COMMIT, Focus.READ_BACK, GrowStage.WAY_FORWARD)
    if left(progress) <= 0:
        return _one(CoachMove.CLOSE, Focus.DONE if progress.action else Focus.OUT_OF_TIME, GrowStage.CLOSED)
    foci = (Focus.TAKEAWAY, Focus.WHAT_HELPED, Focus.ELSEWHERE)
    if progress.asked(*foci) < depth(progress).consolidate:
        wanted = tuple(Need(CoachMove.CONSOLIDATE, focus) for focus in foci if not progress.asked(focus))
        return _as_allowed(wanted, GrowStage.WAY_FORWARD)
    return _one(CoachMove.CLOSE, Focus.DONE, GrowStage.CLOSED)


def _one(move: CoachMove, focus: Focus, stage: GrowStage) -> tuple[AllowedMove, ...]:
    return (AllowedMove(move=move, focus=focus, stage=stage),)
