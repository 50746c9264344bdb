"""What an answer to the question "what could you do?" names."""

from agent.domain.idea import Idea, IdeaKind
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import idea, trimmed
from agent.steps.read.lists import items

_NO_OPTION = ("VBD", "VBZ", "VBN", "MD", "IN", "WRB", "WP", "UH")
_HABITUAL = Pattern(
    r"\b(?:always|never|usually|often|every|keep|get|lean|"
    r"whenever|when|since|lately|these days)\b|^(?:i|we) (?:just )?(?:meet|smile|chat|sell)\b"
)
_ASKS_BACK = Pattern(
    r"(?:what|why|how|who|when|where|which|is|are|do|does|did|can|could|would|will|no|none|nothing|still|"
    r"first time|need|takes?|cant|can'?t|don'?t|didn'?t|not even|just|good|bad)\b"
)
_STATES = word_set(
    """think guess know want need have feel like hate love mean see hope believe suppose wish doubt wonder"""
)


def answered_options(clause: Clause) -> tuple[Idea, ...]:
    """Return the options in an answer to the question what could be done."""
    if deed := _for_others(clause) or _on_condition(clause):
        return deed
    if not _names_something(clause):
        return ()
    named = items(trimmed(clause)) if not clause.asks and not clause.is_finite else (clause,)
    return tuple(idea(IdeaKind.OPTION, item) for item in named)


def _for_others(clause: Clause) -> tuple[Idea, ...]:
    """Return what somebody else could do ("Rob could ask his boss"), whole."""
    auxiliaries = {word.lemma for word in clause.parsed.children(clause.head, "aux")}
    others = clause.is_finite and clause.who not in ("i", "we", "you", "it", "that", "this") and not clause.is_negated
    return (idea(IdeaKind.OPTION, clause),) if others and auxiliaries & {"could", "can", "might", "should"} else ()


def _on_condition(clause: Clause) -> tuple[Idea, ...]:
    """Return what to do should something happen ("if Rob can't help, find another way")."""
    comma = clause.text.find(",")
    if not clause.lower.startswith("if ") or comma < 0:
        return ()
    deed = idea(IdeaKind.OPTION, clause.after(comma + 1))
    return (deed,) if deed.gerund else ()


def _names_something(clause: Clause) -> bool:
    """Whether a clause answers the question for options: a phrase, or what the rep does ("I call her first")."""
    if not clause.is_finite or (clause.words[0].tag == "VBG" and clause.head.tag == "VBG"):
        cut = trimmed(clause)
        has_content = any(word.pos in ("NOUN", "PROPN", "VERB") for word in cut.words)
        return has_content and not _ASKS_BACK.match(cut.lower) and cut.words[0].tag not in _NO_OPTION
    if _HABITUAL.search(clause.lower):
        return False
    by_rep = clause.who in ("i", "we") and clause.head.tag in ("VBP", "VB") and clause.head.pos == "VERB"
    return by_rep and not clause.asks and not clause.is_negated and clause.head.lemma not in _STATES
