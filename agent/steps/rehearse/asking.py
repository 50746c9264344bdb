"""The questions in a line of a call, and the words that carry it."""

import re

from agent.language.pattern import Pattern
from agent.steps.rehearse.lexicon import lexicon

_SENTENCE = Pattern(r"[^.!?…\n]*(?:\.(?=\d)[^.!?…\n]*)*[.!?…\n]*")
_WORD = Pattern(r"[a-z][a-z'-]*|\d[\d.,]*")
_FILLER = Pattern(
    r"^\W*(?:(?:and|so|but|okay|ok|well|then|sure|right|now|yes|no|great|also|alright|i see|got it|thanks|thank you)"
    r"\b[\s,.–-]*)+",
    re.IGNORECASE,
)
_INVERTED = Pattern(
    r"^\W*(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|shall|should|may|might)\b(?:n't)? "
    r"(?:you|we|your|there|that|it|they|this|i|the)\b",
    re.IGNORECASE,
)
_OPENS = Pattern(r"^\W*(?:what|how|why|which|who|whom|whose|when|where)\b", re.IGNORECASE)
_ENDING = Pattern(r"(?:'s|ies|ied|ing|edly|ed|es|s|ly|ment|ation|tion|ions)$")


def plain(text: str) -> str:
    """Return a text with straight quote marks and single spaces."""
    return " ".join(text.replace("’", "'").replace("‘", "'").split())


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a line with their marks."""
    return tuple(found for match in _SENTENCE.finditer(plain(text)) if (found := match[0].strip()))


def questions(text: str) -> tuple[str, ...]:
    """Return the sentences of a line that ask: with a question mark, as an invitation to tell, or by their order."""
    return tuple(sentence for sentence in sentences(text) if _asks(sentence))


def _asks(sentence: str) -> bool:
    if "?" in sentence or "yes or no" in sentence.lower():
        return True
    bare = _FILLER.sub("", sentence)
    unmarked = not sentence.rstrip().endswith((".", "!")) and bool(_OPENS.match(bare) or _INVERTED.match(bare))
    return unmarked or bool(lexicon().open_phrases.search(sentence))


def is_open(question: str) -> bool:
    """Whether a question invites more than yes, no or a figure."""
    bare = _FILLER.sub("", question)
    clause = bare.rpartition(",")[2].strip()
    known = lexicon()
    if known.open_phrases.search(bare):
        return True
    return any(
        part.split() and part.split()[0].lower().strip("'\"").partition("'")[0] in known.open_words
        for part in (bare, clause)
    )


def statements(text: str) -> str:
    """Return what a line says beside its questions."""
    return " ".join(sentence for sentence in sentences(text) if not _asks(sentence))


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry a text."""
    small = lexicon().small
    words = (word for word in _WORD.findall(plain(text).lower()) if word not in small and len(word) > 2)
    return frozenset(_ENDING.sub("", word)[:7] if len(word) > 4 else word for word in words)


def word_count(text: str) -> int:
    """Return the number of words in a text."""
    return len(text.split())
