"""A time said again in part: "tomorrow at 7", and when asked back "in the morning"."""

from datetime import datetime, tzinfo
from typing import NamedTuple

from agent.language.due.around import Expression
from agent.language.due.choose import deciding
from agent.language.due.day_meant import day_of
from agent.language.due.pieces import Clock, Day, Moment, Part, Piece, Week, Weekday
from agent.language.due.scan import expressions


class Earlier(NamedTuple):
    """What was said of the time before, and when that was (aware)."""

    text: str
    at: datetime


def completed(expression: Expression, earlier: Earlier | None, timezone: tzinfo) -> Expression:
    """Return an expression with what it leaves as it was: the day for an hour, the hour for a day."""
    before = _said(earlier, timezone) if earlier else None
    if earlier is None or before is None or any(isinstance(piece, Moment) for piece in expression.pieces):
        return expression
    pieces = list(expression.pieces)
    hours = [piece for piece in before.pieces if isinstance(piece, Clock)]
    if not any(isinstance(piece, Day | Weekday | Week) for piece in pieces):
        day = day_of(before, earlier.at.astimezone(timezone))
        pieces = [*([day] if day else []), *(hours if _are_parts(pieces) else []), *pieces]
    elif not any(isinstance(piece, Clock | Part) for piece in pieces) and expression.lead in ("", "on"):
        pieces += [piece for piece in before.pieces if isinstance(piece, Clock | Part)]
    return expression._replace(pieces=tuple(pieces))


def _said(earlier: Earlier, timezone: tzinfo) -> Expression | None:
    return deciding(earlier.text, expressions(earlier.text, earlier.at.astimezone(timezone)))


def _are_parts(pieces: list[Piece]) -> bool:
    return all(isinstance(piece, Part) for piece in pieces)
