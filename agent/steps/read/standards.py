"""How the rep would know that it worked."""

from agent.domain.idea import Idea, IdeaKind
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

KNOWS = cue(
    r"(?:i|we)(?:'ll| will|'d| would) (?:know|see|notice|be happy|call it a success)(?: it|"
    r" that)?(?: (?:worked|i'm ready|i am ready|it was worth it))? (?:when|if|because|by)",
    r"(?:it|that|this)(?:'d| would) be (?:good |well )?(?:enough|worth it|a good result|a success|great|fine) (?:if|"
    r"when)",
    r"(?:good )?enough (?:would be|is)(?: if| when)?|i(?:'d| would) be (?:happy|content|glad|fine|satisfied|"
    r"pleased) (?:if|when|with)",
)

_BREAKS = Pattern(r"[,;:]|\b(?:but|and|so|because|although)\b")


def read_standards(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return by what the rep would know, of the goal at first, of the action once there is one."""
    found = behind(KNOWS, clause) if not clause.asks else None
    kind = IdeaKind.MEASURE if message.has_action else IdeaKind.STANDARD
    return (idea(kind, found.rest),) if found else ()


def read_whole_standard(whole: Clause, message: Message) -> tuple[Idea, ...]:
    """Return by what the rep would know from a sentence without a break: nothing in it is promised besides."""
    return () if _BREAKS.search(whole.lower) else read_standards(whole, message)
