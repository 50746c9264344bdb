"""The plain facts of a call: told from what else stands in a turn, and whether anything is said beside them."""

import re
from collections.abc import Iterator

from agent.domain.move import Focus
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.transcript import Said, Transcript

FACTS_PLAIN = "facts_plain"

_SHOW = (Focus.NOTICE, Focus.COMPARED)
_COUNTED = r"\d+ questions?(?:, \d+ open)?(?:, \d+ % of the words)?, longest stretch \d+ words?"
_GUESS = r"Your guess: (?:\d+ questions?)?(?:(?:, )?\d+ % of the words)?\. "
_QUOTE = r'"([^"]*)"'
_FACTS = re.compile(
    rf"(?:(?:{_GUESS})?Counted: {_COUNTED}|First run: {_COUNTED}\. This run: {_COUNTED})\."
    rf"(?: Asked and not taken up: {_QUOTE}(?:, {_QUOTE})?(?: and \d+ more)?\.)?"
    rf"(?: {_QUOTE} (?:came up|did not come up) in your words\.)?"
)
_WORD = re.compile(r"\w+")


def shows_facts(said: Said) -> bool:
    """Whether facts of a call stand in a turn."""
    return said.focus in _SHOW and bool(said.mirror)


def without_facts(text: str) -> str:
    """Return a turn's words without the facts: a number that was counted is no answer, what is made of it may be."""
    return _FACTS.sub("", text).strip()


def facts_plain(transcript: Transcript, _: Judge) -> Finding:
    """Count turns that show the facts of a call and say nothing about them: no verdict, no words nobody said."""
    showing = [(number, said) for number, said in enumerate(transcript.said) if shows_facts(said)]
    marks = [
        Mark(turn=number, span=span, why=why)
        for number, said in showing
        for span, why in _beside(said.mirror, transcript, number)
    ]
    wrong = len({mark.turn for mark in marks})
    return Finding(scorer=FACTS_PLAIN, hits=len(showing) - wrong, of=len(showing), marks=tuple(marks))


def _beside(mirror: str, transcript: Transcript, number: int) -> Iterator[tuple[str, str]]:
    if beside := without_facts(mirror):
        yield beside, "said beside the facts"
    found = _FACTS.search(mirror)
    heard = _words(" ".join(_heard(transcript, number)))
    for quote in found.groups() if found else ():
        if quote and not _words(quote) <= heard:
            yield quote, "quoted, and nobody said it"


def _heard(transcript: Transcript, number: int) -> Iterator[str]:
    yield transcript.scenario.transcript
    for said in transcript.said[: number + 1]:
        yield from (said.message or "", said.buyer)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
