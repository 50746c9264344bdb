"""Cues: a regular expression that says where in a clause an idea begins."""

import re
from typing import NamedTuple

from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause

_FILLERS = (
    "well|so|fine|all ?right|u+m+|u+h+|hm+|like|ok(?:ay)?|yeah|yes|yep|no|nope|nah|oh|ah|and|but|also|then|or|"
    "honestly|basically|"
    "actually|really|tbh|"
    "to be honest|look|right|sure|idk|dunno|i don'?t know|i mean|plus|again|obviously|now|maybe|perhaps|today|first|"
    "just|the thing is|i guess|i suppose|not sure|no idea|good question|hard to say|honestly|kind of|sort of"
)
_OPENING = rf"^(?:(?:{_FILLERS})(?![\w'-])[\s,.:;!-]*)*"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
FRONT = r"(?:(?:for|with|on|at|in|by|from|before|after|next|this|then|today|tomorrow|first)\b[\w' ]{0,40}?,? )?"
"""A time, place or matter that may stand before the subject: "for the garden centres I can ..."."""


class Cued(NamedTuple):
    """The words behind a cue, and the cue itself."""

    rest: Clause
    match: re.Match[str]


def one_of(*patterns: str) -> str:
    """Return one pattern that fits where any of these does."""
    return f"(?:{'|'.join(patterns)})"


def cue(*patterns: str) -> Pattern:
    """Return a cue that opens a clause, fillers apart, and has words behind it."""
    return Pattern(rf"{_OPENING}{one_of(*patterns)}(?![\w'])\s*[,:]?\s*")


def behind(pattern: Pattern, clause: Clause) -> Cued | None:
    """Return what stands behind a cue in this clause, or None without the cue or without words behind it."""
    match = pattern.search(clause.lower)
    if match is None or not re.search(r"\w", clause.text[match.end() :]):
        return None
    return Cued(clause.after(match.end()), match)
