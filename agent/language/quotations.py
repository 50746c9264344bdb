"""Where a text quotes."""

from typing import NamedTuple

from agent.language.pattern import Pattern

_QUOTATION = Pattern(r"\"[^\"\n]{2,}\"|(?<!\w)'(?=\S)[^\n]{1,1500}?(?<=\S)'(?!\w)")
"""A quotation; an apostrophe inside a word opens or closes none."""


_UNCLOSED = Pattern(r"(?<!\w)['\"](?=[^\W\d_])[^\n'\"]{3,}[?!]$")
"""A question or call that ends a text within its quotation."""


class Span(NamedTuple):
    """Characters of a text, half open."""

    start: int
    end: int


def quotations(text: str) -> tuple[Span, ...]:
    """Return where quotations stand, their marks included."""
    return tuple(Span(match.start(), match.end()) for match in _QUOTATION.finditer(text))


def quotations_blanked(text: str) -> str:
    """Return the text with blanks for every quotation, so that all else stays in its place."""
    return _UNCLOSED.blank(_QUOTATION.blank(text))


def without_quotations(text: str) -> str:
    """Return the text with every quotation emptied."""
    return _QUOTATION.sub('""', text)
