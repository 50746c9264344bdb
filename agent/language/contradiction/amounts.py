"""Numbers in a statement, with what they count."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agent.language.contradiction.claim import Amount
from agent.language.due.words import NUMBERS
from agent.language.parse import Parsed, Word
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIGURE: Final = Pattern(r"[€$£]?(\d[\d.,]*)(k|m|mn|mio)?\W?", re.IGNORECASE)
_THOUSANDS: Final = re.compile(r"[.,](?=\d{3}(?:\D|$))")
_SCALES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "hundred": 1e2, "thousand": 1e3, "million": 1e6}
_MONEY: Final = word_set("euro eur dollar usd pound gbp franc chf € $ £ buck")
_SPANS: Final = word_set("second minute hour day week fortnight month quarter year")
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_ROUGH: Final = Pattern(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|circa|ish|or so)\b|~", re.IGNORECASE
)
_BOUND: Final = Pattern(
    r"\b(?:at (?:least|most)|up to|over|under|above|below|(?:more|less|fewer) than|minimum|maximum|between|from"
    r"|first|next|last|another|additional|extra|left|remaining|to go)\b",
    re.IGNORECASE,
)


def value_of(text: str) -> float | None:
    """Return the number that one written word stands for: "60", "40k", "12,000", "sixty"; None when it is none."""
    lower = text.lower()
    if lower in NUMBERS:
        return float(NUMBERS.index(lower))
    if lower in _TENS:
        return float(20 + 10 * _TENS.index(lower))
    match = _FIGURE.fullmatch(text)
    if match is None:
        return None
    digits = _THOUSANDS.sub("", match[1].rstrip(".,")).replace(",", ".")
    try:
        return float(digits) * _SCALES.get((match[2] or "").lower(), 1.0)
    except ValueError:
        return None


def amounts(parsed: Parsed, words: Sequence[Word], skipped: Sequence[range]) -> Iterator[Amount]:
    """Yield the numbers among these words; what stands in a skipped range, such as a date, is none."""
    said = parsed.span(tuple(words))
    for word in words:
        value = None if any(word.start in span for span in skipped) else value_of(word.text)
        if value is not None and word.tag not in ("PRP", "NN"):
            of, unit = _counted(parsed, word)
            scaled = value * _scale_after(parsed, word) * _DAYS.get(unit, 1)
            unit = "time" if unit in _SPANS else unit
            yield Amount(scaled, of, unit, bool(_ROUGH.search(said)), bool(_BOUND.search(said)))


def is_numeric(word: Word) -> bool:
    """Whether a word is a number or a measure: no content of its own."""
    is_measure = word.lemma in _MONEY or word.text == "%" or word.lemma in ("percent", *_SCALES)
    return is_measure or (value_of(word.text) is not None and word.tag != "PRP")


def is_span(parsed: Parsed, word: Word) -> bool:
    """Whether a word measures time, with a number before it: "six weeks"."""
    return word.lemma in _SPANS and any(is_numeric(child) for child in parsed.children(word, "nummod"))


def _scale_after(parsed: Parsed, word: Word) -> float:
    after = parsed.words[word.index + 1] if word.index + 1 < len(parsed.words) else None
    return _SCALES.get(after.text.lower(), 1.0) if after else 1.0


def _counted(parsed: Parsed, word: Word) -> tuple[frozenset[str], str]:
    """What a number counts, and in which unit; nothing counted where it says how much something itself is."""
    unit, place = "", word
    for _ in range(4):
        head = parsed.words[place.head]
        if place.dep not in ("nummod", "compound", "quantmod", "amod", "npadvmod", "nmod", "pobj", "prep"):
            break
        if head.pos in ("VERB", "AUX", "ADP", "ADJ") and place.dep != "pobj":
            break
        place = head
        if place.lemma in _MONEY or place.text == "%" or place.lemma == "percent":
            unit = "money" if place.lemma in _MONEY else "%"
        elif place.lemma in _SPANS:
            unit = place.lemma
        elif place.pos in ("NOUN", "PROPN") and not is_numeric(place):
            told = parsed.children(place, "amod", "compound", "poss")
            marks = {
                child.lemma
                for child in told
                if not is_numeric(child) and child.tag != "PRP$" and child.lemma not in _SPANS
            }
            return frozenset({place.lemma, *marks}), unit
    return frozenset(), unit
