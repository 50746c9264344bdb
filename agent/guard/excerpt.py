"""What of a talk a reader of limited patience is shown beside a turn: all of it, or what bears on the turn."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agent.guard.said import spoken

MOST_WORDS = 80
"""Words of a talk that are read beside a turn. The reader learned on talks of a few messages, which fit whole; of
longer ones it reads worse, not better, when it is shown more (docs/guard.md)."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"\w+")
_STEM = 5
"""Letters that words must share to count as the same here: it only decides what is worth reading."""
_SHORTEST = 4


class _Piece(NamedTuple):
    place: int
    speaker: str
    text: str
    words: int
    met: float


def excerpt(context: Sequence[str], turn: str, remembered: Sequence[str] = ()) -> str:
    """Return the talk as one text, "rep:" and "coach:" before what each said, in order.

    Of a long talk it holds the rep's last message and what shares words with the turn, the latest first. Orders
    to the coach inside a message are left out: they bring nothing of the rep's.
    """
    entries = [*(spoken(f"rep: {one}") for one in remembered), *(spoken(one) for one in context)]
    said = [(entry.speaker, entry.text) for entry in entries if entry.text]
    if sum(_count(text) for _, text in said) <= MOST_WORDS:
        return _joined(said)
    return _joined((piece.speaker, piece.text) for piece in _chosen(said, _stems(turn)))


def _chosen(said: Sequence[tuple[str, str]], wanted: frozenset[str]) -> list[_Piece]:
    """The sentences worth reading, in the order they were said."""
    last = max((number for number, (speaker, _) in enumerate(said) if speaker == "rep"), default=-1)
    sentences = [
        (speaker, text, number == last)
        for number, (speaker, whole) in enumerate(said)
        for text in dict.fromkeys(_SENTENCE.split(whole))
        if text
    ]
    pieces = [
        _Piece(place, speaker, text, _count(text), len(_stems(text) & wanted) + latest / 2)
        for place, (speaker, text, latest) in enumerate(sentences)
    ]
    kept, left = [], MOST_WORDS
    for piece in sorted(pieces, key=lambda one: (one.speaker == "rep", one.met, one.place), reverse=True):
        if piece.words <= left:
            kept.append(piece)
            left -= piece.words
    return [piece for piece in pieces if piece in kept]


def _joined(said: Iterable[tuple[str, str]]) -> str:
    lines: list[str] = []
    before = ""
    for speaker, text in said:
        lines.append(text if speaker == before else f"{speaker}: {text}")
        before = speaker
    return " ".join(lines)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in _WORD.findall(text) if len(word) >= _SHORTEST)


def _count(text: str) -> int:
    return len(text.split())
