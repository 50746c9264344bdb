"""What is still to be asked, stage by stage, in the order of GROW."""

import re

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import Mode
from agent.domain.stage import GrowStage
from agent.steps.call.runs import times_rehearsed
from agent.steps.decide.agendas import ON_A_CALL, ON_A_PLAN, agenda_of
from agent.steps.decide.budget import depth, is_short, left
from agent.steps.decide.call import run_again_needs
from agent.steps.decide.contrast import then_and_now
from agent.steps.decide.live import live_needs
from agent.steps.decide.need import Need, last
from agent.steps.decide.refused import is_refused
from agent.steps.decide.rules import wants_read_back
from agent.steps.lead.turning import OF_A_LINE
from agent.steps.plate.asking import plate_question
from agent.steps.progress import Progress

_MEETING = re.compile(r"\b(?:call|meeting|demo|presentation|pitch|workshop|negotiation)\b", re.IGNORECASE)

MOST = 3
"""Allowed moves offered at a time."""


def next_moves(progress: Progress) -> tuple[AllowedMove, ...]:
    """Return up to three moves of the first stage, from the present one on, that still needs something.

    Where a call is to be rehearsed and nothing is missing for it, the rehearsal begins.
    """
    agenda = agenda_of(progress.session)
    if _is_to_rehearse(progress) and progress.latest.does(RepMove.BEGINS):
        return _one(CoachMove.PLAY, Focus.OPENS, GrowStage.GOAL)
    if again := _around_runs(progress):
        return again
    if left(progress) > 0:
        for stage, needs_of in agenda.items():
            if stage is GrowStage.REALITY and _is_to_rehearse(progress):
                return _one(CoachMove.PLAY, Focus.OPENS, GrowStage.GOAL)
            if stage.order < progress.stage.order:
                continue
            wanted = [need for need in needs_of(progress) if _is_welcome(need, progress)]
            if wanted:
                passing = () if agenda in (ON_A_CALL, ON_A_PLAN) else _in_passing(progress, stage)
                return _as_allowed((*passing, *wanted), stage)
    return closing(progress)


def _is_to_rehearse(progress: Progress) -> bool:
    return progress.session.mode is Mode.PRACTISE and not times_rehearsed(progress.session)


def _around_runs(progress: Progress) -> tuple[AllowedMove, ...]:
    """What a second rehearsal asks for: that it begins when the rep wants it, and afterwards what was different."""
    turn = progress.last_turn
    wants_it = progress.latest.does(RepMove.CONFIRMS, RepMove.BEGINS)
    if turn is not None and turn.focus is Focus.RUN_AGAIN and wants_it:
        return _one(CoachMove.PLAY, Focus.OPENS, GrowStage.WAY_FORWARD)
    is_second = times_rehearsed(progress.session) > 1
    return _as_allowed(tuple(run_again_needs(progress)), GrowStage.WAY_FORWARD)[:1] if is_second else ()


def _is_welcome(need: Need, progress: Progress) -> bool:
    """Whether the rep has neither skipped this question nor had enough of its kind."""
    if need.focus in (*OF_A_LINE, Focus.WRITTEN):
        return True  # each line is a question of its own
    return not progress.was_skipped(need.focus) and not is_refused(progress, need.focus)


def _in_passing(progress: Progress, stage: GrowStage) -> tuple[Need, ...]:
    """What the latest words invite before the agenda goes on: what is alive in them, a contact, a contrast."""
    turn, latest = progress.last_turn, progress.latest
    has_time = not is_short(progress) and left(progress) > MOST
    if alive := live_needs(progress, stage) if has_time else ():
        return alive
    if turn and turn.focus in (Focus.WHO_KNOWS, Focus.WHO_DID_IT) and latest.people:
        return () if progress.asked(Focus.ASK_SENTENCE) else (Need(CoachMove.CONNECT, Focus.ASK_SENTENCE),)
    if not has_time:
        return ()
    if changed := then_and_now(progress, stage):
        return changed
    worked = latest.of(IdeaKind.SUCCESS)
    if worked and _is_about_success(progress) and not progress.asked(Focus.HOW_DID_YOU):
        return (Need(CoachMove.REINFORCE, Focus.HOW_DID_YOU, last(worked)),)
    belief = progress.tension if stage is GrowStage.REALITY and not progress.asked(Focus.TWO_STATEMENTS) else None
    if belief is not None and belief in latest.ideas:
        return (Need(CoachMove.CONTRAST, Focus.TWO_STATEMENTS, belief),)
    missing = latest.of(IdeaKind.UNKNOWN)
    if missing and stage is GrowStage.REALITY and not progress.asked(Focus.WHO_KNOWS):
        return (Need(CoachMove.CONNECT, Focus.WHO_KNOWS, missing[-1]),)
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
    if offered := _as_allowed(tuple(run_again_needs(progress)), GrowStage.WAY_FORWARD):
        return offered[:1]
    if left(progress) <= 0:
        return _one(CoachMove.CLOSE, Focus.DONE if progress.action else Focus.OUT_OF_TIME, GrowStage.CLOSED)
    if _meets_somebody(progress) and depth(progress).consolidate and not progress.asked(Focus.LISTEN_FOR):
        return _one(CoachMove.CONSOLIDATE, Focus.LISTEN_FOR, GrowStage.WAY_FORWARD)
    foci = (Focus.TAKEAWAY, Focus.WHAT_HELPED, Focus.ELSEWHERE)
    if progress.asked(*foci) < depth(progress).consolidate:
        wanted = tuple(Need(CoachMove.CONSOLIDATE, focus) for focus in foci if not progress.asked(focus))
        return _as_allowed(wanted, GrowStage.WAY_FORWARD)
    return plate_question(progress) or _one(CoachMove.CLOSE, Focus.DONE, GrowStage.CLOSED)


def _meets_somebody(progress: Progress) -> bool:
    """Whether a call or a meeting lies ahead, as far as the rep's words say."""
    is_ahead = progress.session.mode not in (Mode.DEBRIEF, Mode.LEAD)
    return is_ahead and any(_MEETING.search(said) for said in progress.session.utterances)


def _one(move: CoachMove, focus: Focus, stage: GrowStage) -> tuple[AllowedMove, ...]:
    return (AllowedMove(move=move, focus=focus, stage=stage),)
