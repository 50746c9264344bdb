"""The words of the rep that a buyer's line leaves room for."""

from agent.language.nominal import noun_forms
from agent.language.parse import Parsed, Word, parse
from agent.steps.rehearse.form import DAY
from agent.steps.rehearse.heard import SLOT
from agent.steps.rehearse.named import VAGUE
from prompts.buyers import Form, Place

_TURNED = {"your": "our", "my": "your", "our": "your"}
LONGEST = 3
"""Words of the rep's that a buyer takes up at most."""


def filled(place: Place, question: str, form: Form) -> Place | None:
    """Return a line with what the question names in its open place, or None when the question names nothing."""
    if SLOT not in place.line.say:
        return place
    words = day_in(question) if form is Form.DATE else asked_about(question)
    text = place.line.say.replace(SLOT, words)
    said = place.line.model_copy(update={"say": text[:1].upper() + text[1:]})
    return Place(place.id, said) if words else None


def day_in(text: str) -> str:
    """Return the day that a text names, without "on"; "" when it names none."""
    days = [match[0].strip() for match in DAY.finditer(text)]
    found = next((day for day in days if "day" in day.lower()), next(iter(days), ""))
    named = found.removeprefix("on ").removeprefix("On ")
    return (
        named[:1].lower() + named[1:]
        if named.lower().startswith(("to", "this", "next"))
        else named[:1].upper() + named[1:]
    )


def asked_about(question: str) -> str:
    """Return the last thing a question names, as the buyer would name it; "" when it names none."""
    parsed = parse(question)
    found = (_noun(parsed, word) for word in reversed(parsed.words) if word.tag in ("NN", "NNS"))
    return next((noun for noun in found if noun), "")


def _noun(parsed: Parsed, head: Word) -> str:
    below = tuple(word for word in parsed.subtree(head) if word.index <= head.index)
    first = below[0].text.lower() if below else ""
    marked = first in _TURNED or first == "the"
    if not marked or not 2 <= len(below) <= LONGEST or head.lemma in VAGUE or not noun_forms(parsed, below).noun:
        return ""
    return " ".join((_TURNED.get(first, first), *(word.text for word in below[1:])))
