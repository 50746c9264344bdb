"""What the way forward still needs: what and when, then what makes it hold."""

from collections.abc import Iterator

from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.language.pattern import Pattern
from agent.steps.decide.budget import depth, is_short, left
from agent.steps.decide.need import Need
from agent.steps.decide.rules import kept_for_the_end, may_commit, wants_read_back
from agent.steps.progress import Progress

NO_BELIEF = 2
"""Confidence up to which a promise is not one the rep believes in: what they would do is asked anew."""


LOW, QUALIFIED = 6, 8
"""A number up to which it is asked what stands against it: without a reason given, and with one."""

REASONS = (
    IdeaKind.OBSTACLE, IdeaKind.UNKNOWN, IdeaKind.ASSUMPTION, IdeaKind.FACT, IdeaKind.FEELING, IdeaKind.CAUSE,
)  # fmt: skip

_WAS = Pattern(
    r"^(?:i|we)(?:'ve| have| had| was| were| did| lose| lost| don't know| do not know)\b(?! no\b)|\b(?:ago"
    r"|last (?:time|week|month))\b"
    r"|\bbut i (?:do|will|can|manage)\W*$|\benough\W*$"
)
"""A reason that tells what was, or speaks for it: nothing that could happen."""
_IDLE = Pattern(
    r"^(?:it'?s|that'?s|just) (?:only )?(?:an? |my )?(?:\w+ )?(?:number|figure|guess|feeling|gut feeling)\W*$"
)
"""Said of the number itself: no reason for it."""
_RATES_AGAIN = Pattern(
    r"\b(?:an?|more like an?|the) (?:10|\d|two|three|four|five|six|seven|eight|nine|ten)\b\W*$|^the (?:two"
    r"|three|one|missing)\b"
)


def way_forward_needs(progress: Progress) -> Iterator[Need]:
    """Yield what the promise still needs, once one may be asked for."""
    if not may_commit(progress):
        return
    yield from _promise(progress)
    if progress.action is None:
        return
    if not is_short(progress) and not progress.asked(Focus.CONFIDENCE):
        yield Need(CoachMove.STRENGTHEN, Focus.CONFIDENCE, progress.action)
    yield from _doubt(progress)
    if wants_read_back(progress):
        yield Need(CoachMove.COMMIT, Focus.READ_BACK, progress.action)
    yield from _plan(progress)


def _promise(progress: Progress) -> Iterator[Need]:
    """What exactly and by when; a time that is not clear is asked back once, never guessed."""
    due, action, doubt = progress.due, progress.action, progress.confidence
    if doubt is not None and doubt <= NO_BELIEF and not progress.asked(Focus.WHAT):
        yield Need(CoachMove.COMMIT, Focus.WHAT)
    if action is None and not progress.asked(Focus.WHAT_AND_WHEN):
        yield Need(CoachMove.COMMIT, Focus.WHAT_AND_WHEN)
    elif action is None and not progress.asked(Focus.WHAT):
        yield Need(CoachMove.COMMIT, Focus.WHAT)
    elif action is not None and due is None and not progress.asked(Focus.WHEN):
        yield Need(CoachMove.COMMIT, Focus.WHEN, action)
    elif due is not None and (due.unclear or due.at is None) and not progress.asked(Focus.CLARIFY_WHEN):
        yield Need(CoachMove.COMMIT, Focus.CLARIFY_WHEN, action)


def _doubt(progress: Progress) -> Iterator[Need]:
    """What a number just given leaves open: the reason said for it, else what could come between."""
    turn, rating = progress.last_turn, progress.latest.rating
    if turn is None or turn.focus is not Focus.CONFIDENCE or rating is None:
        return
    said = progress.latest.of(*REASONS)
    reasons = tuple(one for one in said if not _IDLE.search(one.text.lower()))
    if said and not reasons and not progress.asked(Focus.CONFIDENCE_LOWER):
        yield Need(CoachMove.STRENGTHEN, Focus.CONFIDENCE_LOWER, progress.action)
    if rating > (QUALIFIED if reasons else LOW):
        return
    reason = reasons[-1] if reasons else None
    if reason is not None and reason.kind is IdeaKind.UNKNOWN and not progress.asked(Focus.FIRST_STEP):
        yield Need(CoachMove.COMMIT, Focus.FIRST_STEP, progress.action)
    is_met = progress.asked(Focus.IF_THEN) or progress.latest.of(IdeaKind.IF_THEN)
    if reason is not None and not _is_past(reason.text) and not is_met:
        yield Need(CoachMove.STRENGTHEN, Focus.IF_THEN, reason)
    if rating <= LOW and not progress.asked(Focus.OBSTACLE):
        yield Need(CoachMove.STRENGTHEN, Focus.OBSTACLE, progress.action)


def _is_past(reason: str) -> bool:
    """Whether a reason tells what was, of which nothing can be said to happen."""
    return bool(_WAS.search(reason.lower())) or bool(_RATES_AGAIN.search(reason.lower()))


def _plan(progress: Progress) -> Iterator[Need]:
    action, far = progress.action, depth(progress)
    strengthening = (Focus.OBSTACLE, Focus.IF_THEN, Focus.CONFIDENCE, Focus.CONFIDENCE_LOWER, Focus.WHO_SHOULD_KNOW)
    if progress.asked(Focus.FIRST_STEP, Focus.MEASURE) < far.commit - 1:
        for focus, kind in ((Focus.FIRST_STEP, IdeaKind.FIRST_STEP), (Focus.MEASURE, IdeaKind.MEASURE)):
            if not progress.asked(focus) and not progress.ideas(kind):
                yield Need(CoachMove.COMMIT, focus, action)
    if progress.asked(*strengthening) < far.strengthen:
        yield from _strengthen(progress)


def _strengthen(progress: Progress) -> Iterator[Need]:
    action, obstacles = progress.action, progress.ideas(IdeaKind.OBSTACLE)
    has_time = left(progress) > kept_for_the_end(progress)
    if has_time and not obstacles and not progress.asked(Focus.OBSTACLE):
        yield Need(CoachMove.STRENGTHEN, Focus.OBSTACLE, action)
    if has_time and obstacles and not progress.asked(Focus.IF_THEN) and not progress.ideas(IdeaKind.IF_THEN):
        yield Need(CoachMove.STRENGTHEN, Focus.IF_THEN, obstacles[-1])
    if has_time and progress.confidence and not progress.asked(Focus.CONFIDENCE_LOWER):
        yield Need(CoachMove.STRENGTHEN, Focus.CONFIDENCE_LOWER, action)
    if has_time and not progress.asked(Focus.WHO_SHOULD_KNOW):
        yield Need(CoachMove.STRENGTHEN, Focus.WHO_SHOULD_KNOW, action)
