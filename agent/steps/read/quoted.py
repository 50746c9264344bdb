"""Words in quotation marks: somebody's, seldom the rep's own statement."""

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.steps.read.clause import Clause
from agent.steps.read.message import Message


def read_quoted(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return a quotation that stands for itself as something heard: its "I" is not the rep."""
    if not clause.is_quoted or len(clause.words) < 3:
        return ()
    return (Idea(kind=IdeaKind.FACT, text=clause.text, voice=Voice.REPORTED, evidence=True),)
