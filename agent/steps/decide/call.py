"""What a session on a call still needs: the call described, then rehearsed or told, looked back on, and a next step."""

from collections.abc import Iterator

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Mode
from agent.steps.call.runs import times_rehearsed
from agent.steps.decide.budget import is_minimal, is_short
from agent.steps.decide.goal import follow_up_needs
from agent.steps.decide.need import Need, last
from agent.steps.decide.rules import options_are_drawn
from agent.steps.progress import Progress

ENOUGH_FACTS = 3
"""Facts told of a call from which what happened need not be asked for."""


def describing_needs(progress: Progress) -> Iterator[Need]:
    """Yield what is still to be said of a call before it is rehearsed; each part once, fewer in a short session."""
    yield from follow_up_needs(progress)
    session = progress.session
    if session.mode is not Mode.PRACTISE or times_rehearsed(session) or _goes_on_with_a_call(progress):
        return
    if not any(reading.people for reading in progress.readings):
        yield from _once(progress, CoachMove.AGREE_GOAL, Focus.CALL_WHO)
    if is_minimal(progress):
        return
    yield from _once(progress, CoachMove.AGREE_GOAL, Focus.CALL_WANT)
    if not progress.ideas(IdeaKind.FEELING):
        yield from _once(progress, CoachMove.AGREE_GOAL, Focus.CALL_WORRY)
    if not is_short(progress):
        yield from _once(progress, CoachMove.AGREE_GOAL, Focus.CALL_STAKE, Focus.CALL_LENGTH)


def looking_back_needs(progress: Progress) -> Iterator[Need]:
    """Yield what looking back still needs: the rep's account and guesses first, then facts, then what worked."""
    call, is_real = progress.session.call, progress.session.mode is Mode.DEBRIEF
    if call is not None and call.speakers:
        yield from _once(progress, CoachMove.CLARIFY, Focus.WHICH_SPEAKER)
    if is_minimal(progress):
        return
    yield from _account(progress, is_real=is_real)
    if not is_real or (call is not None and call.facts is not None):
        yield from _facts(progress)
    if not is_short(progress):
        yield from _once(progress, CoachMove.SHIFT_PERSPECTIVE, Focus.SURPRISED)
    yield from _once(progress, CoachMove.REINFORCE, Focus.KEEP)
    worked = progress.ideas(IdeaKind.SUCCESS)
    if worked and is_real and not is_short(progress):
        yield from _once(progress, CoachMove.REINFORCE, Focus.HOW_DID_YOU, about=last(worked))


def changing_needs(progress: Progress) -> Iterator[Need]:
    """Yield what is needed to have options for the next call: what the rep would try, and what else."""
    yield from _once(progress, CoachMove.DRAW_OPTIONS, Focus.CHANGE)
    if not is_minimal(progress) and not options_are_drawn(progress):
        yield Need(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE, last(progress.options))


def run_again_needs(progress: Progress) -> Iterator[Need]:
    """Yield what comes around a second run: the offer of it, and afterwards what was different."""
    if progress.session.mode is not Mode.PRACTISE:
        return
    runs = times_rehearsed(progress.session)
    if runs > 1:
        yield from _once(progress, CoachMove.CLARIFY, Focus.COMPARED)
        yield from _once(progress, CoachMove.CONSOLIDATE, Focus.TAKEAWAY)
    elif runs:
        yield from _once(progress, CoachMove.CONSOLIDATE, Focus.RUN_AGAIN)


def _account(progress: Progress, *, is_real: bool) -> Iterator[Need]:
    """What happened in the rep's own words: told and then rated of a real call, rated and then told of a rehearsal."""
    is_told = is_real and len(progress.ideas(IdeaKind.FACT)) >= ENOUGH_FACTS
    if is_real:
        yield from _once(progress, CoachMove.CLARIFY, Focus.EXPECTED)
    wanted = (Focus.HAPPENED, Focus.HOW_IT_WENT) if is_real else (Focus.HOW_IT_WENT, Focus.HAPPENED)
    in_time = wanted[:1] if is_short(progress) else wanted
    yield from _once(progress, CoachMove.CLARIFY, *(one for one in in_time if not (one is Focus.HAPPENED and is_told)))


def _facts(progress: Progress) -> Iterator[Need]:
    """What the rep guesses of the facts, and what they notice once these are shown."""
    if not is_short(progress):
        yield from _once(progress, CoachMove.CLARIFY, Focus.GUESS_QUESTIONS)
    yield from _once(progress, CoachMove.CLARIFY, Focus.GUESS_SHARE)
    yield from _once(progress, CoachMove.CONSOLIDATE, Focus.NOTICE)


def _goes_on_with_a_call(progress: Progress) -> bool:
    call = progress.session.call
    return call is not None and bool(call.again_of)


def _once(progress: Progress, move: CoachMove, *foci: Focus, about: Idea | None = None) -> Iterator[Need]:
    yield from (Need(move, focus, about) for focus in foci if not progress.asked(focus))
