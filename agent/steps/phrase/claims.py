"""What the rep believes of others or of causes: only that can be asked to be shown, no wish, plan, feeling or fact."""

import re
from collections.abc import Sequence
from typing import Final

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.language.beliefs import is_of_oneself
from agent.language.pattern import Pattern
from agent.language.quotations import without_quotations
from agent.steps.phrase import situation
from agent.steps.phrase.given import Given
from agent.steps.phrase.place import is_guess, place_of, stands_whole
from agent.steps.phrase.worth import is_cause

_ASKS_WHY: Final = Pattern(
    r"\b(?:behind|explain|explanation|led up|drives|decided it|come to that|came|begin"
    r"|keeps (?:it|things|the people))\b"
)
"""In a question of the coach's: it asks what something comes from, and not what is hard about it."""
_REASONED: Final = Pattern(
    r"\b(?:because|reason|due to|down to|cause[sd]?|that['’]s why|so that|comes from|which is why)\b", re.IGNORECASE
)
_SPEAKS_OF_SELF: Final = Pattern(
    r"\b(?:i|i['’](?:m|d|ll|ve))\b(?! (?:think|guess|suppose|bet|suspect|assume|reckon|believe|imagine|feel like|"
    r"wouldn['’]t know|don['’]t know)\b)|\bmy idea\b",
    re.IGNORECASE,
)


def is_claim(idea: Idea, given: Given) -> bool:
    """Whether an idea says what the rep takes to be so of others, or takes for the cause of something."""
    if idea.kind not in (IdeaKind.ASSUMPTION, IdeaKind.CAUSE) or idea.evidence or idea.voice is not Voice.OWN:
        return False
    if is_of_oneself(idea.text) or not stands_whole(idea.text, given.words):
        return False
    return idea.kind is IdeaKind.ASSUMPTION or is_explanation(idea, given)


def is_explanation(idea: Idea, given: Given) -> bool:
    """Whether a cause was given as one: reasoned with, guessed at, or told when asked what lies behind it.

    What is told when asked what is hard is no explanation of anything.
    """
    if not is_cause(idea, given):
        return False
    place = place_of(idea.text, given.words)
    if place is not None and (_REASONED.search(place.sentence) or is_guess(idea.text, given.words)):
        return True
    turn = next((turn for reading, turn in given.progress.replies if idea in reading.ideas), None)
    return turn is None or not turn.wording or _ASKS_WHY.search(turn.question) is not None


def ends_on_claim(given: Given) -> bool:
    """Whether the latest message ends on something the rep believes of others, and that could be shown."""
    claims = [idea for idea in given.progress.latest.of(IdeaKind.ASSUMPTION) if is_claim(idea, given)]
    return bool(claims) and situation.has_claim(given)


def explains(given: Given) -> bool:
    """Whether the latest message gives a cause of something, and does not only confess."""
    causes = [idea for idea in given.progress.latest.of(IdeaKind.CAUSE) if is_explanation(idea, given)]
    return situation.has_cause(given) and bool(causes) and not _confesses(causes, given)


def has_view(given: Given) -> bool:
    """Whether the latest message holds such a belief."""
    held = [idea for idea in given.progress.latest.ideas if is_claim(idea, given)]
    return bool(held) and not _confesses(held, given)


def _confesses(ideas: Sequence[Idea], given: Given) -> bool:
    """Whether these are bare words in a message about oneself: "Cowardice. It was my idea"."""
    told = any(idea.clause and not idea.clause.startswith("you ") for idea in ideas)
    said = without_quotations(" ".join(given.lines[:1]))
    return not told and _SPEAKS_OF_SELF.search(said) is not None
