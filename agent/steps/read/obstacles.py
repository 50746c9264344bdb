"""What could get in the way, and what the rep would then do."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.clauses import Clause
from agent.steps.read.cues import behind, cue
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message
from agent.steps.read.whole import joined

_OBSTACLE = cue(
    r"(?:unless|i(?:'m| am)? (?:afraid|worried|scared|nervous|concerned|worry|fear|dread)(?: that| about| of)?|(?:my|the|one|a) (?:big |main |biggest |real |only )?(?:worry|fear|risk|danger|concern|obstacle|hurdle|catch)(?: here)?"
    r"(?: is| would be|:)(?: that)?|what (?:could|might) (?:go wrong|get in the way|stop me) is(?: that)?|the risk(?: is)?(?: that)?|it depends on(?: whether| if)?)\s+"
)
_AHEAD = re.compile(r"\b(?:may|might|could|can|will|won't|wont|can't|'ll|would|wouldn't|probably won't)\b")
_CONDITION = re.compile(r"^(?:if|when|whenever|in case|as soon as|should|once)\b")
_THEN = re.compile(r"\b(?:i|we)(?:'ll| will|'d| would| can| could| have to|'m going to| am going to| should| need to|'ll)\b|^(?:then|just)?\s*(?:call|ring|email|ask|send|text|go|try|leave|write|say|offer)\b")


def read_obstacles(clause: Clause, message: Message) -> tuple[Idea, ...]:
    """Return what may get in the way: what is feared, or what others may do ("but she may not pick up")."""
    if clause.asks:
        return ()
    found = behind(_OBSTACLE, clause)
    if found is not None:
        return (idea(IdeaKind.OBSTACLE, found.rest),)
    by_others = clause.is_finite and clause.who not in ("i", "we", "you", "")
    if clause.lead == "unless" or (clause.lead == "but" and by_others and _AHEAD.search(clause.lower)):
        return (idea(IdeaKind.OBSTACLE, clause),)
    return ()


def read_if_then(sentence: tuple[Clause, ...]) -> Idea | None:
    """Return a plan of the form "if she calls, I'll ask her", whole."""
    asked = any(clause.asks for clause in sentence)
    conditions = [clause for clause in sentence if clause.lead in ("if", "when", "once") or _CONDITION.match(clause.lower)]
    if asked or not conditions:
        return None
    rests = [clause for clause in sentence if clause not in conditions]
    if any(_THEN.search(clause.lower) for clause in rests) or re.search(r"^(?:if|when|once|in case)\b.+(?:,| then) (?:i|we)(?:'ll| will)\b", joined(sentence).lower):
        first = next(place for place, clause in enumerate(sentence) if clause in conditions or clause in rests)
        return idea(IdeaKind.IF_THEN, _with_lead(joined(sentence[first:])))
    return None


def _with_lead(clause: Clause) -> Clause:
    """Return the clause with the "if" that was cut off before it."""
    before = clause.words[0].index - 1
    if clause.lead and before >= 0 and clause.parsed.words[before].text.lower() == clause.lead:
        return Clause(clause.parsed, (clause.parsed.words[before], *clause.words), closes=clause.closes)
    return clause
