"""Talks copied into a message: each line with the name of who said it."""

import re

from agent.language.pattern import Pattern
from agent.steps.read.whose import Pasted

_NAME = r"[A-ZÄÖÜ][\w'.-]*(?: [A-ZÄÖÜ][\w'.-]+){0,2}"
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?"
_SAID = Pattern(rf"[ \t]*(?:\[?[\d./, ]{{0,14}}{_TIME}\]?[ \t,-]*)?(?P<name>{_NAME})[ \t]*:[ \t]+\S")
_STAMPED = Pattern(rf"[ \t]*(?:\[[\d./, ]{{0,14}}{_TIME}\]|\d[\d./]{{5,9}},? {_TIME} -)[ \t]*{_NAME}[ \t]*:")
_COPIED_HEAD = Pattern(r".*\w {2,}\[?\d")
"""Two spaces between name and time: a chat's own layout, which nobody types."""
_HEAD = Pattern(rf"[ \t]*(?:(?P<name>{_NAME})[ \t]+\[?{_TIME}\]?|\[{_TIME}\][ \t]*(?P<after>{_NAME}))[ \t]*")
_NO_NAMES = Pattern(
    r"(?i)(?:pros?|cons?|goals?|obstacles?|options?|risks?|next|steps?|plan|notes?|q|a|why|what|who|when|how|reality|will|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|call|meet|meeting|mail|email|visit|"
    r"send|ring|ask|demo|lunch|coffee|today|tomorrow|yesterday|first|second|third|plus|minus|strengths?|facts?|"
    r"at|by|around|until|deal|price|budget|problem|idea|re|fwd?|from|to|subject)\b"
)
_FEWEST_LINES = 3


def cut_transcript(text: str) -> Pasted | None:
    """Return the message without a talk copied into it, whether names stand before the words or above them."""
    lines = text.split("\n")
    said = _said_beside(lines) or _said_below(lines)
    if not said:
        return None
    own = "\n".join(line for number, line in enumerate(lines) if not said[0] <= number <= said[-1])
    return Pasted(own, "\n".join(lines[said[0] : said[-1] + 1]))


def _said_beside(lines: list[str]) -> list[int]:
    """Return the lines of a talk written as "Dana: ...": two people, one of them more than once."""
    named = [(number, match.group("name")) for number, line in enumerate(lines) if (match := _name(_SAID, line))]
    names = [name for _, name in named]
    if any(_STAMPED.match(lines[number]) for number, _ in named):
        return [number for number, _ in named]
    is_talk = len(named) >= _FEWEST_LINES and 1 < len(set(names)) < len(names)
    return [number for number, _ in named] if is_talk else []


def _said_below(lines: list[str]) -> list[int]:
    """Return the lines of a talk with a name and a time above what each said."""
    heads = [number for number, line in enumerate(lines) if _is_head(line)]
    with_words = [n for n in heads if n + 1 < len(lines) and lines[n + 1].strip() and not _is_head(lines[n + 1])]
    if len(with_words) < 2 and not any(_COPIED_HEAD.match(lines[n]) for n in with_words):
        return []
    end = next((n for n in range(with_words[-1], len(lines)) if not lines[n].strip()), len(lines))
    return [with_words[0], end - 1]


def _is_head(line: str) -> bool:
    match = _HEAD.fullmatch(line)
    return bool(match and not _NO_NAMES.match(match.group("name") or match.group("after")))


def _name(pattern: Pattern, line: str) -> re.Match[str] | None:
    match = pattern.match(line)
    return match if match and not _NO_NAMES.match(match.group("name")) else None
