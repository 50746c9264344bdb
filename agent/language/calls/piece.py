"""A line of a transcript as it was cut, before it is known whose it is."""

from typing import NamedTuple


class Piece(NamedTuple):
    """Words with the name before them, "" where there is none, and the seconds where the file has them."""

    speaker: str
    text: str
    at: float | None = None
    until: float | None = None
