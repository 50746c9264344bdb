"""When then and now are set side by side."""

from agent.domain.move import CoachMove, Focus
from agent.domain.reading import NO_GROUND
from agent.domain.stage import GrowStage
from agent.steps.decide.budget import is_short
from agent.steps.decide.need import Need
from agent.steps.decide.rules import is_distressed, is_settled
from agent.steps.progress import Progress

STAGES = (GrowStage.REALITY, GrowStage.OPTIONS)
"""Where it matters what is so: before that it is not known what for, after it nothing is reopened."""


def may_contrast(progress: Progress) -> bool:
    """Whether this message may be met with what the rep said in an earlier session, if it says otherwise."""
    return not (
        is_short(progress)
        or progress.asked(Focus.THEN_AND_NOW)
        or is_distressed(progress)
        or is_settled(progress)
        or progress.latest.does(*NO_GROUND)
    )


def then_and_now(progress: Progress, stage: GrowStage) -> tuple[Need, ...]:
    """Return the contrast of then and now where the rep says something otherwise and it matters, once a session."""
    if progress.contradiction is None or stage not in STAGES or not may_contrast(progress):
        return ()
    return (Need(CoachMove.CONTRAST, Focus.THEN_AND_NOW, contradiction=progress.contradiction),)
