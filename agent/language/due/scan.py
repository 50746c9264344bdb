"""Find the pieces of time in a text and put neighbours together into expressions."""

import re
from datetime import datetime
from typing import Final, NamedTuple

from agent.language.due.clocks import CLOCKS, DOTTED
from agent.language.due.dates import DATES
from agent.language.due.dayparts import DAYPARTS
from agent.language.due.days import DAYS
from agent.language.due.german import GERMAN
from agent.language.due.pieces import Clock, Day, Found, Moment, Part, Past, Piece, Vague, Week, Weekday
from agent.language.due.spans import SPANS
from agent.language.due.vague import PAST, VAGUE
from agent.language.due.words import ENDS, EVENT, NUMBERS, Rule

_RULES: Final = (*PAST, *SPANS, *DATES, *DAYS, *CLOCKS, *DAYPARTS, *GERMAN, *VAGUE)
_ZONE: Final = (
    r"(?-i:UTC|GMT|CES?T|BST|[ECMP][SD]?T|IST|[A-Z]\w+ time)|(?:her|his|their) (?:local )?time|(?:my|local|our) time"
)
_BETWEEN: Final = re.compile(
    rf"(?:\s|[,(@-]|\b(?:at|by|on|in|of|the|before|around|about|until|till|from|no|later|than|that|is|say|sharp"
    rf"|there|back|home|works?|fine|good|then|maybe|right|straight|just|so|done|ready|be|um|gegen|bis|gleich"
    rf"|{_ZONE})\b)*",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"(?:\b(?:at the (?:very )?latest"
    r"|no later than|not later than|latest by|(?:by |before |at )?(?:the )?end of|by|before|until|till|after"
    r"|between|on|at|around|about|roughly|over|in)(?!\s+(?:on|by|before)\b)\s+(?:the\s+|my\s+|our\s+|about\s+|around\s+)?)+$",
    re.IGNORECASE,
)
_ROUGHLY: Final = ("around", "about", "roughly")
_OR_SO: Final = re.compile(r"\s*(?:,? or (?:so|thereabouts)|-?ish|roughly|give or take)(?!\w)", re.IGNORECASE)
"""What makes a day one of several."""
_NUMBER: Final = re.compile(rf",?\s+(?:at |by |around )?[0-9]{{1,4}}(?:[.:][0-9]{{2}})?{ENDS}", re.IGNORECASE)
"""A number right behind a day, which may be its hour."""
_NAMED_EVENT: Final = re.compile(rf"(?:\s+[\w-]+){{0,2}}?\s+{EVENT}(?!\w)", re.IGNORECASE)
_OWNED: Final = re.compile(r"\b(?:the|my|our|her|his|their|this|that)\s+$", re.IGNORECASE)
_TAIL: Final = re.compile(
    rf"(?:,?\s+(?:{_ZONE})(?!\w))?(?:,?\s*(?:at the (?:very )?latest|latest|sharp)"
    r"(?!\w)(?!\s+(?:on\s|by\s)?(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|[0-9])))?",
    re.IGNORECASE,
)
_LANDMARK: Final = re.compile(
    r"\b(?:(?:right|straight) )?(?:after|before|at|in|during) (?:(?:the|my|our|her|his|their) )?(?:[\w-]+ ){0,2}?"
    rf"{EVENT}(?:,|\b)(?: so\b)?(?= (?:(?:say|at|by|around|about) )?(?:[0-9]{{1,2}}(?:[:.][0-9]{{2}})?(?![0-9%])(?! [a-z]+s\b)"
    rf"|noon|half|(?:{'|'.join(NUMBERS[1:13])}) (?:o'clock|[a-z]+teen|thirty)))",
    re.IGNORECASE,
)
"""What an hour is said with ("after the team meeting, at eleven"): the hour tells more."""
_ELSEWHERE: Final = re.compile(rf"\b(?!my|local|our)(?:{_ZONE})(?!\w)", re.IGNORECASE)


class Expression(NamedTuple):
    """Pieces that belong together; `lead` is what stands before them ("before").

    `event` marks the day of a meeting ("the Thursday call"), `choice` a time with more than one reading.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    lead: str = ""
    event: bool = False
    choice: bool = False


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
    return tuple(_led(found, plain) for found in joined)


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


def _led(found: Found, plain: str) -> Expression:
    """Return the expression with the words around it that belong to it."""
    start, end, event = found.start, found.end, False
    before = plain[max(0, start - 40) : start]
    if plain[start:end].endswith("'s") or (_OWNED.search(before) and not isinstance(found.pieces[0], Clock)):
        named = _NAMED_EVENT.match(plain, end)
        event, end = plain[start:end].endswith("'s") or named is not None, named.end() if named else end
    lead = _LEAD.search(before)
    own = plain[start:end].split()[0].lower()
    word = lead[0].lower().split()[0] if lead else own if own in ("before", "after", "by") else ""
    start -= len(lead[0]) if lead else 0
    tail = _TAIL.match(plain, end)
    end = tail.end() if tail else end
    has_hour = any(isinstance(piece, Clock) for piece in found.pieces)
    is_rough = not has_hour and (word in _ROUGHLY or bool(_OR_SO.match(plain, end) or _NUMBER.match(plain, end)))
    return Expression(start, end, found.pieces, word, event, is_rough or bool(_ELSEWHERE.search(plain, start, end)))
