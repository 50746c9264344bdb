"""Times that belong together though words part them: "next week, starting on Monday"."""

import re
from typing import Final

from agent.language.due.around import Expression
from agent.language.due.cues import clause_around
from agent.language.due.pieces import Clock, Day, Piece, Vague, Week, Weekday, Which

_SAME_BREATH: Final = re.compile(
    r"(?:(?!\b(?:i|we|he|she|they|it|you|so|but|because|until|before|after|if|when|or|not|no|ends?|ending)\b)[^.;!?]){0,60}",
    re.IGNORECASE,
)
_ONE_DEED: Final = re.compile(r"(?:(?!\b(?:and|then|to|again)\b)[^.;!?:()]){0,32}", re.IGNORECASE)
"""Words between a day and an hour that speak of one thing."""


def in_one_breath(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """Return the expressions with a weekday in the week that was said before it: "next week, starting on Monday"."""
    placed: list[Expression] = []
    for expression in found:
        if placed and (week := _week_before(text, placed[-1], expression)):
            expression = expression._replace(pieces=(*expression.pieces, week))
            placed.pop()
        elif (left := _last_named(placed)) and (day := _day_before(text, left, expression)):
            expression = expression._replace(pieces=(*day, *expression.pieces))
            if _ONE_DEED.fullmatch(text, left.end, expression.start):
                placed = [one for one in placed if one.start < left.start]
                expression = expression._replace(start=left.start, lead=left.lead, choice=left.choice)
        elif placed and _names_its_hour(text, placed[-1], expression):
            expression = expression._replace(pieces=(*expression.pieces, *placed[-1].pieces))
        placed.append(expression)
    return tuple(placed)


def _names_its_hour(text: str, left: Expression, right: Expression) -> bool:
    """Whether the hour of something stands before its day: "the 9 am slot on Friday"."""
    hour = left.event and all(isinstance(piece, Clock) for piece in left.pieces)
    day = all(isinstance(piece, Day | Weekday) for piece in right.pieces)
    return hour and day and bool(_ONE_DEED.fullmatch(text, left.end, right.start))


def _last_named(placed: list[Expression]) -> Expression | None:
    """Return the last expression that names a time ("Thursday after the kick-off, around 11")."""
    return next((one for one in reversed(placed) if not all(isinstance(piece, Vague) for piece in one.pieces)), None)


def _day_before(text: str, left: Expression, right: Expression) -> tuple[Piece, ...]:
    """Return the day of a clock time in the same breath: "first thing tomorrow, and write to him before noon"."""
    if not all(isinstance(piece, Clock) for piece in right.pieces) or not _goes_on(text, left, right):
        return ()
    return tuple(piece for piece in left.pieces if isinstance(piece, Day | Weekday | Week))


def _goes_on(text: str, left: Expression, right: Expression) -> bool:
    """Whether the rep goes on about what they will do, from one time to the next."""
    clause = clause_around(text, left.start, left.end)
    is_other = clause.is_of_others or clause.is_over or clause.rules_out or clause.negates
    return not is_other and bool(_SAME_BREATH.fullmatch(text, left.end, right.start))


def _week_before(text: str, left: Expression, right: Expression) -> Week | None:
    plain = any(isinstance(piece, Weekday) and piece.which is Which.PLAIN for piece in right.pieces)
    week = left.pieces[0]
    if not plain or len(left.pieces) != 1 or not isinstance(week, Week) or week.unclear:
        return None
    return week if _goes_on(text, left, right) else None
