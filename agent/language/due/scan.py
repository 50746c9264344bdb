"""Find the pieces of time in a text and put neighbours together into expressions."""

import re
from datetime import datetime
from typing import Final

from agent.language.due.around import ZONE, Expression, led
from agent.language.due.clocks import CLOCKS, DOTTED
from agent.language.due.dates import DATES
from agent.language.due.dayparts import DAYPARTS
from agent.language.due.days import DAYS
from agent.language.due.german import GERMAN
from agent.language.due.of_month import OF_MONTH
from agent.language.due.pieces import Clock, Day, Found, Moment, Part, Past, Piece, Vague, Week, Weekday
from agent.language.due.spans import SPANS
from agent.language.due.vague import PAST, VAGUE
from agent.language.due.words import EVENT, NUMBERS, Rule

_RULES: Final = (*PAST, *OF_MONTH, *SPANS, *DATES, *DAYS, *CLOCKS, *DAYPARTS, *GERMAN, *VAGUE)
_BETWEEN: Final = re.compile(
    rf"(?:\s|[,(@-]|\b(?:at|by|on|in|of|the|before|around|about|until|till|from|no|later|than|that|is|say|sharp"
    rf"|there|back|home"
    r"|(?:the )?first (?:one|time)|beginning"
    r"|works?|fine|good|then|maybe|start|starting"
    r"|right|straight|just|so|done|ready|be|um|gegen|bis|gleich"
    rf"|{ZONE})\b)*",
    re.IGNORECASE,
)
_LANDMARK: Final = re.compile(
    r"\b(?:(?:right|straight) )?(?:after|before|at|in|during) (?:(?:the|my|our|her|his|their) )?(?:[\w-]+ ){0,2}?"
    rf"{EVENT}(?:,|\b)(?: so\b)?(?= (?:(?:say|at|by|around|about) )?"
    rf"(?:[0-9]{{1,2}}(?:[:.][0-9]{{2}})?(?![0-9%])(?! [a-z]+s\b)"
    rf"|noon|half|(?:{'|'.join(NUMBERS[1:13])}) (?:o'clock|[a-z]+teen|thirty)))",
    re.IGNORECASE,
)
"""What an hour is said with ("after the team meeting, at eleven"): the hour tells more."""


def expressions(text: str, now: datetime, *, puts_right: bool = False) -> tuple[Expression, ...]:
    """Return the expressions of time in this text from left to right; `now` is the rep's local time.

    Where a time agreed before is put right, "10.30" is one too.
    """
    plain = _LANDMARK.sub(lambda match: " " * len(match[0]), _plain(text))
    joined: list[Found] = []
    for found in _pieces(plain, now, (*_RULES, *DOTTED) if puts_right else _RULES):
        if joined and _belongs(joined[-1], found, plain):
            joined[-1] = Found(joined[-1].start, found.end, (*joined[-1].pieces, *found.pieces))
        else:
            joined.append(found)
    return tuple(led(found, plain) for found in joined)


def _plain(text: str) -> str:
    """Return the text with one form of apostrophe, dash and space, at its own length."""
    return text.translate({ord("’"): "'", ord("–"): "-", ord("—"): "-", 0xA0: " "})


def _pieces(plain: str, now: datetime, rules: tuple[Rule, ...]) -> tuple[Found, ...]:
    """Return what the rules find; of overlapping finds the one that starts first, then the longest."""
    finds = [
        Found(match.start(), match.end(), pieces)
        for rule in rules
        for match in rule.pattern.finditer(plain)
        if (pieces := rule.make(match, now))
    ]
    kept: list[Found] = []
    for found in sorted(finds, key=lambda found: (found.start, -found.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return tuple(kept)


def _belongs(left: Found, right: Found, plain: str) -> bool:
    if not _BETWEEN.fullmatch(plain, left.end, right.start):
        return False
    named = [piece for piece in left.pieces if not isinstance(piece, Vague)] or left.pieces
    return all(_combine(one, other) for one in named for other in right.pieces)


def _combine(one: Piece, other: Piece) -> bool:
    if isinstance(one, Day) and isinstance(other, Weekday) and one.date.weekday() != other.number:
        return False  # "not tomorrow, Thursday"
    if isinstance(one, Past) or isinstance(other, Past | Moment | Vague):
        return isinstance(one, Past) and isinstance(other, Clock | Part)
    if isinstance(one, Clock) and isinstance(other, Clock):
        return one.rough is not other.rough
    kinds = {type(one), type(other)}
    if len(kinds) == 1:
        return kinds == {Part}
    return kinds not in ({Moment, Clock}, {Moment, Part}, {Vague, Clock}, {Week, Day})
