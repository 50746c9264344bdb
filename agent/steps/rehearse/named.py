"""What a rep just named, in words that a buyer can take up."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from agent.language.nominal import noun_forms
from agent.language.parse import parse
from agent.language.vocabulary import word_set

VAGUE = word_set(
    """call chance day end fact idea kind line lot meeting minute moment part place point question reason sense side
    situation something sort thing time way week word year month quarter hour percent euro dollar pound people person
    anything nothing name answer half rest hand minute back"""
)
"""Nouns that name nothing a buyer could take up."""
_OWNERS = ("my", "our")
_OWN = range(3, 5)
"""Words of what is the rep's own, that word among them."""
_TURNED = {"your": "our", "my": "your", "our": "your", "the": "the"}
_ASKED = range(2, 4)
"""Words of what a question is about."""


class _Named(NamedTuple):
    """A thing that a line names: its words, and how it is said to whoever named it."""

    words: tuple[str, ...]
    addressed: str


def named_by(text: str) -> str | None:
    """Return the last thing of the rep's own that a line names, said to the rep ("your rollout team"), or None."""
    named = next(_named(text, _OWNERS, _OWN), None)
    return named.addressed if named else None


def asked_about(question: str) -> str:
    """Return the last thing a question names, as the buyer would name it; "" when it names none."""
    named = next(_named(question, _TURNED, _ASKED), None)
    return " ".join((_TURNED[named.words[0].lower()], *named.words[1:])) if named else ""


def _named(text: str, openings: Container[str], lengths: Container[int]) -> Iterator[_Named]:
    """Yield the things a text names in words that open and count so, the last one first."""
    parsed = parse(text)
    for head in (word for word in reversed(parsed.words) if word.tag in ("NN", "NNS")):
        below = tuple(word for word in parsed.subtree(head) if word.index <= head.index)
        fits = len(below) in lengths and below[0].text.lower() in openings
        if fits and head.lemma not in VAGUE and (noun := noun_forms(parsed, below).noun):
            yield _Named(tuple(word.text for word in below), noun)
