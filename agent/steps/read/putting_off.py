"""Whether "not now" is meant for the talk, or for a customer, or stands beside a question of the rep's own."""

from typing import Final

from agent.language.pattern import Pattern
from agent.language.quotations import without_quotations
from agent.steps.answers import ASKS_FOR_PROMISE
from agent.steps.read.message import Message

_NO_PROMISE: Final = Pattern(r"\b(?:can'?t|can ?not|won'?t|not (?:ready|prepared|going) to|rather not) promise\b")
_TORN: Final = Pattern(
    r"\b(?:don'?t|do not)(?: \w+)? (?:know|see)(?: yet)? (?:if|whether|which|what|how|who)\b"
    r"(?![^.!?]*\b(?:commit|promis|decid))"
    r"|\b(?:not (?:\w+ )?sure(?: yet)?|unsure|undecided|torn|wondering|can'?t decide|haven'?t decided)(?: yet)?"
    r"(?: on| between| about)? (?:if|whether|which|what|how|between|who|[a-z]+ing)\b"
)
"""A question of the rep's own, which is there to be thought about."""


def puts_off(message: Message) -> bool:
    """Whether words that sound like "not now" are meant for the talk, or for what the coach asked.

    "I can't promise that" is told of a customer until the coach asks for a promise; "not now, I don't know yet if I
    ring or write" goes on.
    """
    said = without_quotations(message.own).lower()
    if _TORN.search(said):
        return False
    return not _NO_PROMISE.search(said) or message.answers(*ASKS_FOR_PROMISE)
