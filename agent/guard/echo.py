"""Sentences that hand the rep's own sentence back, word for word with the pronouns turned: they bring no idea."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^.!?\n]+(?P<end>[.!?]|$)")
_CLAUSE_END = re.compile(r"[,;:\n—]+|(?<=[.!?])\s+")
_OPENINGS = re.compile(r"^(?:and|but|so|then|well|yes|yeah|ok|okay|right|fine)\s+", re.IGNORECASE)
_FULL = (("'ll", " will"), ("'m ", " am "), ("'re", " are"), ("'ve", " have"), ("’", "'"))
_TURNED = {
    "i": "you", "we": "you", "me": "you", "us": "you", "my": "your", "our": "your", "mine": "yours", "ours": "yours",
    "am": "are", "myself": "yourself", "ourselves": "yourself",
}  # fmt: skip
_OF_ONESELF = re.compile(r"(?:i|we)\b", re.IGNORECASE)
"""What others told the rep ("you should …") is not handed back as if it were the coach's."""

SHORTEST = 3
"""Words below which an echo is chance."""


def echoes(turn: str, said: Iterator[str]) -> Iterator[tuple[int, int]]:
    """Yield where a statement in the turn opens as a clause of the rep's does and says nothing beyond it."""
    clauses = [words for text in said for words in _clauses(text)]
    for match in _SENTENCE.finditer(turn):
        words = _words(match.group().rstrip(".!"))
        if match["end"] != "?" and len(words) >= SHORTEST and words[0] == "you" and _opens_one(words, clauses):
            yield match.span()


def _opens_one(words: list[str], clauses: list[list[str]]) -> bool:
    return any(clause[: len(words)] == words for clause in clauses)


def _clauses(text: str) -> Iterator[list[str]]:
    """The rep's statements about themselves from each place where a clause may begin; questions are none."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        if sentence.rstrip().endswith("?"):
            continue
        parts = [part for part in _CLAUSE_END.split(sentence) if part.strip()]
        for index in range(len(parts)):
            clause = _OPENINGS.sub("", " ".join(parts[index:]).strip())
            if _OF_ONESELF.match(clause):
                yield _words(clause)


def _words(text: str) -> list[str]:
    for short, full in _FULL:
        text = text.replace(short, full)
    return [_TURNED.get(word, word) for word in re.findall(r"[\w'%-]+", text.casefold())]
