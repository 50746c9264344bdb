"""Which matters an answer names, each in the rep's own words."""

import re
from collections.abc import Iterator, Sequence

from agent.domain.matter import MOST_IMPORTANT, Matter
from agent.language.alike import shared_words
from agent.language.secrets import masked_kinds
from agent.language.sentence import sentences_of

MOST, LONGEST, SHORT = 5, 200, 10
"""Matters taken from one answer, characters of one, and words of one in a list."""

_LEAD_IN = re.compile(
    r"^(?:(?:well|so|also|and|then|oh|hm+|yes|yeah|ok(?:ay)?|maybe|besides that|apart from that|on top of that"
    r"|right now)\b[, ]*)*"
    r"(?:(?:there(?:['’]s| is| are)(?: also| still)?|i(?:['’]ve| have)(?: also| still)?(?: got)?|it(?:['’]s| is)"
    r"|that(?:['’]d| would) be)\b ?)?"
    r"(?:(?:mainly|mostly|probably|the usual|things like)\b[, ]*)*",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^\W*(?:(?:well|no|nope|nah|um+|hm+|right now|at the moment|there(?:['’]s| is)|i think)\W+)*"
    r"(?:no(?:pe|ne)?|nothing(?: much| really)?(?: else| more)?|not (?:really|much|now|right now|at the moment)"
    r"|that(?:['’]s| is| was) (?:it|all|about it)|(?:i )?can['’]?t think of (?:anything|any)(?: else)?"
    r"|all (?:good|fine|quiet))\b"
    r"(?:\W+(?:else|more|really|right now|at the moment|for now|for today|for me|today|thanks?|thank you"
    r"|comes to mind|on my plate|that(?:['’]s| is) (?:it|all)))*\W*$",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s*[\n;•]+\s*|^\s*[-*]\s+", re.MULTILINE)
_JOINT = re.compile(r",\s+(?:and\s+)?|\s+and\s+(?=(?:the|my|our|an?|how)\s)", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?:i|we|he|she|they|it|that|this|which|who|because|since|but|so|if|when|where|while)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]{2,}|\d")
_UNSAYABLE = re.compile(r"[<>{}|\[\]]|https?:|www\.", re.IGNORECASE)
_FIRST, _SECOND = (re.compile(said, re.IGNORECASE) for said in (r"\bfirst\b", r"\bsecond\b"))


def is_sayable(text: str) -> bool:
    """Whether a matter can be said back as it is."""
    return bool(text.strip()) and not _UNSAYABLE.search(text) and not masked_kinds(text)


def telling(text: str) -> frozenset[str]:
    """Return the words that tell what a text is about."""
    return shared_words(text, text)


def says_nothing(text: str) -> bool:
    """Whether an answer says only that there is nothing."""
    return bool(_NOTHING.match(text)) or not _WORD.search(text)


def matters_in(text: str) -> tuple[str, ...]:
    """Return what an answer puts on the plate, at most five, in its own words; nothing where it says there is none."""
    if says_nothing(text):
        return ()
    found = dict.fromkeys(words for piece in _pieces(text) if (words := _trimmed(piece)))
    return tuple(found)[:MOST]


def chosen_in(text: str, matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """Return the matters that an answer names as those that matter most, at most two, best named first."""
    said = telling(text)
    named = [(len(said & telling(one.text)) / max(1, len(telling(one.text))), one) for one in matters]
    best = sorted((pair for pair in named if pair[0] > 0), key=lambda pair: -pair[0])[:MOST_IMPORTANT]
    if not best:
        places = [place for place, cue in enumerate((_FIRST, _SECOND)) if cue.search(text)]
        return tuple(matters[place] for place in places if place < len(matters))
    return tuple(one for _, one in best)


def _pieces(text: str) -> Iterator[str]:
    for line in _BREAK.split(text):
        for sentence in sentences_of(line or ""):
            listed = [piece for piece in _JOINT.split(_LEAD_IN.sub("", sentence.strip())) if piece]
            if len(listed) > 1 and all(_is_thing(piece) for piece in listed):
                yield from listed
            else:
                yield sentence


def _is_thing(piece: str) -> bool:
    words = piece.split()
    return 0 < len(words) <= SHORT and not _CLAUSE.match(piece) and bool(telling(piece))


def _trimmed(piece: str) -> str:
    bare = _LEAD_IN.sub("", " ".join(piece.split())).strip(" .,;:!?-–")
    if says_nothing(bare):
        return ""
    return bare if len(bare) <= LONGEST else bare[:LONGEST].rsplit(" ", 1)[0]
