"""The words of the rep that a buyer's line leaves room for."""

from agent.steps.rehearse.form import DAY
from agent.steps.rehearse.heard import SLOT
from agent.steps.rehearse.named import asked_about
from prompts.buyers import Form, Place


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
