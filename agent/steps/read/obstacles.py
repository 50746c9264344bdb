"""What could get in the way."""

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_OBSTACLE = cue(
    r"unless",
    r"i(?:'?m| am)? (?:just |really |a bit |so )*(?:afraid|worried|scared|nervous|concerned)(?: that| about| of|"
    r"(?= (?:i|he|she|they|it|we|the|my|our)\b))",
    r"i (?:just |really |still )*(?:worry|fear|dread)(?: that| about)?",
    r"what if(?! (?:i|we) (?:just|simply|were to)\b)",
    r"(?:my|the|one|a) (?:big |main |biggest |real |only )?(?:worry|fear|risk|danger|concern|obstacle|"
    r"hurdle)(?: here)?(?: is| would be|:)(?: that)?",
    r"what (?:could|might|would) (?:go wrong|get in the way|stop me)(?:'s| is)(?: that)?",
    r"it depends on(?: whether| if)?",
)
_AHEAD = Pattern(r"\b(?:may|might|could|can|will|won'?t|can't|would|wouldn't)\b|'ll\b")


def read_obstacles(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what may get in the way: what is feared, or what others may do ("but she may not pick up")."""
    if message.answers(Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE):
        return ()
    found = behind(_OBSTACLE, clause)
    if found is not None and (not clause.asks or "what if" in found.match.group()):
        return (idea(IdeaKind.OBSTACLE, found.rest),)
    if clause.asks:
        return ()
    by_others = clause.is_finite and clause.who not in ("i", "we", "you", "")
    if clause.lead == "unless" or (clause.lead == "but" and by_others and _AHEAD.search(clause.lower)):
        return (idea(IdeaKind.OBSTACLE, clause),)
    return ()
