"""Whether a price is in question, and not only reckoned with: "a fixed price per pallet" presses on nothing."""

import re
from typing import Final

from agent.language.pattern import Pattern
from agent.steps.phrase.given import Given
from prompts.questions import Question

_PRESSES: Final = Pattern(
    r"\b(?:too|high\w*|expensive|pricey|pric(?:e|ing) (?:cut|match\w*|increase|rise|war|talk|objection|pressure)"
    r"|lower\w*|cheap\w*|discounts?|less|down|off|percent|complain\w*|push\w*|press\w*|squeez\w+|match\w*|afford\w*"
    r"|reduc\w+|better|negotiat\w+|haggl\w+|budget|(?:hard|tough|stuck) on|drop\w*|more than|issue|problem"
    r"|question\w*|objection|only|keeps?|raise\w*|up|concession\w*|competitors?|sharpen\w*)\b"
    r"|%|\b(?:about|on|is|it['’]s) (?:the |our )?pric(?:e|ing)\W*$",
    re.IGNORECASE,
)
_DENIED: Final = Pattern(
    r"(?:n['’]t|\bnot|\bnever)\b[^.;!?]{0,25}\b(?:about|of|on) (?:the |our )?pric(?:e|ing)\b", re.IGNORECASE
)
"""The rep's own word that nobody does."""


def press_on_price(question: Question, given: Given) -> bool:
    """Whether a sentence of the rep's, on what the question stands on, says that the price is in question."""
    said = [sentence for sentence in given.sentences if question.stands_on(sentence)]
    return any(_PRESSES.search(sentence) and not _DENIED.search(sentence) for sentence in said)
