"""If-then plans: what the rep will do should something happen."""

from agent.domain.idea import Idea, IdeaKind
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_CONDITION = Pattern(r"(?:if|when|whenever|in case|as soon as|should|once)\b")
_ACTS = Pattern(r"\b(?:i|we)(?:'ll| will|'m going to| am going to|'d| would)\b(?! (?:be|lose|look|feel|get fired)\b)")
_WHOLE = Pattern(
    r"(?:if|when|whenever|once|as soon as|in case)\b.{4,}?(?:,|\bthen\b|\s)\s*(?:i|we)(?:'ll| will|'m going to|'d|"
    r" would)\b(?! (?:be|lose|look|feel)\b)"
)
_REVERSED = Pattern(r"(?:i|we)(?:'ll| will|'m going to)\b.{4,}\b(?:if|in case|should|as soon as) (?!i can\b|possible)")


def read_plan(whole: Clause) -> Idea | None:
    """Return a plan of the form "if she calls, I'll ask her", whole."""
    if whole.asks:
        return None
    if _WHOLE.match(whole.lower) or _REVERSED.match(whole.lower):
        return idea(IdeaKind.IF_THEN, whole)
    return None


_HEDGING_IF = Pattern(r"if (?:i had to guess|you ask me|i'm honest|i am honest|i think about it)\W*")


def read_condition(whole: Clause, message: Message) -> Idea | None:
    """Return what the rep thinks would follow ("if I wait they might go elsewhere"), whole, as an assumption."""
    if (
        (message.asks_for_deeds and "," in whole.text)
        or whole.asks
        or whole.is_quoted
        or not whole.lower.startswith("if ")
        or len(whole.words) < 6
    ):
        return None
    guess = _HEDGING_IF.match(whole.lower)
    return idea(IdeaKind.ASSUMPTION, whole.after(guess.end()) if guess else whole)


def is_conditional(clause: Clause) -> bool:
    """Whether the clause is what something depends on, not a statement."""
    return clause.lead in ("if", "unless", "when", "whether") or bool(_CONDITION.match(clause.lower))
