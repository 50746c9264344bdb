"""Where a text quotes."""

from typing import NamedTuple

from agent.language.pattern import Pattern

_QUOTATION = Pattern(r"\"[^\"\n]{2,}\"|(?<!\w)'(?=\S)[^\n]{1,1500}?(?<=\S)'(?!\w)")
"""A quotation; an apostrophe inside a word opens or closes none."""


class Span(NamedTuple):
    """Characters of a text, half open."""

    start: int
    end: int


def quotations(text: str) -> tuple[Span, ...]:
    """Return where quotations stand, their marks included."""
    return tuple(Span(match.start(), match.end()) for match in _QUOTATION.finditer(text))


def without_quotations(text: str) -> str:
    """Return the text with every quotation emptied."""
    return _QUOTATION.sub('""', text)
