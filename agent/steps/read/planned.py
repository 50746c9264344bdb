"""A deed of the rep's own in the present with a time to come: "I send Marcus the date tomorrow"."""

from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.read.clause import Clause
from agent.steps.read.cues import WEEKDAY
from agent.steps.read.deeds import could_answer

_DAY_TO_COME = Pattern(
    rf"\b(?:tonight|tomorrow|tmrw|(?:on|this|next|by|before) {WEEKDAY}|next week)\b"
    rf"|^{WEEKDAY} (?:at|morning|afternoon|evening|noon|first thing)\b"
)
_HAS_THE_SAY = Pattern(r"\b(?:i|we) (?:decide|choose) (?:whether|if|what|when|who|which|how)\b")
_MEETS = Pattern(r"(?:talk|meet|speak|see|sign|start|launch|begin|present|renew|close)$")
"""What was arranged already: "at nine we talk", "we sign on Friday"."""
_HABIT = Pattern(r"\b(?:every|each|always|usually|often|normally|mostly|sometimes|mondays|fridays|if|when|until)\b")


def is_planned(clause: Clause) -> bool:
    """Return whether a clause says what the rep does at a time to come, in the present."""
    is_own = clause.is_finite and clause.who in ("i", "we") and clause.head.tag == "VBP" and not clause.asks_itself
    return (
        is_own
        and is_known_verb(clause.head.text.lower())
        and could_answer(clause)
        and not (clause.who == "we" and _MEETS.match(clause.head.text.lower()))
        and bool(_DAY_TO_COME.search(clause.lower))
        and not _HABIT.search(clause.lower)
        and not _HAS_THE_SAY.search(clause.lower)
    )
