"""What a reply to the read-back takes out without naming it: "throw the rest out", "I promised nothing"."""

import re

from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.steps.read.message import Message
from agent.steps.which import which

_REST = Pattern(r"(?:the |all )*(?:rest|others?|other (?:ones?|things?)|everything else)\b")
_NOTHING = Pattern(
    r"\bi(?:'ve| have)? (?:promised? nothing"
    r"|(?:didn't|did not|never|haven't|have not) promised? (?:anything|that|this))\b"
)


def is_rest(what: str) -> bool:
    """Whether words mean all that is not named beside them."""
    return _REST.match(what) is not None


def promises_nothing(message: Message) -> bool:
    """Whether a reply says that nothing was promised at all."""
    return _NOTHING.search(message.own.lower()) is not None


def said_with_time(message: Message) -> set[int]:
    """Return the promises that a reply names with a time."""
    parts = [part for part in re.split(r"[,.:;!]\s", message.own) if times_in(part)]
    places = (which(part, message.promises) for part in parts)
    return {place for place in places if place is not None}
