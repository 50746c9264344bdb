"""If-then plans: what the rep will do should something happen."""

import re

from agent.domain.idea import Idea, IdeaKind
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_CONDITION = re.compile(r"(?:if|when|whenever|in case|as soon as|should|once)\b")
_ACTS = re.compile(r"\b(?:i|we)(?:'ll| will|'m going to| am going to|'d| would)\b(?! (?:be|lose|look|feel|get fired)\b)")
_WHOLE = re.compile(r"(?:if|when|whenever|once|as soon as|in case)\b.{4,}?(?:,|\bthen\b|\s)\s*(?:i|we)(?:'ll| will|'m going to|'d| would)\b(?! (?:be|lose|look|feel)\b)")
_REVERSED = re.compile(r"(?:i|we)(?:'ll| will|'m going to)\b.{4,}\b(?:if|in case|should|as soon as) (?!i can\b|possible)")


def read_plan(whole: Clause, sentence: tuple[Clause, ...]) -> Idea | None:
    """Return a plan of the form "if she calls, I'll ask her", whole."""
    if whole.asks:
        return None
    if _WHOLE.match(whole.lower) or _REVERSED.match(whole.lower):
        return idea(IdeaKind.IF_THEN, whole)
    return None


def is_conditional(clause: Clause) -> bool:
    """Whether the clause is what something depends on, not a statement."""
    return clause.lead in ("if", "unless", "when", "whether") or bool(_CONDITION.match(clause.lower))
