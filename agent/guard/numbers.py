"""Amounts, however they are written."""

import re

_UNITS = "zero one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: float(value) for value, word in enumerate(f"{_UNITS} {_TEENS}".split())}
_WORDS |= {word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)}
_WORDS |= {"half": 0.5, "quarter": 0.25, "dozen": 12.0}
_TIMES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "k": 1e3,
    "grand": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
}
_PIECE = re.compile(r"\d+(?:[.,]\d{3})*(?:[.,]\d+)?|[a-z]+", re.IGNORECASE)
_SIGNS = frozenset({"%", "percent", "per", "cent", "percentage", "hundred"})
FREE_AMOUNTS = frozenset({0.0, 1.0, 2.0, 10.0})
"""Amounts that belong to coaching itself: both ends of a scale, one thing, two options."""


def amounts(text: str) -> frozenset[float]:
    """Return every amount in a text as a number: 30 for "thirty", 10000 for "10k" and "ten thousand"."""
    found: set[float] = set()
    current: float | None = None
    for piece in _PIECE.findall(text.lower()):
        if piece in _TIMES and current is not None:
            current *= _TIMES[piece]
        elif (value := _value(piece)) is None or (current is not None and not 20 <= current < 100):
            found |= {current} if current is not None else set()
            current = value
        else:
            current = (current or 0) + value
    return frozenset(found | ({current} if current is not None else set()))


def is_amount(word: str) -> bool:
    """Whether a word stands for an amount or scales one: 12, twelve, thousand, percent."""
    return word.lower() in _TIMES or word.lower() in _SIGNS or bool(amounts(word))


def _value(piece: str) -> float | None:
    if piece[0].isdigit():
        digits = re.sub(r"[.,](?=\d{3}\b)", "", piece).replace(",", ".")
        return float(digits) if digits.count(".") < 2 else None
    return _WORDS.get(piece)
