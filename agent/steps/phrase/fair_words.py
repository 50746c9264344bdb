"""Words that are clean enough to stand in a question: a noun that names something, a deed that still holds."""

import re
from collections.abc import Sequence
from typing import Final

from agent.language.parse import Parsed, parse
from agent.language.pattern import Pattern
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.given import Given

_NOUNS: Final = ("NN", "NNS", "NNP", "NNPS", "VBG", "CD")
_NO_END: Final = ("IN", "RB", "RBR", "TO", "PRP", "PRP$", "CC", "DT", "MD", "POS", "WRB")
_SPEECH: Final = Pattern(
    r"\b(?:fall(?:ing)? in love|bit(?:e|ing) the bullet|fuck\w*|shit\w*|damn\w*|bloody|hell|crap\w*|people like)\b",
    re.IGNORECASE,
)
"""Manners of speaking: said with feeling, and no name for anything."""
_BARE_OBJECT: Final = Pattern(
    r"\w+ing (?:buyer|client|customer|boss|manager|director|champion|prospect|decision[ -]maker)(?: |$)"
    r"|.*(?:ing|for|with|about|on|to|of|at) (?:visit|meeting|appointment|call|demo|quote|proposal|offer|contract|deal"
    r"|order|plan|list|reply|answer|signature|number|decision|date|name|mail|email|invoice|slot|pilot|tender"
    r"|project)(?: |$)",
    re.IGNORECASE,
)
"""A note's short form, in which the article is left out."""
_NUMBER: Final = Pattern(
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred)"
    r" (?:is|are|was|were|of)\b",
    re.IGNORECASE,
)
_LONE_PRONOUN: Final = Pattern(r"\b(?:is|are|was|were) (?:you|me|it|him|her|us|them|that|this)$", re.IGNORECASE)
_HEDGE: Final = Pattern(
    r"\b(?:sort of|kind of|kinda|sorta|or (?:so|something|whatever)|as far as you know|you guess|you suppose)\b",
    re.IGNORECASE,
)
_POINTS_AT: Final = Pattern(
    r"^(?:the )?(?:others?|rest|latter|former)\b|\bth(?:at|is) (?:one|straight|far|much|way|part|bit|thing)\b"
    r"|\b(?:both|either|neither|too|then)$|\b(?:to|at|of|with|for|in|on|from|that|this) ones?$|^last (?:time|week)\b",
    re.IGNORECASE,
)
"""Words that only the message around a clause explains."""
_LEFT_OPEN: Final = Pattern(
    r"^(?:\S+ ){1,4}(?:did|does|do|is|are|was|were|has|have|had|will|would|could|can)"
    r"(?:$| (?:when|if|because|until|before|after|since|while)\b)"
    r"|^(?!.*\b(?:that|who|which|whom)\b).*\b(?:in|with|to|for|of|at|by)$",
    re.IGNORECASE,
)
"""A clause that stops where its verb, or what belongs to it, would have come: "the thin pipe is", "nobody did when"."""
_BESIDE: Final = ("RB", "RBR", "WRB", "IN", "CC", "UH")
"""Opens words that a subject does not open."""
_NEGATES: Final = r"(?:\bnot|n['’]t|\bnever|\bno longer|\binstead of|\brather than)\b(?: \w+){{0,2}}? {0}\b"
_IS_NOT: Final = r"\b{0}\b(?: \w+){{0,2}}? (?:isn['’]t|is not|wasn['’]t|was not)\b"
_ECHO: Final = 0.75
_SHORTEST: Final = 2
_LATELY: Final = 2
"""Messages in which something is taken back that was said before."""


def names_something(words: str) -> bool:
    """Whether a noun phrase ends on the noun it is about: not so "Birgit's lovely" or "people like you for it"."""
    parsed = parse(words)
    if not parsed.words or _SPEECH.search(words) or parsed.words[-1].tag in _NO_END:
        return False
    owned = [word.index for word in parsed.words if word.tag == "POS"]
    return _has_noun(parsed, owned[-1] + 1 if owned else 0)


def is_clean(words: str) -> bool:
    """Whether the words hold no oath and no manner of speaking that would sound strange from the coach."""
    return not _SPEECH.search(words)


def is_plain_deed(words: str) -> bool:
    """Whether an -ing phrase can stand in a question: nothing negated, no manner of speaking, no note's short form."""
    return is_clean(words) and not _BARE_OBJECT.match(words)


def is_plain_fact(words: str) -> bool:
    """Whether a clause has a subject and something said of it: not so "thirty were you"."""
    return not (_NUMBER.match(words) or _LONE_PRONOUN.search(words) or not is_clean(words))


def is_whole_clause(words: str) -> bool:
    """Whether a clause can be understood by itself: it opens on its subject, hedges nothing and stops nowhere."""
    if _HEDGE.search(words) or _POINTS_AT.search(words) or _LEFT_OPEN.search(words):
        return False
    first = parse(words).words[:1]
    return bool(first) and first[0].tag not in _BESIDE and is_plain_fact(words)


def is_taken_back(words: str, lines: Sequence[str]) -> bool:
    """Whether the rep, in their last messages, has said no to doing this; `lines` has the latest first."""
    doing = words.split()[0].lower() if words.split() else ""
    if doing in ("not", "never"):
        return True
    if not doing.endswith("ing"):
        return False
    stem = re.escape(doing.removesuffix("ing"))
    verb = rf"(?:{re.escape(doing)}|{stem}e?)"
    return any(
        re.search(pattern.format(verb), line, re.IGNORECASE)
        for line in lines[:_LATELY]
        for pattern in (_NEGATES, _IS_NOT)
    )


def repeats_question(words: str, given: Given) -> bool:
    """Whether a clause of the latest message mostly repeats the coach's question: it corrects it, and is no news."""
    turn = given.progress.last_turn
    said = content_words(words)
    if (
        turn is None
        or not turn.question
        or len(said) < _SHORTEST
        or not any(words[-12:] in line for line in given.lines[:1])
    ):
        return False
    return len(said & content_words(turn.question)) >= _ECHO * len(said)


def _has_noun(parsed: Parsed, start: int) -> bool:
    return any(word.tag in _NOUNS for word in parsed.words[start:])
