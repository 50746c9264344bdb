"""What will have been done by then, told as done: "Sent Ruth the two lines"."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea, in_words
from agent.steps.read.message import Message

_AS_SAID = Pattern(r",? (?:as|like) i(?:'ve| have)? (?:already |just )?(?:said|told you|mentioned|wrote)\W*$")
"""Said of a deed that was named before."""


def said_as_done(clause: Clause, message: Message) -> Idea | None:
    """Return the deed that answers what will have been done by then, None where none is told as done."""
    first = clause.words[0]
    is_told = first.tag in ("VBN", "VBD") and is_known_verb(first.lemma.lower())
    if not message.answers(Focus.WHAT) or not is_told or first.index or clause.asks:
        return None
    said = clause.before(again.start()) if (again := _AS_SAID.search(clause.lower)) else clause
    return in_words(idea(IdeaKind.ACTION, said), f"{first.lemma.lower()}{said.text[len(first.text) :]}")
