"""Which of the rep's own sentences stands behind a sentence of the coach's, and in what sense the rep said it."""

import re
from collections.abc import Iterator, Sequence

from agent.guard.provenance import Unit
from agent.guard.said import Said, Sentence
from agent.guard.stems import keys

_MEANT = re.compile(
    r"\b(?:could|might|maybe|perhaps|thinking (?:of|about)|thought (?:of|about)|idea|want|wanna|would|will|going to|"
    r"gonna|should|plan|planning|considering|wondering|decided|option|let's|try|what if|next time|"
    r"this time|tomorrow)\b|'d\b|'ll\b",
    re.IGNORECASE,
)
_OFFERED = re.compile(r"\b(?:or|either|whether|torn|undecided|can't choose|fifty-fifty)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:he|she|they|boss|colleague|mentor|buyer|customer)\b.{0,20}\b(?:says?|said|told|thinks?|asked|wants?|keeps?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:no|not|never|nobody|nothing|none|without)\b|n't\b", re.IGNORECASE)


def backing(text: str, units: Sequence[Unit], heard: Said) -> Iterator[str]:
    """Yield what can be said of the rep's sentence that holds most of a coach's sentence: how much, and how meant."""
    brought = [keys(unit.word.text, unit.word.lemma) for unit in units if unit.is_brought]
    if not brought or not heard.sentences:
        yield "none"
        return
    best = max(heard.sentences, key=lambda one: sum(bool(word & one.keys) for word in brought))
    held = sum(bool(word & best.keys) for word in brought)
    yield "alone" if len(brought) == 1 else f"held:{held * 4 // len(brought)}"
    yield from _sense(text, best)


def _sense(text: str, behind: Sentence) -> Iterator[str]:
    if _MEANT.search(behind.text):
        yield "meant"
    if _OFFERED.search(behind.text):
        yield "offered"
    if _OTHERS.search(behind.text):
        yield "of others"
    if behind.text.rstrip().endswith("?"):
        yield "asked"
    if bool(_NOT.search(text)) != bool(_NOT.search(behind.text)):
        yield "reversed"
