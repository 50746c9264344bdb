"""Who could know, when the coach asks whom the rep could turn to."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message

ASKED = (Focus.WHO_KNOWS, Focus.WHO_DID_IT, Focus.WHO_SHOULD_KNOW)


def contacts(message: Message, people: tuple[str, ...]) -> tuple[Idea, ...]:
    """Return whom the rep names when asked who knows, who did it lately or who should know."""
    if not message.answers(*ASKED):
        return ()
    if people:
        return tuple(Idea(kind=IdeaKind.CONTACT, text=person, noun=_named(person)) for person in people)
    first: Clause | None = next((clause for clause in message.clauses if not clause.asks), None)
    nobody = first is not None and bool(re.match(r"(?:not|no|nobody|none|nothing|don't)\b", first.lower))
    short = first is not None and not nobody and not first.is_finite and len(trimmed(first).words) <= 6
    return (idea(IdeaKind.CONTACT, first),) if first is not None and short else ()


def _named(person: str) -> str:
    lower = person.lower()
    for own, turned in (("my ", "your "), ("our ", "your ")):
        if lower.startswith(own):
            return turned + person[len(own) :]
    return (
        person[:1].lower() + person[1:] if lower.startswith(("the ", "a ", "an ", "his ", "her ", "their ")) else person
    )
