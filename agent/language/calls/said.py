"""What was said, as sentences and words."""

from typing import Final, NamedTuple

from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_WORD = Pattern(r"\w+(?:['’`-]\w+)*")
_SENTENCE = Pattern(r"[^.!?…\n]+(?:\.(?=\w)[^.!?…\n]*)*[.!?…]*|[.!?…]+")
_ABBREVIATED = Pattern(r"(?i)\b(?:mr|mrs|ms|dr|prof|st|vs|etc|approx|e\.g|i\.e|z\.b|bzw|ca|nr|no|inc)\.$")
SOUNDS: Final = word_set("mhm mm hm hmm uh um er ah oh mm-hmm mm-hm uh-huh mhmm hmmm aha ähm äh hmhm")
"""What a listener utters without taking the word."""


class Sentence(NamedTuple):
    """A sentence as it was said, and whether a question mark ends it."""

    text: str
    marked: bool


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case; "don't" and "roll-out" are one each."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text that have words in them; a transcript without marks is one long one."""
    found: list[str] = []
    for part in (match.group().strip() for match in _SENTENCE.finditer(text)):
        if found and (_ABBREVIATED.search(found[-1]) or not _WORD.search(part)):
            found[-1] = f"{found[-1]} {part}" if _WORD.search(part) else found[-1] + part
        elif _WORD.search(part):
            found.append(part)
    return tuple(Sentence(part, part.rstrip("!.…\"'”’) ").endswith("?")) for part in found)


def is_sound(text: str) -> bool:
    """Whether a line is nothing but sounds of listening, such as "Mhm"."""
    return SOUNDS.issuperset(words_of(text))
