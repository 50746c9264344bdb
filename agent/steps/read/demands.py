"""Demands for the answer, in all their forms."""

import base64
import binascii
import codecs
import re

from agent.language.pattern import Pattern
from agent.language.quotations import without_quotations
from agent.steps.read.asking import ASKING
from agent.steps.read.message import Message
from agent.steps.read.pressing import DRAFT_IT, PRESSING
from agent.steps.read.told import is_told

_DRAFT = Pattern(rf"(?<![\w'])(?:{'|'.join(DRAFT_IT)})")
_DEMAND = Pattern(rf"(?<![\w'])(?:{'|'.join((*ASKING, *PRESSING))})")
_CODED = Pattern(r"[A-Za-z0-9+/]{20,}={0,2}")
_IN_WORDS = Pattern(r"\b(?:the|me|you|he|she|they|to|is|my|and|of|in|what|how)\b", re.IGNORECASE)
_FEWEST_WORDS = 4


def demands(message: Message) -> bool:
    """Whether a message demands the answer: plainly, by urging, by an order in pasted text or in disguise."""
    return (
        bool(message.urged)
        or message.has_orders
        or asks_advice(message.own, names_deeds=message.asks_for_deeds)
        or is_disguised(message.own)
    )


def is_disguised(text: str) -> bool:
    """Whether a text that is no plain English is a demand written backwards, in ROT13 or in base64."""
    coded = _CODED.fullmatch(text.strip())
    if coded:
        return _asks(_decoded(coded.group()))
    if len(text.split()) < _FEWEST_WORDS or _IN_WORDS.search(text):
        return False
    return _asks(text[::-1]) or _asks(codecs.decode(text, "rot13"))


def _asks(text: str) -> bool:
    return bool(_IN_WORDS.search(text)) and (asks_advice(text) or "should" in text.lower())


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


def asks_advice(text: str, *, names_deeds: bool = False) -> bool:
    """Whether the rep demands the answer; what others ask, or the rep will do or ask a buyer, is no demand.

    `names_deeds` says that the coach asked for something to do: then "draft a proposal" is an answer.
    """
    said = without_quotations(text.lower().replace("’", "'"))
    patterns = (_DEMAND,) if names_deeds else (_DEMAND, _DRAFT)
    return any(not is_told(said, match) for pattern in patterns for match in pattern.finditer(said))
