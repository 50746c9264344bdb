"""Cues: a regular expression that says where in a clause an idea begins."""

import re
from typing import NamedTuple

from agent.steps.read.clauses import Clause

FILLER = (
    r"^(?:(?:well|so|u+m+|u+h+|hm+|like|ok(?:ay)?|yeah|yes|yep|no|nope|nah|oh|ah|and|but|also|then|or|honestly|basically|actually|"
    r"really|tbh|to be honest|look|right|sure|idk|dunno|i don'?t know|i mean|plus|again|obviously|now|maybe|perhaps|today)(?![\w'-])[\s,.:;!-]*)*"
)
"""What may stand before a cue at the start of a clause."""


class Cued(NamedTuple):
    """The words behind a cue, and the cue itself."""

    rest: Clause
    match: re.Match[str]


def cue(pattern: str) -> re.Pattern[str]:
    """Return a cue that opens a clause, fillers apart."""
    return re.compile(f"{FILLER}(?:{pattern})")


def behind(pattern: re.Pattern[str], clause: Clause) -> Cued | None:
    """Return what stands behind a cue in this clause, or None without the cue or without words behind it."""
    match = pattern.search(clause.lower)
    if match is None or not re.search(r"\w", clause.text[match.end() :]):
        return None
    return Cued(clause.after(match.end()), match)
