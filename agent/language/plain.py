"""Whether words can stand inside a sentence said to a person."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from agent.language.address import addressed
from agent.language.parse import Word
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

LONGEST_FORM = 14
"""Words at most; a longer form would drown the question it stands in."""

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
NOUNS = ("NN", "NNS", "NNP", "NNPS")
DANGLING = ("to", "the", "a", "an", "of", "because", "every", "and", "or", "with", "than", "only", "just", "about")
"""Words that no phrase ends in."""

_ODD = Pattern(r"""[?!"“”„«»()\[\]{}<>|\\/*_#@:;…~^=\n]|\.\.|--|\s[.!]|(?<!\w)['‘’](?!(?:s|m|re|ve|ll|d|t)\b)|https?""")
_SLOPPY = word_set(
    """dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent shouldnt aint im ive id ill
    u ur bc cuz cos coz tho thru w idk dunno gonna wanna gotta kinda sorta pls plz thx btw imo tbh rn lol haha
    hmm um uh er yeah yep nope ok okay wtf omg"""
)


class Forms(NamedTuple):
    """An idea as it can be taken up in a sentence said to the rep."""

    gerund: str | None = None
    clause: str | None = None
    noun: str | None = None


NO_FORMS = Forms()


def is_plain(words: Sequence[Word]) -> bool:
    """Whether these words can stand inside a sentence: short, without questions, quotes, slang or odd marks."""
    text = " ".join(word.text for word in words)
    said = re.findall(r"[a-z']+", addressed(words, {word.index: word.text for word in words}).lower())
    spoken = [word for word in words if word.pos not in ("PUNCT", "SPACE")]
    return (
        0 < len(spoken) <= LONGEST_FORM
        and not _ODD.search(text)
        and not _SLOPPY.intersection(said)
        and all(word.text.isprintable() and word.pos != "X" for word in words)
        and all(ord(character) < 0x250 or character in "’–—€" for character in text)
    )


def top(words: Sequence[Word]) -> Word | None:
    """The one word all the others hang on, or None when there are several."""
    inside = {word.index for word in words}
    tops = [word for word in words if word.dep != "punct" and (word.head == word.index or word.head not in inside)]
    return tops[0] if len(tops) == 1 else None
