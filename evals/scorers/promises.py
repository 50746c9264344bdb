"""What the rep promised in a talk: as the subject keeps it, or from the rep's own words."""

import re
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from agent.language.due import read_due
from evals.scorers.asked import Asks, asks, says_moves
from evals.transcript import Said, Transcript

_PROMISES = re.compile(
    r"\b(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to| commit to| promise to)\b(?! (?:see|think|try))",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\d.])(?:10|\d|zero|one|two|three|four|five|six|seven|eight|nine|ten)\b(?![:%\d])", re.IGNORECASE
)
A_WEEK = timedelta(days=7)
_ANY_DAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""A Monday: whether words name a time does not depend on the day they are said."""


class Promise(NamedTuple):
    """What was promised; whether by when and how sure is known."""

    action: str
    has_time: bool
    has_confidence: bool
    is_due_in_a_week: bool = True
    """Whether the next session, a week later, may ask about it; a time that is not known counts as come."""


def promise(transcript: Transcript) -> Promise | None:
    """Return the rep's promise, None without one.

    A subject that says its moves keeps its own; of any other, it is what the rep says they will do once the coach has
    asked for it, with the time in that message or a later one, and the number the rep gave when asked how sure.
    """
    if says_moves(transcript):
        kept = [said.commitment for said in transcript.said if said.commitment]
        if not kept:
            return None
        last = kept[-1]
        is_due = last.due_at is None or last.due_at <= last.created_at + A_WEEK
        return Promise(last.action, last.due_at is not None, last.confidence is not None, is_due)
    return _heard(transcript)


def _heard(transcript: Transcript) -> Promise | None:
    said = transcript.said
    start = next((number for number, one in enumerate(said) if asks(one) is Asks.PROMISE), None)
    if start is None:
        return None
    replies = [
        (asked, after.message) for asked, after in zip(said[start:], said[start + 1 :], strict=False) if after.message
    ]
    first = next((number for number, (asked, message) in enumerate(replies) if _is_promise(asked, message)), None)
    if first is None:
        return None
    messages = [message for _, message in replies[first:]]
    sure = [
        after.message
        for asked, after in zip(said, said[1:], strict=False)
        if asks(asked) is Asks.CONFIDENCE and after.message
    ]
    return Promise(
        action=messages[0],
        has_time=any(_names_time(message) for message in messages),
        has_confidence=any(_NUMBER.search(message) for message in sure),
    )


def _is_promise(asked: Said, message: str) -> bool:
    """Whether the rep says what they will do, or answers the question for it with a time."""
    return bool(_PROMISES.search(message)) or (asks(asked) is Asks.PROMISE and _names_time(message))


def _names_time(message: str) -> bool:
    return read_due(message, _ANY_DAY, UTC) is not None
