"""Whether a text still says what was erased: by a word that nothing else says, or by the same words in a row."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from memory.words import terms

LEAST = 3
"""Words in a row that are nobody's common turn of phrase any more."""
_CLAUSE_ENDS = re.compile(r"[.!?;:,\n\"“”„«»()\[\]–—…]+")
_WORD = re.compile(r"[^\W_]+")

Run = tuple[str, ...]


class Gone(NamedTuple):
    """What was erased and is said nowhere else: words, words in a row, and short phrases whole."""

    words: frozenset[str] = frozenset()
    runs: frozenset[Run] = frozenset()
    phrases: frozenset[str] = frozenset()

    def holds(self, text: str) -> bool:
        """Whether this text says any of it."""
        found = terms(text)
        if not self.words.isdisjoint(found) or not self.runs.isdisjoint(_runs(found)):
            return True
        return bool(self.phrases) and any(phrase in evened(text) for phrase in self.phrases)


def gone(erased: Iterable[str], places: Iterable[str], said_words: set[str], said: Callable[[], Iterable[str]]) -> Gone:
    """Return what these places may still say of the erased texts, but for what the rep says elsewhere.

    What is still said, word for word, is asked for only when a place has words in a row in common with the erased.
    """
    texts, shown = list(erased), list(places)
    rare = {term for text in texts for term in terms(text)} - said_words
    runs = _all_runs(texts) & _all_runs(shown)
    phrases = _shared_phrases([evened(text) for text in texts], [*texts, *shown])
    if runs or phrases:
        for text in said():
            runs -= set(_runs(terms(text)))
            even = evened(text) if phrases else ""
            phrases = {phrase for phrase in phrases if phrase not in even}
    return Gone(frozenset(rare), frozenset(runs), frozenset(phrases))


def evened(text: str) -> str:
    """Return the words of a text without case, signs and spacing, each between blanks."""
    return f" {' '.join(_WORD.findall(unicodedata.normalize('NFKC', text).casefold()))} "


def _runs(found: Run) -> Iterator[Run]:
    return (found[start : start + LEAST] for start in range(len(found) - LEAST + 1))


def _all_runs(texts: Iterable[str]) -> set[Run]:
    return {run for text in texts for run in _runs(terms(text))}


def _shared_phrases(erased: list[str], texts: Iterable[str]) -> set[str]:
    """Clauses of three words or more that stand in the erased texts, too short or too plain to make a run."""
    clauses = {evened(clause) for text in texts for clause in _CLAUSE_ENDS.split(text) if _is_short(clause)}
    return {clause for clause in clauses if any(clause in text for text in erased)}


def _is_short(clause: str) -> bool:
    return 0 < len(terms(clause)) < LEAST <= len(_WORD.findall(clause))
