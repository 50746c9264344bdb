"""Which sentences of a talk ask, and whether they ask openly, with or without question marks."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from agent.language.calls.asking import (
    CLEFT,
    CLOSED,
    COMMA,
    GERMAN_OPEN,
    GERMAN_VERB,
    INSIDE,
    LONG_RUN,
    LONGEST,
    NO_QUESTION,
    NOT_BEFORE,
    OPEN,
    OPEN_MARKED,
    RUN_ON,
    TAG,
    TAG_END,
)
from agent.language.calls.said import Sentence, sentences_of


class Question(NamedTuple):
    """A sentence that asks; an `open` one asks what, how, why, who and the like, or invites to tell."""

    text: str
    open: bool


def questions_of(text: str, *, unmarked: bool = False) -> tuple[Question, ...]:
    """Return the questions in a stretch, each by itself; tags such as "right?" are none.

    `unmarked` is for a speaker whose words have no marks: then questions are looked for inside a run of words too.
    """
    return tuple(question for sentence in sentences_of(text) for question in _asked(sentence, unmarked))


def is_unmarked(texts: Iterable[str]) -> bool:
    """Whether a talk was written down without marks at the end of sentences: 25 words a mark or more."""
    words = marks = 0
    for text in texts:
        words += len(text.split())
        marks += sum(text.count(mark) for mark in ".?!")
    return words >= 25 * max(marks, 1)


def _asked(sentence: Sentence, unmarked: bool) -> Iterator[Question]:
    lower = sentence.text.lower().replace("’", "'")
    if len(lower) > LONGEST and not unmarked:
        lower = lower[-LONGEST:] if sentence.marked else lower[:LONGEST]
    if sentence.marked:
        if not TAG.fullmatch(lower) and not _is_tagged_statement(lower):
            yield Question(sentence.text, _is_open(lower))
    elif unmarked and len(lower.split()) >= LONG_RUN:
        yield from _run_on(sentence.text, lower)
    elif _asks_without_mark(lower):
        yield Question(sentence.text, bool(OPEN.match(lower) or GERMAN_OPEN.match(lower)))


def _is_tagged_statement(lower: str) -> bool:
    """Whether only a tag at the end asks ("You have 200 seats, right?")."""
    return bool(TAG_END.search(lower)) and not OPEN.match(lower) and not CLOSED.match(lower)


def _is_open(lower: str) -> bool:
    if CLOSED.match(lower) and not OPEN_MARKED.match(lower):
        return False
    opens = any(OPEN_MARKED.match(part.strip()) for part in COMMA.compiled.split(lower))
    return opens or bool(INSIDE.search(lower.rstrip("?!. ")))


def _asks_without_mark(lower: str) -> bool:
    if NO_QUESTION.match(lower) or TAG.fullmatch(lower) or CLEFT.match(lower):
        return False
    if OPEN.match(lower) or CLOSED.match(lower):
        return True
    return bool(GERMAN_OPEN.match(lower) and GERMAN_VERB.search(lower))


def _run_on(text: str, lower: str) -> Iterator[Question]:
    """Yield the questions inside words without marks, by forms that only questions have."""
    starts = []
    for match in RUN_ON.finditer(lower):
        before = lower[: match.start()].split()[-1:] or [""]
        if before[0] not in NOT_BEFORE:
            starts.append((match.start(), bool(match["open"])))
    for number, (start, is_open) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(text)
        yield Question(text[start:end].strip(), is_open)
