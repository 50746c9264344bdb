"""A turn's text cut where marks begin and end, so that each span can be marked and numbered."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from evals.reports.shown import shown

_WORD = re.compile(r"\w+")


class Place(NamedTuple):
    """Where a span lies in a text."""

    start: int
    end: int


class Marked(NamedTuple):
    """Words to mark, and whether they are a serious fault."""

    span: str
    is_serious: bool = True


class Piece(NamedTuple):
    """A stretch of a turn: whether it belongs to the mirror, how it is marked, and the marks that end with it."""

    text: str
    is_mirror: bool
    is_marked: bool
    is_serious: bool
    ends: tuple[int, ...]


def pieces(text: str, mirror: str, marks: Sequence[Marked]) -> tuple[Piece, ...]:
    """Return the whole text in pieces; marks are numbered from 1, as they come.

    A span that is not in the text, or is all of it, is not marked.
    """
    places = {number: place for number, mark in enumerate(marks, start=1) if (place := marked_at(text, mark.span))}
    mirrored = len(mirror) if mirror and text.startswith(mirror) else 0
    cuts = sorted({0, len(text), mirrored, *(cut for place in places.values() for cut in place)})
    return tuple(
        Piece(
            text=shown(text[start:end]),
            is_mirror=end <= mirrored,
            is_marked=bool(over := [number for number, place in places.items() if place.start <= start < place.end]),
            is_serious=any(marks[number - 1].is_serious for number in over),
            ends=tuple(number for number, place in places.items() if place.end == end),
        )
        for start, end in zip(cuts, cuts[1:], strict=False)
    )


def marked_at(text: str, span: str) -> Place | None:
    """Return where a span is marked, as it is written or else word by word; None where it is missing or is it all."""
    span = span.strip()
    if span and (start := text.find(span)) >= 0:
        found = Place(start, start + len(span))
    elif match := _loosely(text, span):
        found = Place(*match.span())
    else:
        return None
    return None if found.end - found.start == len(text.strip()) else found


def _loosely(text: str, span: str) -> re.Match[str] | None:
    """The same words in the same order, whatever stands between them."""
    said = _WORD.findall(span)
    return re.search(r"\W+".join(map(re.escape, said)), text, re.IGNORECASE) if said else None
