"""What the rep wants from the conversation."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.message import Message

ASKED = (Focus.GOAL, Focus.SUPPORT)

_STRONG = cue(
    r"(?:(?:my|the|our) (?:goal|aim|objective|target|mission)(?: here| today| for (?:today|this session|now|this call))?(?: is| would be|:)(?: to)?"
    r"|what i(?:'d| would)? (?:really )?(?:want|need|like|hope for)(?: from (?:this|you|today|these minutes))?(?: to (?:get|have|do))?(?: out of (?:this|today))?(?: now| today)?(?: is|:)(?: to)?"
    r"|(?:by the end of (?:this|the|our) (?:session|talk|chat|call|conversation)|at the end of this|when we're done)[, ]+i(?:'d| would)?(?: want| like| need)?(?: to)?"
    r"|(?:i(?:'m| am) here to|i came (?:here )?to)|(?:can|could) we (?:talk about|look at|work on|go through|figure out|discuss)"
    r"|(?:help me|i need (?:some )?help|i(?:'d| would) like (?:some )?help)(?: to| with| in| on)?(?! )|i need to (?:figure out|work out|decide|prepare|understand|find out|sort out|get clear)(?= ))\s+"
)
_WANT = cue(
    r"(?:i(?:'d| would)? (?:really |just |finally |also )*(?:want|like|love|need|hope|wish|aim)(?: to| for)?|i(?:'m| am) (?:trying|hoping|looking|aiming) (?:to|for)|"
    r"(?:i )?(?:want|wanna|need) to|(?:i )?wanna)\s+"
)
_OPEN_MATTER = cue(
    r"i (?:just |really |honestly |still )*(?:don'?t|do not|dont|never) know (?=(?:how|what|whether|if|who|which|where|when)\b)|(?:i'?m |i am )?(?:not sure|unsure|no idea|struggling with|stuck on|stuck with)\s+(?=\w)|"
    r"(?=how (?:to|do i|can i|should i|could i)\b)"
)
_SHORT_OF_A_STORY = 16


def read_goals(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return the goal this clause states, by its words or because the coach asked for it."""
    strong = behind(_STRONG, clause)
    if strong is not None:
        return (idea(IdeaKind.GOAL, strong.rest),)
    if not message.answers(*ASKED):
        return ()
    found = behind(_WANT, clause) if not clause.is_negated else None
    found = found or behind(_OPEN_MATTER, clause)
    if found is not None:
        return (idea(IdeaKind.GOAL, found.rest),)
    names_it = not clause.is_finite and not clause.asks and 1 < len(trimmed(clause).words) <= _SHORT_OF_A_STORY
    return (idea(IdeaKind.GOAL, clause),) if names_it and not _tells(clause) else ()


def whole_goal(message: Message, clauses: tuple[Clause, ...]) -> Idea | None:
    """Return the whole first statement as the goal: asked for it twice, the rep has said what there is to say."""
    told = [clause for clause in clauses if not clause.asks and len(clause.words) > 1]
    return idea(IdeaKind.GOAL, told[0]) if message.asked is Focus.GOAL and message.asked_again and told else None


def _tells(clause: Clause) -> bool:
    """Whether a fragment tells of something past ("Sent the quote Monday") instead of naming what is wanted."""
    return clause.head.tag in ("VBD", "VBN") or bool(re.match(r"(?:still|no |nothing|nobody|had|got|did|been)\b", clause.lower))
