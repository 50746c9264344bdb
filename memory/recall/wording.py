"""A question as the one it asks about would put it.

What people said is in the first person: "What did Dana promise?" lies nearer to it as "What did I promise?". In a talk
of two the other is "you", and both together are "we".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

ROLES = frozenset({"rep", "coach", "buyer", "manager", "user", "assistant", "me", "i"})
"""Speakers whose name is a plain word: a text that says "my manager" does not ask for what they said."""
A_TALK = 2
_JOINT = r"\s*(?:,|&|\band\b|\bor\b)\s*"
_AGREEMENT = (
    (re.compile(r"\bdoes (I|we|you)\b"), r"do \1"),
    (re.compile(r"\bhas (I|we|you)\b"), r"have \1"),
    (re.compile(r"\bis I\b"), "am I"),
    (re.compile(r"\bis (we|you)\b"), r"are \1"),
    (re.compile(r"\bwas (we|you)\b"), r"were \1"),
)


class Asked(NamedTuple):
    """Speakers by number in the order they are named; the subject is None where two share the question."""

    named: tuple[int, ...]
    subject: int | None


def asked_about(text: str, speakers: Sequence[str]) -> Asked:
    """Return which speakers a text names and whose words it asks for: the first, unless joined with another."""
    first = {number: match.start() for number, name in enumerate(speakers) if (match := _found(name, text))}
    named = tuple(sorted(first, key=lambda number: first[number]))
    if len(named) > 1 and _joined(speakers[named[0]], speakers[named[1]]).search(text):
        return Asked(named, None)
    return Asked(named, named[0] if named else None)


def spoken(text: str, asked: Asked, speakers: Sequence[str]) -> str:
    """Return the text in the first person of its subject, or in the plural of the two who share it."""
    if asked.subject is not None:
        text = _with(text, speakers[asked.subject], "I", "my")
        text = re.sub(r"\b(?:his|her)\b", "my", re.sub(r"\b(?:he|she)\b", "I", text))
        if len(speakers) == A_TALK and len(asked.named) == A_TALK:
            text = _with(text, speakers[asked.named[1]], "you", "your")
    elif len(asked.named) == A_TALK:
        text = _joined(*(speakers[number] for number in asked.named)).sub(
            lambda both: "our" if both["s"] else "we", text
        )
        text = re.sub(r"\btheir\b", "our", text)
    for pattern, instead in _AGREEMENT:
        text = pattern.sub(instead, text)
    return text


def _with(text: str, name: str, person: str, owner: str) -> str:
    owned = re.sub(rf"{_by_name(name).pattern}['’]s\b", owner, text, flags=re.IGNORECASE)
    return _by_name(name).sub(person, owned)


def _found(name: str, text: str) -> re.Match[str] | None:
    return _by_name(name).search(text) if name.strip() and name.casefold() not in ROLES else None


def _joined(one: str, other: str) -> re.Pattern[str]:
    return re.compile(rf"{_by_name(one).pattern}{_JOINT}{_by_name(other).pattern}(?P<s>['’]s?\b)?", re.IGNORECASE)


def _by_name(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name.strip())}(?!\w)", re.IGNORECASE)
