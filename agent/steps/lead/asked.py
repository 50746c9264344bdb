"""What a manager asks about their own words: what they do, whether they are any good, which of them tell."""

import re
from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of

_JUDGES: Final = Pattern(
    r"\b(?:telling|tells?|fine|ok|okay|good|better|worse|bad|harsh|hard|soft|softer|sharp|sharper|blame"
    r"|accusation|leading|open"
    r"|all right|alright|enough|weak|strong|a question|too \w+|how you['’]?d|how you would)\b[^.?!\n]{0,60}\?",
    re.IGNORECASE,
)
_OF_WORDS: Final = Pattern(
    r"\b(?:is|are|was|does|did|do|will|would|sounds?|sound|so|and)\b[^.?!\n]{0,60}\b(?:it|that|this|these|those|them|both|one|ones|line"
    r"|lines|question|questions"
    r"|sentence|version|mail|e-?mail|note|wording|wrote|said|opening|opener)\b",
    re.IGNORECASE,
)
_UNMARKED: Final = Pattern(
    r"\byou (?:didn['’]t|did not|haven['’]t|don['’]t) (?:mention|mark|say anything (?:about|on))\b", re.IGNORECASE
)
_EITHER: Final = Pattern(
    r"\b(?:ask|tell)(?:s|ing)? or (?:an? )?(?:ask|tell)(?:s|ing)?\b[^.?!\n]{0,120}\?"
    r"|\b(?:not|is (?:that|it|this)) (?:even |really )?a question\b[^.?!\n]{0,120}\?"
    r"|\b(?:is|are|does|do) (?:there|any(?:thing)?|something|one|some)\b[^.?!\n]{0,40}\btell(?:s|ing)?\b"
    r"[^.?!\n]{0,120}\?"
    r"|\b(?:is|does)\W*[\"“„]\W{0,6}[\"”]\W*(?:still |now |really )?(?:ok|okay|fine|good|better|all ?right|alright"
    r"|tell(?:ing)?|ask(?:ing)?|sound|harsh|too \w+)\b[^\n.?!]{0,120}\?"
    r"|\bwhat about (?:the|my|that) [^.?!\n]{1,40}\b(?:one|line|question|sentence)\W*\?",
    re.IGNORECASE,
)
_WHICH: Final = Pattern(
    r"^\W*(?:and )?which (?:lines|ones|sentences)\W*$"
    r"|\bwhich (?:of (?:them|these|those|(?:my|the) \w+)|lines?|ones?|sentences?)(?: still| do| does)* tells?\b",
    re.IGNORECASE,
)
_INSISTS: Final = Pattern(
    r"\bi (?:asked|was asking|am asking)(?: you)? about (?:the|my|that|this)\b[^.?!\n]{0,40}"
    r"\b(?:one|line|question|sentence|wording|opener)\b",
    re.IGNORECASE,
)
_SEVERAL: Final = Pattern(r"\b(?:both|two|these|those|they|them|all|lines|questions|sentences|ones)\b", re.IGNORECASE)
_TO_COACH: Final = Pattern(r"\b(?:should|shall|do|can) i (?:open|start|begin|ask|say|take)\b[^.?!\n]*\?", re.IGNORECASE)


def asks_mark(said: str) -> bool:
    """Whether a manager asks what their words do, or whether they are any good."""
    return bool(asking_in(said)) or bool(_UNMARKED.search(said))


def asking_in(said: str) -> tuple[str, ...]:
    """Return the sentences in which a manager asks what words of theirs do."""
    return tuple(one for one in sentences_of(said) if _asks(one))


def is_of_several(asked: str) -> bool:
    """Whether what is asked is about more than one line."""
    return bool(_SEVERAL.search(asked))


def is_to_coach(row: str) -> bool:
    """Whether a row below a plan is put to the coach, and no line of it."""
    return asks_mark(row) or bool(_TO_COACH.search(row))


def _asks(one: str) -> bool:
    judges = "?" in one and _OF_WORDS.search(one) and _JUDGES.search(one)
    return bool(judges or _EITHER.search(one) or _WHICH.search(one) or _INSISTS.search(one))
