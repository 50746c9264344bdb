"""What a manager puts into words for the rep in the middle of a message: quoted, after a colon, or called by name."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.steps.lead.addressed import called, is_addressed, is_of_others
from agent.steps.lead.asked import asks_mark
from agent.steps.lead.turning import LONGEST

MOST: Final = 8
"""Stretches looked at in one message; more are a plan, and read as one."""
FEWEST_WORDS: Final = 4
LOOKED_AT: Final = 6000
"""Characters of a message: nobody writes more of a question."""
_QUOTED: Final = Pattern(r"[\"“„]([^\"“”„\n]{6,400})[\"”]|(?<!\w)['‘]([^'‘’\n]{1,20}(?:[^\n]{4,300}?))[?]['’](?!\w)")
_COLON: Final = Pattern(r"(?:^|[.?!…\n])([^.?!…:\n]{1,80}):[ \t]+(?=[^\s\"“„'‘])([^.?!…\n]{6,400}[.?!…]?)")
_ANNOUNCES: Final = Pattern(
    r"\b(?:sentence|questions?|line|opening|opener|version|wording|words|say|ask|put it|open|start|begin|maybe|perhaps"
    r"|how about|what about|or|softer|instead|better|first minute|turn (?:it|that|this|them)|like this|try|go with"
    r"|redo|rather)\b",
    re.IGNORECASE,
)
"""Says, before a colon, that words for the rep come."""
_ASKS: Final = Pattern(r"(?:how|what|why|when|where|who|whom|whose|which)\b", re.IGNORECASE)
_QUESTION: Final = Pattern(r"\b(?:question|ask)\b", re.IGNORECASE)
"""Says that what follows is a question, with its mark or without."""
_INDIRECT: Final = Pattern(
    r"\bi(?:['’]d| would| could| might| want to|['’]d like to| would like to| suppose i want to)(?: (?:just"
    r"|rather|simply|only))*"
    r" ask (?:(?:him|her|them|[A-Z][a-z]+) )?((?:how|what|why|when|where|who|which|whether|if)\b[^.?!\n\"“]{6,160})",
    re.IGNORECASE,
)
_DROPS: Final = Pattern(
    r"\b(?:drop(?:ped|ping)?|forget|leav(?:e|ing) out|left out|cut|delet(?:e|ed)|without|scrap(?:ped)?|skip(?:ped)?"
    r"|not|instead of|rather than)(?: (?:the|that|my))?(?: (?:line|question|sentence))?\W*$",
    re.IGNORECASE,
)
_DROPS_THAT: Final = Pattern(
    r"\bi(?:['’]ve|['’]d|['’]ll| will| would| have)?(?: already| just)? (?:drop|dropped|cut|scrap|scrapped|leave out"
    r"|left out|took out|skip)\b(?: \w+){1,3}? ?\b(?:one|line|question|sentence)\b",
    re.IGNORECASE,
)
_MINE: Final = Pattern(
    r"(?:^|[.?!,]\s+|\b(?:and|but|so|ok) )(?:is|does)\W*$|\b(?:my|the|new) (?:new |only )?(?:line|sentence|opener)"
    r"(?: is| now)?\W*$",
    re.IGNORECASE,
)
"""Says that what is quoted next is a line of the manager's own, whomever it speaks of."""
_OWN: Final = Pattern(r"\b(?:i(?:['’]\w+)?|my|mine|line|sentence|so|then|instead)\b[^.?!\n]*$|:\s*$", re.IGNORECASE)
_OF_THEM: Final = Pattern(
    r"\b(?:they|he|she|(?-i:[A-Z])[\w'’-]+) (?:answer|hear|say|tell|want to know)\b|\bto hear\b|\bwhich answer\b",
    re.IGNORECASE,
)
_ENDS: Final = " ,;:-–—\t"


def written_in(message: str) -> tuple[str, ...]:
    """Return what a message puts into words for the rep, in its order; nothing that others say or that was said."""
    text = message[:LOOKED_AT]
    found = sorted({*_quoted(text), *_after_colon(text), *_calling(text)})
    kept: list[str] = []
    for _, words in found:
        if not any(words in other or other in words for other in kept):
            kept.append(words)
    return tuple(kept[:MOST])


def told_of(message: str) -> str:
    """Return the question that a manager says they would ask, in the words it was told in; "" for none."""
    found = _INDIRECT.search(message[:LOOKED_AT])
    return found[1].strip(_ENDS) if found else ""


def without_written(message: str, written: tuple[str, ...]) -> str:
    """Return the message without what it puts into words for the rep."""
    for words in written:
        message = message.replace(words.removesuffix("?"), " ")
    return message


def _quoted(text: str) -> Iterator[tuple[int, str]]:
    for match in _QUOTED.finditer(text):
        words = (match[1] or f"{match[2]}?").strip(_ENDS)
        is_whole = len(words.split()) >= FEWEST_WORDS or words.endswith("?")
        before = text[: match.start()]
        is_put = is_addressed(words) or bool(_MINE.search(before[-40:]))
        if is_whole and is_put and not is_of_others(before) and not _DROPS.search(before[-60:]):
            yield match.start(), words


def dropped_in(message: str) -> tuple[str, ...]:
    """Return the quoted words that a manager says they drop."""
    text = message[:LOOKED_AT]
    quotes = ((text[: match.start()][-60:], match[1] or "") for match in _QUOTED.finditer(text))
    return tuple(words.strip(_ENDS) for before, words in quotes if words and _DROPS.search(before))


def drops_that(beside: str) -> bool:
    """Whether a manager says that they drop a line that was spoken of."""
    return bool(_DROPS_THAT.search(beside))


def without_theirs(words: tuple[str, ...], message: str, asked: str) -> tuple[str, ...]:
    """Return words for the rep without statements quoted in answer to what the rep would say or hear."""
    if not _OF_THEM.search(asked):
        return words
    befores = ((one, message.partition(one)[0].rstrip(" \"“„'‘")) for one in words)
    mine = words[-1:] if asks_mark(without_written(message, words)) else ()
    return tuple(one for one, before in befores if one in mine or one.endswith("?") or _OWN.search(before[-60:]))


def _after_colon(text: str) -> Iterator[tuple[int, str]]:
    for match in _COLON.finditer(text):
        before, words = match[1], match[2].strip(_ENDS)
        if _QUOTED.search(words):
            continue  # found as such
        if _ASKS.match(words) and _QUESTION.search(before):
            words = f"{words.rstrip('.!…')}?" if not words.endswith("?") else words
        if _ANNOUNCES.search(before) and is_addressed(words) and not is_of_others(before):
            yield match.start(2), words


def _calling(text: str) -> Iterator[tuple[int, str]]:
    """Sentences that call somebody by name and speak to them: "Stefan, you must stop"."""
    if "\n" in text.strip():
        return
    for sentence in sentences_of(text):
        said = re.sub(r"^[\"“„'‘\s]+|[\"”'’\s]+$", "", sentence)
        if called(said) and re.search(r"\byou", said, re.IGNORECASE) and len(said.split()) >= FEWEST_WORDS:
            yield text.find(said), said[:LONGEST]
