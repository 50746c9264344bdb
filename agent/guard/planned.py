"""What a manager plans to say to a rep, line by line: which lines ask, which tell, which do neither."""

from collections.abc import Iterator, Sequence

from agent.domain.one_to_one import Kind, PlannedLine
from agent.domain.verdict import AnswerKind, Verdict
from agent.guard.commands import orders_in
from agent.guard.form import form
from agent.guard.openings import (
    AND_THEN,
    CALLS,
    FACT_ASKED,
    GREETS,
    INVITES,
    LOGISTICS,
    OPENING,
    REQUESTS,
    TOGETHER,
    UNMARKED,
    typed_out,
)
from agent.guard.plain import LONGEST_TURN, plain
from agent.guard.tellings import rules
from agent.guard.tongue import is_english
from agent.language.parse import parse
from agent.language.tongues import is_other_language
from agent.ports import Judge

WORDINGS = "planned.yaml"
IN_SIGHT = 6
"""Lines before one that count as known to both when it is judged."""
SURELY = 0.97
"""The guard's score from which an open question tells; a closed one does from the guard's verdict on."""
_OF_QUESTIONS = ("advice_asked", "leading", "rhetorical", "cause_asked", "example_given")
_NO_QUESTION = "rhetorical"
"""Wordings of questions that ask nothing, whatever both know: "when will you finally call her?"."""
KNOWN = 0.6
"""The guard's score up to which a question worded as advice only takes up what both know: "will you call her?"."""
_ENDS = " ,;:.!?\"'-"
_PLAINLY = 1.0
"""Added to the strength of a line that tells without asking."""


class Marking:
    """Marks the lines of a plan by their wording and by the guard's score; safe to share between threads."""

    def __init__(self, judge: Judge) -> None:
        """Ask this judge where the wording alone does not say it."""
        self._judge = judge

    def mark(self, texts: Sequence[str]) -> tuple[PlannedLine, ...]:
        """Return each line with its mark, judged after the lines before it that tell nothing.

        A line in another language than English is given back as not judged.
        """
        marked: list[PlannedLine] = []
        for text in texts:
            known = [f"rep: {line.text}" for line in marked if line.kind is not Kind.TELLS]
            marked.append(self._marked(known[-IN_SIGHT:], text))
        return tuple(marked)

    def _marked(self, known: Sequence[str], text: str) -> PlannedLine:
        read = CALLS.sub("", typed_out(plain(text, LONGEST_TURN)))
        if GREETS.match(read):
            return PlannedLine(text=text, kind=Kind.NEITHER)
        if not is_english(read) or is_other_language(read):
            return PlannedLine(text=text, kind=Kind.NOT_JUDGED)
        if REQUESTS.match(read):
            return PlannedLine(text=text, kind=Kind.NEITHER)
        if INVITES.match(read) and not AND_THEN.search(read):
            return PlannedLine(text=text, kind=Kind.ASKS)
        asks = bool(UNMARKED.match(read) if "?" not in read else form(read).questions)
        spans = _apart(tuple(_leading(read) if asks else _telling(read)))
        if not asks and not spans:
            return PlannedLine(text=text, kind=Kind.NEITHER)
        verdict = self._judge.check(known, read)
        is_sure = not known or (asks and any(name == _NO_QUESTION for name, _ in _worded(read)))
        if asks and not _is_told(verdict, read, is_worded=bool(spans), is_sure=is_sure):
            return PlannedLine(text=text, kind=Kind.ASKS)
        spans = spans or tuple(reason.span for reason in verdict.reasons if reason.kind is not AnswerKind.FORM)
        shown = tuple(span for span in spans if span in text) or (text,)
        strength = round(verdict.score + (0.0 if asks else _PLAINLY), 2)
        return PlannedLine(text=text, kind=Kind.TELLS, spans=shown, strength=strength)


def _is_told(verdict: Verdict, read: str, *, is_worded: bool, is_sure: bool) -> bool:
    """Whether a question tells: worded so, and surely or new to whoever heard the lines before; else by the score."""
    if is_worded:
        return is_sure or verdict.score >= KNOWN
    if (
        verdict.open
        and FACT_ASKED.match(read)
        and all(one.kind is AnswerKind.PRESUPPOSITION for one in verdict.reasons)
    ):
        return False
    return verdict.score >= SURELY or (verdict.gives_answer and not verdict.open)


def _leading(text: str) -> Iterator[str]:
    """What in a question tells: its own wording, or a statement that goes before what it asks."""
    yield from (span for name, span in _worded(text) if name in _OF_QUESTIONS)
    if opening := OPENING.match(text):
        yield from _telling(opening[1])


def _telling(text: str) -> Iterator[str]:
    """What in a statement tells: its wording, or an order in it."""
    if LOGISTICS.match(text):
        return
    yield from (span for name, span in _worded(text) if name not in _OF_QUESTIONS)
    for order in orders_in(parse(text)):
        if not any(about.match(order) for about in (LOGISTICS, INVITES, TOGETHER)):
            yield order.strip(_ENDS)


def _apart(spans: tuple[str, ...]) -> tuple[str, ...]:
    """These stretches without those that lie inside another one."""
    found = dict.fromkeys(spans)
    return tuple(span for span in found if not any(span != other and span in other for other in found))


def _worded(text: str) -> Iterator[tuple[str, str]]:
    for rule in rules(WORDINGS):
        for found in rule.pattern.finditer(text):
            yield rule.name, found.group().strip(_ENDS) or found.group()
