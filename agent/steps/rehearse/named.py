"""What a rep just named, in words that a buyer can take up."""

from agent.language.nominal import noun_forms
from agent.language.parse import Parsed, Word, parse
from agent.language.vocabulary import word_set

VAGUE = word_set(
    """call chance day end fact idea kind line lot meeting minute moment part place point question reason sense side
    situation something sort thing time way week word year month quarter hour percent euro dollar pound people person
    anything nothing name answer half rest hand minute back"""
)
"""Nouns that name nothing a buyer could take up."""
_OWNERS = ("my", "our")


def named_by(text: str) -> str | None:
    """Return the last thing of the rep's own that a line names, said to the rep ("your rollout team"), or None."""
    parsed = parse(text)
    found = (_noun(parsed, word) for word in reversed(parsed.words) if word.tag in ("NN", "NNS"))
    return next((noun for noun in found if noun), None)


def _noun(parsed: Parsed, head: Word) -> str | None:
    below = tuple(word for word in parsed.subtree(head) if word.index <= head.index)
    owned = bool(below) and below[0].text.lower() in _OWNERS
    if not owned or not 3 <= len(below) <= 4 or head.lemma in VAGUE:
        return None
    return noun_forms(parsed, below).noun
