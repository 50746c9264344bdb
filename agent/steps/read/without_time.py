"""Deeds said without the time that is kept beside them."""

import re

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.steps.read.ideas import in_words
from agent.steps.read.parts import parted

_BEFORE_TIME = r"(?:(?:by|before|on|at|until|till|latest|no later than|for)\s+)?"
_LED = Pattern(
    r"(?:by|before|on|at|until|till|in|within|around|about|after|no later|over|during|today|tomorrow|tonight|first|"
    r"next)\b",
    re.IGNORECASE,
)
_UNOWNED = "".join(rf"(?<!\b{owner}\s)" for owner in ("the", "my", "our", "her", "his", "their", "a", "an", "this"))
"""A time that stands before a noun is part of what is done ("take the 9 am slot")."""
_AFTER_TIME = (
    r"(?:,? (?:probably|maybe|hopefully|i think|at the latest|latest|or so|for sure|already|first thing|all ?right|"
    r"ok(?:ay)?|right|deal|then))?"
)
_SUBJECT = Pattern(r"^(?:i|we)(?:(?:'ll| will)?|(?:'m| am|'re| are)(?= \w+ing\b)) (?=\w)", re.IGNORECASE)
_KEEPS_FREE = Pattern(r"(?:block|reserve|keep|hold|set aside|protect) ", re.IGNORECASE)
"""What is done with a time itself: "block 8 to 9 every day for prospecting"."""
_JOINS = Pattern(r"[\s,]*(?:and|then|or|but)\b", re.IGNORECASE)


def without_due(ideas: tuple[Idea, ...], due: Due | None) -> tuple[Idea, ...]:
    """Return the ideas, actions without the time that is kept as the due time."""
    return tuple(
        _shortened(one, one.due or due) if one.kind is IdeaKind.ACTION and not one.adds else one for one in ideas
    )


def _shortened(action: Idea, due: Due | None) -> Idea:
    if due is None:
        return action
    time = _BEFORE_TIME + re.escape(due.text)
    if _KEEPS_FREE.match(action.text) and re.match(rf"\w+ {re.escape(due.text)}\b", action.text, re.IGNORECASE):
        return action
    owned = "" if _LED.match(due.text) else _UNOWNED
    text = re.sub(rf"^{time}\s*[:,-]?\s+(?=\w)", "", action.text, flags=re.IGNORECASE)
    text = _without_said_twice(text, due)
    found = re.search(rf"(?:(?<=\w\w)|(?<=[\"']))[\s,]*(?<!\w){owned}{time}(?!\w){_AFTER_TIME}", text, re.IGNORECASE)
    if found and not (_has_time_of_its_own(text[found.end() :]) and len(parted(action)) > 1):
        rest = text[found.end() :]
        text = text[: found.start()] + (re.sub("^,(?= and )", "", rest) if re.search(r"\w", rest) else "")
    text = _SUBJECT.sub("", text.strip(" ,"))
    return action if text == action.text or not text else in_words(action, text)


def _without_said_twice(text: str, due: Due) -> str:
    """Drop the day that stands right beside the time that is kept ("tomorrow, Tuesday 24 November, at 9:30")."""
    place = text.casefold().find(due.text.casefold())
    end = place + len(due.text)
    for time in reversed(times_in(text)) if place >= 0 else ():
        if time.end <= place and re.fullmatch(r"[\s,]*", text[time.end : place]):
            text, place = text[: time.start] + text[place:], time.start
        elif time.start >= end and re.fullmatch(r"[\s,]*", text[end : time.start]):
            text = text[:end] + text[time.end :]
    return text


def _has_time_of_its_own(rest: str) -> bool:
    """Whether a second deed with another time follows: the first then keeps its own ("tonight and ... on Thursday")."""
    return bool(_JOINS.match(rest) and times_in(rest))
