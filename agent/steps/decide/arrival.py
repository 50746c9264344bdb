"""What a rep arrives with: a stage that is done already is not done again."""

from agent.domain.idea import IdeaKind, Voice
from agent.domain.move import RepMove
from agent.domain.reading import Reading
from agent.domain.stage import GrowStage
from agent.steps.progress import Progress

_MATTER = (
    IdeaKind.GOAL,
    IdeaKind.FACT,
    IdeaKind.ASSUMPTION,
    IdeaKind.UNKNOWN,
    IdeaKind.CAUSE,
    IdeaKind.OPTION,
    IdeaKind.ACTION,
    IdeaKind.OBSTACLE,
    IdeaKind.SUCCESS,
    IdeaKind.INSIGHT,
)
_RICH = 2
"""Ideas from which a first message tells what it is about."""


def first_message(progress: Progress) -> Reading | None:
    """Return the reading of the first message that brought anything, None before one has."""
    return next((reading for reading in progress.readings if reading.ideas), None)


def is_opening(progress: Progress) -> bool:
    """Whether the latest message is the one that the rep arrives with."""
    return bool(progress.latest.ideas) and progress.latest == first_message(progress)


def tells_what_it_is_about(progress: Progress) -> bool:
    """Whether the rep arrived with the matter: a goal and something of it, or facts enough."""
    first = first_message(progress)
    return first is not None and len(first.of(*_MATTER)) >= _RICH


def says_what_is_wanted(progress: Progress) -> bool:
    """Whether the rep arrived with what they want, in so many words, or with a question they want to answer."""
    first = first_message(progress)
    return first is not None and bool(first.of(IdeaKind.GOAL, IdeaKind.UNKNOWN) or first.does(RepMove.ASKS_ADVICE))


def arrived_decided(progress: Progress) -> bool:
    """Whether the rep arrived with what they will do, said as decided or with its time: then nothing is reopened."""
    first = first_message(progress)
    if first is None:
        return False
    own = any(idea.voice is Voice.OWN for idea in first.of(IdeaKind.ACTION))
    return own and (first.does(RepMove.DECIDES) or (first.due is not None and first.due.at is not None))


def past_opening(progress: Progress) -> GrowStage:
    """Return the stage of what is taken up at once: the present one, once the talk has come past its goal."""
    return max(GrowStage.REALITY, progress.stage, key=lambda stage: stage.order)
