"""What a manager puts into words for the rep in the middle of a message: quoted, after a colon, or called by name."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of
from agent.steps.lead.addressed import called, is_addressed, is_of_others

MOST: Final = 8
"""Stretches looked at in one message; more are a plan, and read as one."""
LONGEST: Final = 400
FEWEST_WORDS: Final = 4
_LOOKED_AT: Final = 6000
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
_ENDS: Final = " ,;:-–—\t"


def written_in(message: str) -> tuple[str, ...]:
    """Return what a message puts into words for the rep, in its order; nothing that others say or that was said."""
    text = message[:_LOOKED_AT]
    found = sorted({*_quoted(text), *_after_colon(text), *_calling(text)})
    kept: list[str] = []
    for _, words in found:
        if not any(words in other or other in words for other in kept):
            kept.append(words)
    return tuple(kept[:MOST])


def told_of(message: str) -> str:
    """Return the question that a manager says they would ask, in the words it was told in; "" for none."""
    found = _INDIRECT.search(message[:_LOOKED_AT])
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
        if is_whole and is_addressed(words) and not is_of_others(text[: match.start()]):
            yield match.start(), words


def _after_colon(text: str) -> Iterator[tuple[int, str]]:
    for match in _COLON.finditer(text):
        before, words = match[1], match[2].strip(_ENDS)
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
