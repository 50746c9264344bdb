"""If-then plans: what the rep will do should something happen."""

from agent.domain.idea import Idea, IdeaKind
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea
from agent.steps.read.message import Message

_CONDITION = Pattern(r"(?:if|when|whenever|in case|as soon as|should|once)\b")
_WHOLE = Pattern(
    r"(?:if|when|whenever|once|as soon as|in case)\b.{4,}?(?:,|\bthen\b|\s)\s*(?:i|we)(?:'ll| will|'m going to|'d|"
    r" would)\b(?! (?:be|lose|look|feel)\b)"
)
_ACTS_FIRST = Pattern(r"(?:i|we)(?:'ll| will|'m going to)\b.{4,}")
_SHOULD_IT = Pattern(r"(?<=\w )(?:if|in case|should|as soon as) (?!i can\b|possible)")
_TELLS = Pattern(r"\b(?:and|to) (?:say|tell|write|explain|let|make)\b")
"""Opens what the rep will say: what that depends on is no plan of theirs."""
_ASKS_IF = Pattern(
    r"\b(?:ask|see|check|know|find out|figure out|tell|wonder|clarify|confirm|test|learn|hear|say|look)"
    r"(?: (?!and\b|then\b)[\w'.-]+){0,3} $"
)
"""Words behind which "if" opens what is asked, not what the deed depends on."""


def read_plan(whole: Clause) -> Idea | None:
    """Return a plan of the form "if she calls, I'll ask her", whole."""
    if whole.asks:
        return None
    if _WHOLE.match(whole.lower) or _is_reversed(whole.lower):
        return idea(IdeaKind.IF_THEN, whole)
    return None


def _is_reversed(said: str) -> bool:
    """Whether the deed comes first, and then what it depends on: "I'll call her if she hasn't answered"."""
    if not _ACTS_FIRST.match(said):
        return False
    joints = [joint for joint in _SHOULD_IT.finditer(said) if not _TELLS.search(said[: joint.start()])]
    return any(joint[0] != "if " or not _ASKS_IF.search(said[: joint.start()]) for joint in joints)


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
