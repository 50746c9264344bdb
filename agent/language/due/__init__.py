"""Due times: what a rep means by "before Thursday noon"."""

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import Final

from agent.domain.due import Due
from agent.language.due.again import Earlier, completed
from agent.language.due.around import Expression
from agent.language.due.choose import deciding
from agent.language.due.halves import with_half
from agent.language.due.pieces import Clock, Daily, Part, Past, Vague, Weekday, Which
from agent.language.due.resolve import resolve
from agent.language.due.scan import expressions
from agent.language.due.sentences import sentence_around
from agent.language.quotations import Span

_ANY_DAY: Final = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""Where a time stands does not depend on the day it is said."""


def read_due(
    text: str,
    now: datetime,
    timezone: tzinfo,
    *,
    day: date | None = None,
    earlier: Earlier | None = None,
    promised: bool = False,
) -> Due | None:
    """Return the time that decides when the promise in this message is due; None when it names none.

    `now` is aware; `timezone` is the rep's. `text` of the result stands verbatim in the message, `at` is
    in UTC and after `now`, None for words that name no time ("soon"). A day without a clock time is due
    at the end of the working day, 17:00; "before" a day at its start, 09:00. `unclear` marks a time with
    a second reading ("next Thursday" on a Monday, "3/12"); `at` is then the later or likelier one. `day` is what
    a clock time alone refers to ("3 pm, not 5"), where one was agreed already; "10.30" is one there. `earlier`
    is what was said of the time before: what this message leaves open of day and hour is as it was there. `promised`
    words are the promise itself, so that a bare "at 4" in them is its hour.
    """
    local = now.astimezone(timezone)
    chosen = deciding(
        text, expressions(text, local, puts_right=day is not None), puts_right=day is not None, promised=promised
    )
    if chosen is None:
        return None
    meant = completed(with_half(chosen, sentence_around(text, chosen.start)), earlier, timezone)
    at, unclear = resolve(meant, local, day)
    return Due(text=text[chosen.start : chosen.end].strip(" ,"), at=at, unclear=unclear)


def times_in(text: str) -> tuple[Span, ...]:
    """Return where this text names times to come, with the words that lead in to them, whatever they are said of."""
    return tuple(Span(found.start, found.end) for found in _to_come(text))


def without_times(text: str) -> str:
    """Return a text without the words that say a time."""
    for time in reversed(times_in(text)):
        text = text[: time.start] + text[time.end :]
    return text


def names_only_hours(text: str) -> bool:
    """Whether all that this text says of a time to come is an hour, and none of the days it is on."""
    found = _to_come(text)
    return bool(found) and all(isinstance(piece, Clock) for one in found for piece in one.pieces)


def names_an_hour(text: str) -> bool:
    """Whether this text says an hour or a part of the day."""
    return any(isinstance(piece, Clock | Part) for one in _to_come(text) for piece in one.pieces)


def names_a_clock(text: str) -> bool:
    """Whether this text says an hour as the clock has it, not a part of the day or "first thing"."""
    return any(isinstance(piece, Clock) and not piece.rough for one in _to_come(text) for piece in one.pieces)


def repeats(text: str) -> bool:
    """Whether this text says a time that comes again: "every weekday 8 to 9", "each Friday"."""
    return any(
        isinstance(piece, Daily) or (isinstance(piece, Weekday) and piece.which is Which.EVERY)
        for one in _to_come(text)
        for piece in one.pieces
    )


@lru_cache(maxsize=256)
def _to_come(text: str) -> tuple[Expression, ...]:
    """Return the expressions that are not over or vague; several readers ask for those of the same words."""
    found = expressions(text, _ANY_DAY)
    return tuple(one for one in found if not all(isinstance(piece, Past | Vague) for piece in one.pieces))
