"""How the rep would know that it worked."""

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

KNOWS = cue(
    r"(?:i|we)(?:'ll| will|'d| would) (?:know|see|notice|be happy|call it a success)(?: it|"
    r" that)?(?: worked)? (?:when|if|because|by)"
)


def read_standards(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return by what the rep would know, of the goal at first, of the action once there is one."""
    found = behind(KNOWS, clause) if not clause.asks else None
    kind = IdeaKind.MEASURE if message.has_action else IdeaKind.STANDARD
    return (idea(kind, found.rest),) if found else ()
