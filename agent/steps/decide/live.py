"""The live point of a message: what is closest to the rep goes before what the agenda needs."""

from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.stage import GrowStage
from agent.steps.decide.need import Need, last
from agent.steps.decide.rules import has_promise, is_distressed
from agent.steps.progress import Progress

_EARLY = (GrowStage.GOAL, GrowStage.REALITY, GrowStage.OPTIONS)
GOAL_TRIES = 3
"""How often a rep is asked what they want: at the start, and where they turn to something else."""
_LOOKS_BACK = (Focus.TAKEAWAY, Focus.ELSEWHERE, Focus.WHAT_HELPED, Focus.READ_BACK)
"""Questions at the end, whose answers are insights anyway."""


def live_needs(progress: Progress, stage: GrowStage) -> tuple[Need, ...]:
    """Return what the latest words are most alive with, each kind once a session; nothing once a promise stands.

    A fear first, then an insight, a part of it that the rep calls their own, and a subject they turn to.
    """
    turn, latest = progress.last_turn, progress.latest
    if latest.of(IdeaKind.ACTION) or progress.is_confirmed or (turn is not None and turn.focus in _LOOKS_BACK):
        return ()
    told_worst = turn is not None and turn.focus is Focus.PREMORTEM
    fears = latest.does(RepMove.FEARS) and not latest.of(IdeaKind.INSIGHT) and not told_worst
    if fears and not progress.asked(Focus.FEARED):
        return (Need(CoachMove.CLARIFY, Focus.FEARED, last(latest.ideas)),)
    if has_promise(progress):
        return ()
    insights = latest.of(IdeaKind.INSIGHT)
    told = last(latest.ideas)
    if insights and stage in (GrowStage.REALITY, GrowStage.OPTIONS) and not progress.asked(Focus.REALISED):
        return (Need(CoachMove.CONSOLIDATE, Focus.REALISED, insights[-1]),)
    if _owns_part(progress, stage):
        return (Need(CoachMove.PROBE_CAUSE, Focus.SECOND_LAYER, told),)
    if latest.does(RepMove.TURNS_TO) and len(latest.ideas) <= 1 and progress.asked(Focus.GOAL) < GOAL_TRIES:
        return (Need(CoachMove.AGREE_GOAL, Focus.GOAL, last(latest.of(IdeaKind.GOAL))),) if stage in _EARLY else ()
    return ()


def _owns_part(progress: Progress, stage: GrowStage) -> bool:
    """Whether the rep has just called a part of it their own: looked into once, and never in distress."""
    asked = progress.asked(Focus.SECOND_LAYER, Focus.INFLUENCE)
    fits = stage is GrowStage.REALITY and bool(progress.latest.ideas)
    return fits and progress.latest.does(RepMove.OWNS_PART) and not asked and not is_distressed(progress)
