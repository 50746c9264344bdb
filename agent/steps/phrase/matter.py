"""What the talk is about, by the name the rep gives it: "your first quota", "the Ferrotec deal"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from agent.language.parse import Parsed, Word, parse
from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.language.vocabulary import word_set

MATTERS: Final = word_set(
    """account audit bid call campaign clause commission contract cross-sell deadline deal demo discount discovery email
    forecast handover inbox integration interview launch list mail migration negotiation offer onboarding opt-out order
    pilot pipeline pitch plan presentation project proposal prospecting questionnaire quota quote region renewal review
    rfi rfp rollout shortlist target tender territory trial upsell webinar workshop"""
)
"""Things that a rep's work is about, each by its head noun."""

BARE: Final = word_set(
    """deal renewal tender rfp forecast plan pipeline call demo pilot negotiation list quota territory region proposal
    offer presentation prospecting mail discovery"""
)
"""Those that say enough without a word before them."""

_NOUNS: Final = ("NN", "NNS", "NNP", "NNPS")
_BEFORE: Final = (*_NOUNS, "JJ", "CD", "VBG", "VBN", "HYPH", "POS", "RP")
_TURNED: Final = {"my": "your", "our": "your", "a": "the", "an": "the", "this": "the", "that": "the", "the": "the"}
_WHEN: Final = ("since", "after", "during")
_MOST_BEFORE: Final = 4
_PASSES: Final = Pattern(
    r"\b(?:another|other|same|next|past|previous|older|single|few|one|many|several|whole|more|zero|no|any|good"
    r"|great|nice|lovely|bad|big|final|entire|real|much"
    r"|dead|lost|quiet|silly|stupid|damn|bloody|fucking)\b|\d ?%",
    re.IGNORECASE,
)
"""Words of a phrase that names something beside the matter."""


_NAMES_ONE: Final = Pattern(rf"\b(?:{'|'.join(sorted(MATTERS))})(?:s|es)?\b", re.IGNORECASE)
"""Tells sentences that are worth taking apart."""


@lru_cache(maxsize=512)
def matters_in(message: str) -> tuple[str, ...]:
    """Return what a message is about, as said to the rep, the phrases that say most first."""
    found: dict[str, None] = {}
    for sentence in sentences_of(message):
        if _NAMES_ONE.search(sentence):
            parsed = parse(sentence)
            phrases = ((head, _phrase(parsed, head)) for head in parsed.words)
            found |= dict.fromkeys(phrase for head, phrase in phrases if phrase and _says_enough(phrase, head))
    return tuple(sorted(found, key=lambda phrase: -_telling(phrase)))


def _phrase(parsed: Parsed, head: Word) -> str:
    if head.tag not in _NOUNS or head.lemma not in MATTERS or _goes_on(parsed, head):
        return ""
    words = list(_before(parsed, head))
    first = parsed.words[words[-1].index - 1] if words and words[-1].index else None
    if not words and head.index:
        first = parsed.words[head.index - 1]
    if _is_a_time(parsed, first):
        return ""
    phrase = parsed.span((*words, head))
    if words and words[-1].index == 0 and words[-1].tag not in ("NNP", "NNPS"):
        phrase = phrase[:1].lower() + phrase[1:]
    if first is not None and first.tag in ("DT", "PRP$"):
        opens = _TURNED.get(first.text.lower(), "")
        return f"{opens} {phrase}" if opens and not _PASSES.search(phrase) else ""
    if words and words[-1].tag in ("VBN", "VBG"):
        return ""
    named = phrase if "'s " in phrase or "’s " in phrase else f"the {phrase}"
    return named if words and not _PASSES.search(phrase) else ""


def _is_a_time(parsed: Parsed, first: Word | None) -> bool:
    """Whether the phrase only says when: "since the demo"."""
    before = parsed.words[first.index - 1] if first is not None and first.index else None
    return before is not None and before.text.lower() in _WHEN


def _says_enough(phrase: str, head: Word) -> bool:
    return len(phrase.split()) > 2 or head.lemma in BARE


def _before(parsed: Parsed, head: Word) -> Iterator[Word]:
    """The words that belong to a noun and stand before it, the nearest first."""
    for index in range(head.index - 1, max(-1, head.index - 1 - _MOST_BEFORE), -1):
        word = parsed.words[index]
        is_joined = word.end == parsed.words[index + 1].start
        if word.tag not in _BEFORE and not is_joined:
            return
        if word.text[:1] in '"“,.;:!?()':
            return
        yield word


def _goes_on(parsed: Parsed, head: Word) -> bool:
    """Whether the noun only stands before another one: "the deal size"."""
    after = parsed.words[head.index + 1] if head.index + 1 < len(parsed.words) else None
    return after is not None and (
        after.tag in (*_NOUNS, "HYPH", "POS") or after.start == head.end and after.text == "-"
    )


def _telling(phrase: str) -> int:
    words = phrase.split()
    return min(len(words), 4) + 2 * any(word[:1].isupper() for word in words) + (words[0] == "your")
