"""What a rep waves away: that something is no trouble, or is not as the coach's turn took it to be.

Such words answer the coach. Said back, or built upon, they make the rep's "no" the matter.
"""

import re
from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.steps.phrase.asked import content_words

_NOT: Final = r"(?:n['’]t| not| never)"
_IS: Final = r"(?:\b(?:is|are|was|were|be|been)|['’](?:s|re|m))"
_NO_MATTER: Final = (
    r"(?:point|problem|issue|trouble|question|difficulty|matter|worry|concern|reason|obstacle|blocker|challenge|topic"
    r"|part|bit|one|monster|enemy|opposite|contradiction|choices?|thing)"
)
_NO_TROUBLE: Final = Pattern(
    rf"\b(?:itself|themselves)\b"
    rf"|{_IS}{_NOT}(?: (?:really|just|even|quite|in|the|an?|my|your|our|his|her|its|any|of|much|part|one)){{0,4}}"
    rf"(?: \w+)? {_NO_MATTER}\b"
    rf"|{_IS}{_NOT} (?:really )?(?:about|hard|difficult)\b"
    r"|\b(?:nothing|nobody|no one|none)(?:['’]s| is| was) (?:hard|difficult|wrong|there|to)\b"
    rf"|{_NOT} (?:really |even |actually )?(?:scare|bother|worry|frighten|matter|hurt|mind|need|exclude|contradict"
    r"|clash|compare|care|count|exist)s?\b"
    r"|\bnothing (?:gets|stands|bothers|scares|worries|keeps|stops|troubles)\b"
    r"|\bputs? nothing down\b",
    re.IGNORECASE,
)
"""Words that say of something that it is not what troubles the rep."""
_SPOKEN: Final = r"(?:mean|meant|say|said|ask|asking|explain\w*|describ\w+|answer\w*|mention\w*|talk(?:ing)? about)"
_OF_THE_TALK: Final = Pattern(
    rf"^you (?:did|do|were|was|had|have|would){_NOT} (?:really |even |just )?{_SPOKEN}\b(?! (?:him|her|them|\w+ for)\b)"
    r"|^you(?:['’]ve| have| had|['’]d)? (?:(?:just|already|only|never) )?(?:said|meant|described|mentioned|explained"
    r"|answered|told you|put it)\b"
    rf"|^you (?:do|did|can){_NOT} (?:really |quite )?(?:understand|get|see) (?:the|that|this|your|what|any|anything)\b",
    re.IGNORECASE,
)
"""Words about the talk: what the rep said, meant or asked in it."""
_DENIES: Final = Pattern(
    rf"{_IS}(?:{_NOT}| no)\b|\b(?:do|does|did){_NOT}\b|\b(?:nobody|nothing|none|no one)\b", re.IGNORECASE
)
_FIRST: Final = 6
"""Words of a first sentence that asks the coach's own words back."""


def is_denial(words: str, asked: str, said: str = "") -> bool:
    """Whether a clause said to the rep only waves away something, or what the coach asked took for granted.

    `asked` is the coach's turn before, `said` the whole message.
    """
    if _NO_TROUBLE.search(words) or _OF_THE_TALK.search(words):
        return True
    if not _DENIES.search(words):
        return False
    return asks_back(said, asked) or bool(_shared(words, asked))


def asks_back(said: str, asked: str) -> bool:
    """Whether a message opens by asking back what it was asked: "To the notes?", "Keeping all of them?"."""
    first = next(iter(sentences_of(said)), "")
    words = content_words(first)
    return first.endswith("?") and len(first.split()) <= _FIRST and bool(words) and words <= content_words(asked)


def _shared(words: str, asked: str) -> frozenset[str]:
    """The words of a clause that the coach's turn had, names aside."""
    names = content_words(" ".join(re.findall(r"\b[A-Z]\w+", words[1:])))
    return (content_words(words) & content_words(asked)) - names
