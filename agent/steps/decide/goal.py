"""What the opening still needs: the promise followed up, the goal, its standard."""

from collections.abc import Iterator

from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.steps.decide.arrival import is_opening, says_what_is_wanted, tells_what_it_is_about
from agent.steps.decide.budget import depth, is_short
from agent.steps.decide.live import GOAL_TRIES
from agent.steps.decide.need import Need
from agent.steps.decide.rules import has_goal, is_distressed, is_settled
from agent.steps.progress import Progress


def goal_needs(progress: Progress) -> Iterator[Need]:
    """Yield what the opening still needs: the promise due, then a goal with its standard."""
    yield from follow_up_needs(progress)
    unknown = not has_goal(progress)
    if unknown and progress.asked(Focus.GOAL) < GOAL_TRIES:
        yield Need(CoachMove.AGREE_GOAL, Focus.GOAL)
    if is_distressed(progress) and not progress.asked(Focus.SUPPORT) and not is_short(progress):
        yield Need(CoachMove.AGREE_GOAL, Focus.SUPPORT)
    in_time = not is_short(progress) and not is_settled(progress)
    if in_time and is_opening(progress) and not says_what_is_wanted(progress):
        yield Need(CoachMove.AGREE_GOAL, Focus.GOAL)
    is_known = (
        bool(progress.ideas(IdeaKind.STANDARD)) or progress.asked(Focus.GOAL) > 1 or tells_what_it_is_about(progress)
    )
    if in_time and not progress.asked(Focus.STANDARD) and not is_known:
        yield Need(CoachMove.AGREE_GOAL, Focus.STANDARD, progress.goal)


def follow_up_needs(progress: Progress) -> Iterator[Need]:
    """Yield what is still to be asked about the promise that this session opened with."""
    promise = progress.session.follow_up
    if _new_time_is_missing(progress):
        yield Need(CoachMove.FOLLOW_UP, Focus.MOVED_TO)
    asked = progress.asked(Focus.OUTCOME, Focus.EXPERIENCE, Focus.RESULT, Focus.NEXT)
    if promise is None or asked >= depth(progress).follow_up or progress.asked(Focus.NEXT):
        return
    outcome = progress.answer_to(Focus.OUTCOME) or _volunteered(progress)
    if outcome is None:
        return
    if asked + 1 < depth(progress).follow_up:
        did = outcome.does(RepMove.DID_IT, RepMove.DID_PARTLY)
        wanted = (Focus.RESULT, Focus.EXPERIENCE) if did else (Focus.EXPERIENCE,)
        yield from (Need(CoachMove.FOLLOW_UP, focus) for focus in wanted if not progress.asked(focus))
    yield Need(CoachMove.FOLLOW_UP, Focus.NEXT)


def _new_time_is_missing(progress: Progress) -> bool:
    """Whether the rep has just moved the promise to a time that has two readings, or to none."""
    due, moved = progress.latest.due, progress.latest.does(RepMove.MOVED_IT)
    return moved and not progress.asked(Focus.MOVED_TO) and (due is None or due.at is None or due.unclear)


def _volunteered(progress: Progress) -> Reading | None:
    """What the rep reported on the promise before they were asked."""
    first = progress.readings[0] if progress.readings else None
    return first if first is not None and first.does(RepMove.DID_IT) else None
