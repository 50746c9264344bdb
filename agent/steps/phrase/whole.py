"""What of a message may be said back to the rep at all."""

from typing import Final

from agent.domain.idea import IdeaKind
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.steps.phrase.denials import is_denial
from agent.steps.phrase.place import stands_whole
from agent.steps.phrase.worth import IMAGINED

OF_WHAT_IS: Final = (IdeaKind.FACT, IdeaKind.OBSTACLE)
"""What would be said back as if it were so."""


def whole(session: Session, reading: Reading, utterance: str) -> Reading:
    """Return the reading without what would come back as something else.

    Left out are words that say something else in their sentence, what only waves away, and what was imagined.
    """
    turn = session.turns[-1] if session.turns else None
    asked, is_imagined = (turn.text, turn.focus in IMAGINED) if turn is not None else ("", False)
    kept = tuple(
        idea
        for idea in reading.ideas
        if not (is_imagined and idea.kind in OF_WHAT_IS)
        and stands_whole(idea.text, utterance)
        and not is_denial(idea.clause or "", asked, utterance)
    )
    return reading.model_copy(update={"ideas": kept})
