"""Where in a message some words stand, which decides what may be made of them."""

import re
from typing import Final, NamedTuple

from agent.language.pattern import Pattern
from agent.language.protest import protests
from agent.language.sentence import sentences_of

HEDGED: Final = Pattern(
    r"\b(?:(?-i:may)|might|must|should|would|could|think|thought|guess|assum\w+|believ\w+|suspect\w*|suppos\w+"
    r"|seem\w*|sure"
    r"|probabl\w+|perhaps|maybe|presumabl\w+|likely|apparently|bet|expect\w*|reckon|imagine|doubt|hunch|feel\w*"
    r"|impression"
    r"|fear|afraid|worr\w+|hope|if you ask me)\b|['’]d\b",
    re.IGNORECASE,
)
"""Words by which a message says that something is only believed."""

_GOES_ON: Final = Pattern(
    r"\s*(?:$|[.,;:!?)\"”–—-]|\n|(?:and|but|so|because|which|though|although|while|yet|then|since)\b)", re.IGNORECASE
)
"""What may follow words that are whole."""
_LIMITS: Final = Pattern(
    r",?\s+(?:unless|except|if|until|till|only if|but only|provided|as long as|when)\b", re.IGNORECASE
)
_TURNS: Final = Pattern(
    r"\b(?:unless|whether|if|until|till|before|without|instead of|rather than|as if|as though|like|lest|in case|not"
    r"|no longer|when|whenever|every time|than)\s*$",
    re.IGNORECASE,
)
"""Words before a clause that make another statement of it."""
_OPENING: Final = Pattern(r"(?<![\w'’])['‘](?=\w)")
_CLOSING: Final = Pattern(r"(?<=[\w.,!?…])['’](?!\w)")
"""Single marks of a quotation; an apostrophe within a word is none."""
_JOINS: Final = Pattern(
    r"[\s,;–—-]*(?:and|but|yet|though|although|while|because|whereas)(?: (?:yet|still|so far|then|now))?[\s,]*"
    r"|[\s]*[.;–—][\s–—-]*(?:but|yet|still|and yet|only)[\s,]*",
    re.IGNORECASE,
)
_ECHOES: Final = Pattern(r"\b(?:is|are|was|were|do|does|did|has|have|would|will|could)(?:n['’]t| not)$", re.IGNORECASE)
"""Ends a sentence that says the opposite of the one before: "The other twelve aren't"."""
_NO_DEED: Final = Pattern(
    r"\b(?:hate|hated|afraid|worried|scared|fear|danger|tempted|end up|ends up|always|never|used to|usually|tend to"
    r"|keep|kept"
    r"|every time|hear myself|catch myself|find myself|did wrong|instead|should(?:n['’]t| not) have|shouldn['’]t"
    r"|don['’]t want to"
    r"|didn['’]t|won['’]t|not going to|supposed to|(?:she|he|they)['’]d [^.!?]{2,40} and i['’]d|because"
    r"|since i)\b[^.!?;]*$",
    re.IGNORECASE,
)
"""What stands before words about a fear, a habit or a fault: nothing that could be done."""


class Place(NamedTuple):
    """A sentence of the rep's, and what stands in it before and after some words."""

    sentence: str
    before: str
    after: str
    is_quoted: bool


def place_of(text: str, said: str) -> Place | None:
    """Return where these words were said last, None where they run over a sentence or were never said."""
    for line in reversed(said.splitlines()):
        start = line.rfind(text) if text else -1
        if start < 0:
            continue
        for sentence in sentences_of(line):
            before, found, after = sentence.rpartition(text)
            if found:
                return Place(sentence, before, after, _is_quoted(line, start, start + len(text)))
    return None


def _is_quoted(line: str, start: int, end: int) -> bool:
    """Whether a quotation is open there: in double marks, or in single ones that close again."""
    if sum(line[:start].count(mark) for mark in '"“”') % 2 == 1:
        return True
    opened, closed = len(_OPENING.findall(line[: start + 1])), len(_CLOSING.findall(line[:start]))
    return opened > closed and _CLOSING.search(line, end) is not None


def stands_whole(text: str, said: str) -> bool:
    """Whether these words say by themselves what they said in their sentence.

    Not so a piece of a sentence that goes on, what follows "unless", a question, words of others between quotation
    marks, and what objects to a question of the coach's.
    """
    place = place_of(text, said)
    if place is None:
        return True
    is_whole = _GOES_ON.match(place.after) and not _LIMITS.match(place.after) and not _TURNS.search(place.before)
    return bool(is_whole) and not (place.is_quoted or place.sentence.endswith("?") or protests(place.sentence))


def is_joined(first: str, second: str, said: str) -> bool:
    """Whether the rep said the second in one breath with the first, as in "the first is easy, but the rest isn't".

    Not so the last two of a list. Words that were not said as they stand count as joined.
    """
    start, then = said.rfind(first), said.rfind(second)
    if start < 0 or then < 0 or not said:
        return True
    between, place = said[start + len(first) : then], place_of(first, said)
    if place is not None and "," in place.before and re.match(r"[\s,]*and\b", between):
        return False
    return bool(_JOINS.fullmatch(between)) or (between.strip() == "." and bool(_ECHOES.search(second)))


def is_guess(text: str, said: str) -> bool:
    """Whether the sentence that holds these words says that they are only believed."""
    place = place_of(text, said)
    return HEDGED.search(place.sentence if place else text) is not None


def is_deed(text: str, said: str) -> bool:
    """Whether these words name something the rep could do, as far as their sentence shows: no fear, habit or fault."""
    place = place_of(text, said)
    if place is None:
        return True
    is_habit = place.before.rstrip(" ,").endswith("I") and not place.after.strip(" .!")
    return not (
        _NO_DEED.search(place.before)
        or place.is_quoted
        or is_habit
        or place.sentence.endswith("?")
        or protests(place.sentence)
    )
