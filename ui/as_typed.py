"""Anybody's words in Markdown, shown as they were typed."""

import re

_MARKS = re.compile(r"([\\`*_\[\]<>|~&$])")
_LINE_STARTS = re.compile(r"^(\d*)([#+\-=.)])")


def as_typed(text: str) -> str:
    """Return text that Markdown shows as it was typed, line breaks included."""
    lines = (_MARKS.sub(r"\\\1", line.strip()) for line in text.strip().splitlines())
    return "  \n".join(_LINE_STARTS.sub(r"\1\\\2", line) for line in lines)
