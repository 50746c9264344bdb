"""The words around a time that belong to it: what leads in, what trails, what it is said of."""

import re
from typing import Final, NamedTuple

from agent.language.due.pieces import Clock, Found, Piece
from agent.language.due.words import ENDS, EVENT

ZONE: Final = (
    r"(?-i:UTC|GMT|CES?T|BST|[ECMP][SD]?T|IST|[A-Z]\w+ time)|(?:her|his|their) (?:local )?time|(?:my|local|our) time"
)
_LEAD: Final = re.compile(
    r"(?:\b(?:at the (?:very )?latest"
    r"|no later than|not later than|latest by|(?:by |before |at )?(?:the )?end of|by|before|until|till|after"
    r"|between|during|on|at|around|about|roughly|over|in)(?!\s+(?:on|by|before)\b)\s+(?:the\s+|my\s+|our\s+|about\s+|around\s+)?)+$",
    re.IGNORECASE,
)
_ROUGHLY: Final = ("around", "about", "roughly")
_OR_SO: Final = re.compile(r"\s*(?:,? or (?:so|thereabouts)|-?ish|roughly|give or take)(?!\w)", re.IGNORECASE)
"""What makes a day one of several."""
_AFTER_OTHER: Final = re.compile(r"\s+(?:after|before)\s+(?!next\b)\w", re.IGNORECASE)
"""What a day is counted from ("the Monday after the fair")."""
_NUMBER: Final = re.compile(rf",?\s+(?:at |by |around )?[0-9]{{1,4}}(?:[.:][0-9]{{2}})?{ENDS}", re.IGNORECASE)
"""A number right behind a day, which may be its hour."""
_NAMED_EVENT: Final = re.compile(rf"(?:\s+[\w-]+){{0,2}}?\s+{EVENT}(?!\w)", re.IGNORECASE)
_OWNED: Final = re.compile(r"\b(?:the|my|our|her|his|their|this|that)\s+$", re.IGNORECASE)
_OWNED_WITHIN: Final = re.compile(r"\b(?:the|my|our|her|his|their)\s+[\w:.]+(?:\s+[ap]m|\s+o'?clock)?$", re.IGNORECASE)
_IN_SENTENCE: Final = re.compile(r"\w\s+$")
_PLACED: Final = re.compile(
    r"\b(?:by|before|until|till|on|at|in|over|during|after|from)\s+(?:(?:the|my|our|her|his|their|this|that)\s+)?$",
    re.IGNORECASE,
)
_MODIFIES: Final = re.compile(
    r"\s+(?!(?:and|or|but|so|to|for|with|about|at|on|in|by|from|before|after|until|then|if|when|because|that|this|i|we|he"
    r"|she|they|it|you|who|which|is|are|was|will|would|can|could|should|via|over|around|again|instead|please|as|though"
    r"|too|also|latest|sharp|already|there|here|next|last|today|tomorrow|tonight|morning|afternoon|evening)\b)[a-z][\w-]+"
)
"""A noun that a time stands before ("the 9 am slot", "the end of quarter forecast")."""
_AT_EVENT: Final = ("in", "at", "on", "during", "before", "by", "over", "until", "till")
"""What says that a promise is for the day of an event; anything else leaves that open."""
_TAIL: Final = re.compile(
    rf"(?:,?\s+(?:{ZONE})(?!\w))?(?:,?\s*(?:at the (?:very )?latest|latest|sharp)"
    r"(?!\w)(?!\s+(?:on\s|by\s)?(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|[0-9])))?",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(rf"\b(?!my|local|our)(?:{ZONE})(?!\w)", re.IGNORECASE)


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


def led(found: Found, plain: str) -> Expression:
    """Return the expression with the words around it that belong to it."""
    start, end, event = found.start, found.end, plain[found.start : found.end].endswith("'s")
    before = plain[max(0, start - 40) : start]
    if event or (_OWNED.search(before) and not isinstance(found.pieces[0], Clock)):
        named = _NAMED_EVENT.match(plain, end)
        event, end = event or named is not None, named.end() if named else end
    if _OWNED_WITHIN.search(plain, start, end) and (named := _NAMED_EVENT.match(plain, end)):
        end = named.end()  # "tomorrow at the 8 o'clock stand-up"
    modifies = _modifies(plain, found, before)
    lead = _LEAD.search(before)
    own = plain[start:end].split()[0].lower()
    word = lead[0].lower().split()[0] if lead else own if own in ("before", "after", "by") else ""
    start -= len(lead[0]) if lead else 0
    tail = _TAIL.match(plain, end)
    end = tail.end() if tail else end
    left_open = modifies or (event and word not in _AT_EVENT) or _is_rough(plain, found, end, word)
    choice = left_open or bool(_ELSEWHERE.search(plain, start, end))
    return Expression(start, end, found.pieces, word, event or modifies, choice)


def _modifies(plain: str, found: Found, before: str) -> bool:
    """Whether the time only says which one of something ("the 9 am slot")."""
    has_article = plain.startswith(("the ", "The "), found.start) and _IN_SENTENCE.search(before)
    owned = has_article or _OWNED.search(before)
    return bool(owned and not _PLACED.search(before) and _MODIFIES.match(plain, found.end))


def _is_rough(plain: str, found: Found, end: int, lead: str) -> bool:
    """Whether a day is one of several ("Thursday or so"), or has a number beside it that may be its hour."""
    if any(isinstance(piece, Clock) for piece in found.pieces):
        return False
    if plain[: found.start].lower().endswith("the ") and _AFTER_OTHER.match(plain, found.end):
        return True
    return lead in _ROUGHLY or bool(_OR_SO.match(plain, end) or _NUMBER.match(plain, end))
