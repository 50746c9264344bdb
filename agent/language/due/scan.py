"""Find the pieces of time in a text and put neighbours together into expressions."""

import re
from datetime import datetime
from typing import Final, NamedTuple

from agent.language.due.clocks import CLOCKS
from agent.language.due.dates import DATES
from agent.language.due.days import DAYS
from agent.language.due.pieces import Clock, Day, Found, Moment, Part, Past, Piece, Vague, Week
from agent.language.due.spans import SPANS
from agent.language.due.vague import PAST, VAGUE

_RULES: Final = (*PAST, *SPANS, *DATES, *DAYS, *CLOCKS, *VAGUE)
_BETWEEN: Final = re.compile(
    r"(?:\s|[,(–-]|\b(?:at|by|on|in|of|the|before|around|about|until|till|from|no|later|than|that|is|say|,)\b)*",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"(?:\b(?:no later than|not later than|latest by|by the end of|before the end of|at the end of|end of|by|before|until|till"
    r"|after|on|at|around|about|over|in)\s+(?:the\s+|about\s+|around\s+)?)+$",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:'s)?(?:\s+(?:board\s+)?(?:meeting|call|demo|review|stand-?up|session|deadline|sync|board|appointment|workshop))?"
    r"(?:,?\s*(?:at the latest|latest|sharp|at the very latest))?(?!\w)",
    re.IGNORECASE,
)


class Expression(NamedTuple):
    """Pieces that belong together; `lead` is what stands before them ("before"), `event` that a noun follows."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    lead: str = ""
    event: bool = False
    choice: bool = False


def expressions(text: str, now: datetime) -> tuple[Expression, ...]:
    """Return the expressions of time in this text from left to right; `now` is the rep's local time."""
    plain = _plain(text)
    joined: list[Found] = []
    for found in _pieces(plain, now):
        if joined and _belongs(joined[-1], found, plain):
            joined[-1] = Found(joined[-1].start, found.end, (*joined[-1].pieces, *found.pieces))
        else:
            joined.append(found)
    return tuple(_led(found, plain) for found in joined)


def _plain(text: str) -> str:
    """Return the text with one form of apostrophe, dash and space, at its own length."""
    return text.translate({ord("’"): "'", ord("–"): "-", ord("—"): "-", 0xA0: " "})


def _pieces(plain: str, now: datetime) -> tuple[Found, ...]:
    """Return what the rules find; of overlapping finds the one that starts first, then the longest."""
    finds = [
        Found(match.start(), match.end(), pieces)
        for rule in _RULES
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
    return all(_combine(one, other) for one in left.pieces for other in right.pieces)


def _combine(one: Piece, other: Piece) -> bool:
    if isinstance(one, Past) or isinstance(other, Past | Moment | Vague):
        return isinstance(one, Past) and isinstance(other, Clock | Part)
    kinds = {type(one), type(other)}
    return len(kinds) == 2 and kinds not in ({Moment, Clock}, {Moment, Part}, {Vague, Clock}, {Week, Day})


def _led(found: Found, plain: str) -> Expression:
    lead = _LEAD.search(plain, max(0, found.start - 40), found.start)
    tail = _TAIL.match(plain, found.end)
    start, end = (lead.start() if lead else found.start), (tail.end() if tail else found.end)
    own = plain[found.start : found.end].split()[0].lower()
    word = lead[0].lower().split()[0] if lead else own if own in ("before", "after", "by") else ""
    event = bool(tail and re.search(r"\w", tail[0].removeprefix("'s"))) and "latest" not in tail[0]
    return Expression(start, end, found.pieces, word, event or plain[:end].endswith("'s"))
