"""A talk turn by turn: who said what, how the coach came to it, and what is wrong with it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evals.finding import Finding, Mark
from evals.reports.faults import Measures
from evals.reports.marking import Marked, Piece, marked_at, pieces
from evals.reports.shown import shown
from evals.reports.wording import counted, lasting, named
from evals.results import Looked
from evals.scorers.scorer import ANSWERS_SHOWN
from evals.transcript import Said


class Note(NamedTuple):
    """What a scorer says of a turn, under its number; `span` where the words are not marked in the text itself.

    A serious one is an answer, or counts against a figure that does not hold.
    """

    number: int
    scorer: str
    why: str
    span: str
    is_serious: bool


class Placed(NamedTuple):
    """A mark and the scorer that made it."""

    scorer: str
    mark: Mark


class Turn(NamedTuple):
    """A coach turn with the message before it.

    `buyer` is what a played buyer says in it, `withheld` what an advising model said that the rep must not see; `apart`
    says when it came in another session.
    """

    anchor: str
    number: int
    message: str
    pieces: tuple[Piece, ...]
    buyer: tuple[Piece, ...]
    facts: tuple[str, ...]
    withheld: tuple[str, ...]
    notes: tuple[Note, ...]
    apart: str


def turns(talk: Looked, name: str, wrong: Sequence[Finding], by: Measures) -> Iterator[Turn]:
    """Give the turns of a talk with these faults; how the next session opened comes last."""
    later = talk.transcript.later
    everything = (*talk.transcript.said, *((later,) if later else ()))
    for number, said in enumerate(everything):
        marks = [placed for placed in marks_of(wrong) if placed.mark.turn == number]
        spans = [Marked(mark.span, by.is_serious(scorer)) for scorer, mark in marks]
        yield Turn(
            anchor=turn_anchor(name, number),
            number=number,
            message=shown(said.message or ""),
            pieces=pieces(said.text, said.mirror, spans),
            buyer=pieces(said.buyer, "", spans),
            facts=_facts(said),
            withheld=tuple(shown(one) for one in said.advice),
            notes=notes(marks, said.shown, by),
            apart="a week later" if number == len(talk.transcript.said) else "",
        )


def marks_of(wrong: Sequence[Finding]) -> Iterator[Placed]:
    """Give each mark with its scorer; answers come first."""
    for finding in sorted(wrong, key=lambda one: one.scorer != ANSWERS_SHOWN):
        yield from (Placed(finding.scorer, mark) for mark in finding.marks)


def notes(marks: Sequence[Placed], text: str, by: Measures) -> tuple[Note, ...]:
    """Return what the scorers say of a turn with this text."""
    return tuple(
        Note(number, named(shown(scorer)), named(shown(mark.why)), _unmarked(text, mark.span), by.is_serious(scorer))
        for number, (scorer, mark) in enumerate(marks, start=1)
    )


def _unmarked(text: str, span: str) -> str:
    return "" if span.strip() == text.strip() or marked_at(text, span) else shown(span)


def _facts(said: Said) -> tuple[str, ...]:
    """How the coach came to this turn, as far as it says so."""
    move = ", ".join(dict.fromkeys(named(word) for word in (said.move, said.focus) if word))
    retries = counted(said.retries, "retry", "retries") if said.retries else ""
    calls = counted(said.model_calls, "model call") if said.model_calls else ""
    tokens = counted(said.tokens, "token") if said.tokens else ""
    source = f"worded by the {named(said.source)}" if said.source else ""
    told = (move, named(said.stage), source, retries, calls, tokens, lasting(said.seconds) if said.seconds else "")
    return tuple(shown(one) for one in told if one)


def turn_anchor(name: str, number: int) -> str:
    """Return what links to a turn of a talk end with."""
    return f"turn_{name}_{number}"
