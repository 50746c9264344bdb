"""What the rep said, as sentences that can be said back to them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.fair_words import is_whole_clause
from agent.steps.phrase.filler import is_sayable
from agent.steps.phrase.unknowns import as_unknown
from agent.steps.progress import Progress

LONGEST_CLAUSE = 14
SHORTEST_CLAUSE = 3
"""Words."""

_OPENS: Final = re.compile(
    r"(?:you|he|she|they|the|your|his|her|their|nobody|no one|none|everyone|somebody|someone|no|price|pricing"
    r"|budget|procurement|legal|finance|security|timing|money|both|all|half|most)\b"
    r"|there(?:['’]s| is| are| was| were| has| have)\b|(?!I\b|A\b|An\b)[A-Z]"
)
_POINTS: Final = re.compile(r"(?:it|that|this|these|those|which|there(?:'s| is) (?:where|why|how))\b", re.IGNORECASE)
_INDIRECT: Final = re.compile(r"(?:who|whom|whose|what|which|when|where|whether|if|how|why)\b", re.IGNORECASE)
MISSING: Final = re.compile(
    r"\b(?:no|not|nobody|no one|never|nothing|none|without|silent|silence|quiet|unanswered|missing|still|stopped)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
"""Words by which something is not there, did not come or is not known."""


class Statement(NamedTuple):
    """A clause in the second person with the idea it says, and how many messages ago that was said."""

    words: str
    idea: Idea
    ago: int

    @property
    def tells_what_is_missing(self) -> bool:
        """Whether it says that something is not there, did not come or is not known."""
        return self.idea.kind is IdeaKind.UNKNOWN or bool(MISSING.search(self.words))

    @property
    def content(self) -> frozenset[str]:
        """The words that carry its meaning."""
        return content_words(self.words)


def statements(progress: Progress, *kinds: IdeaKind) -> tuple[Statement, ...]:
    """Return what the rep stated of these kinds and can be said back, the newest message first."""
    found: dict[str, Statement] = {}
    for ago, reading in enumerate(reversed(progress.readings)):
        for idea in reading.of(*kinds):
            if statement := as_statement(idea, ago):
                found.setdefault(statement.words.casefold(), statement)
    return tuple(found.values())


def as_statement(idea: Idea, ago: int = 0) -> Statement | None:
    """Return an idea as a clause that stands alone, or None where it cannot or is not the rep's to answer for."""
    if idea.voice not in (Voice.OWN, Voice.REPORTED):
        return None
    if idea.kind is IdeaKind.UNKNOWN:
        return _unknown(idea, ago)
    words = (idea.clause or "").strip(" .,;:!")
    return Statement(words, idea, ago) if words and _stands_alone(words) else None


def _unknown(idea: Idea, ago: int) -> Statement | None:
    turned = as_unknown(idea.text) if _INDIRECT.match(idea.text) else ""
    if not turned or not is_sayable(turned) or len(turned.split()) > LONGEST_CLAUSE:
        return None
    return Statement(f"you don't know {turned}", idea, ago)


def _stands_alone(words: str) -> bool:
    return (
        SHORTEST_CLAUSE <= len(words.split()) <= LONGEST_CLAUSE
        and is_sayable(words)
        and words.count(",") <= 1
        and "'" not in re.sub(r"\w['’]\w", "", words)
        and _OPENS.match(words) is not None
        and not _POINTS.match(words)
        and is_whole_clause(words)
    )


def sentence(*parts: str) -> str:
    """Return these parts as one sentence."""
    text = " ".join(" ".join(parts).split()).strip(" .,;:")
    return f"{text[:1].upper()}{text[1:]}."


def pairs_of(first: Statement, others: tuple[Statement, ...]) -> Iterator[Statement]:
    """Yield what can stand beside a statement: other words, and not the same thing said again."""
    for other in others:
        shared = len(first.content & other.content)
        if other.idea != first.idea and shared < len(first.content | other.content) * 0.6:
            yield other
