"""Morning or evening: what is said beside a bare hour tells ("dinner at 7")."""

import re
from typing import Final

from agent.language.due.around import Expression
from agent.language.due.pieces import Clock, Part, Piece

_MORNING: Final = re.compile(
    r"\b(?:breakfast|as soon as [^.;!?]{2,30} opens?|at opening"
    r"|before (?:work|school|the (?:shift|shop|office|store|branch|gates?|site)\b[^.;!?]*?)|early shift"
    r"|on (?:my|the) way (?:in|to (?:work|the office))|morning (?:round|coffee|briefing|shift|huddle|stand-?up))\b",
    re.IGNORECASE,
)
_EVENING: Final = re.compile(
    r"\b(?:dinner|supper|drinks|beers?|after (?:work|hours|closing)|evening|late shift|the theatre|a concert|the pub"
    r"|(?:the )?kids are (?:in bed|asleep))\b",
    re.IGNORECASE,
)


def with_half(expression: Expression, sentence: str) -> Expression:
    """Return the expression with its bare hour in the half of the day that its sentence speaks of.

    Where that is not the half in which such an hour mostly lies, it stays an hour to be asked back.
    """
    said_late, said_early = bool(_EVENING.search(sentence)), bool(_MORNING.search(sentence))
    if said_late is said_early or any(isinstance(piece, Part) for piece in expression.pieces):
        return expression
    return expression._replace(pieces=tuple(_halved(piece, late=said_late) for piece in expression.pieces))


def _halved(piece: Piece, *, late: bool) -> Piece:
    if not (isinstance(piece, Clock) and piece.bare) or piece.time.hour in (12, 0):
        return piece
    hour = piece.time.hour % 12 + 12 * late
    if hour == piece.time.hour:
        return piece._replace(bare=False, unclear=False)
    if not piece.unclear:
        return piece._replace(unclear=True)
    return piece._replace(time=piece.time.replace(hour=hour), bare=False, unclear=False)
