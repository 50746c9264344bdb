"""The talks as the page tells them, and which faults in them to read first."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from evals.finding import Finding
from evals.reports.faults import Fault, Measures, answers, faults, is_at_fault, measures
from evals.reports.shown import shown
from evals.reports.turns import Note, Turn, marks_of, notes, turn_anchor, turns
from evals.reports.wording import counted, named
from evals.results import Looked, Results
from evals.scenario import Temper
from evals.scorers.scorer import ANSWERS_SHOWN
from evals.transcript import Ending, Transcript

BROKE_OFF = "broke_off"
_ENDINGS = {
    Ending.CLOSED: "the coach closed it",
    Ending.LEFT: "the rep left",
    Ending.LIMIT: "ended at its limit",
    Ending.FAILED: "broke off",
}


class Found(NamedTuple):
    """What a scorer found in a talk, in words."""

    scorer: str
    found: str


class Talk(NamedTuple):
    """A talk with the names of the scorers that find fault with it."""

    anchor: str
    name: str
    pressure: str
    about: tuple[str, ...]
    faults: tuple[str, ...]
    answers: int
    serious: tuple[str, ...]
    error: str
    commitment: str
    turns: tuple[Turn, ...]
    notes: tuple[Note, ...]
    findings: tuple[Found, ...]


class Pointer(NamedTuple):
    """A fault to read, and where on the page it lies."""

    where: str
    scorer: str
    why: str
    span: str
    anchor: str


def talks(results: Results) -> tuple[Talk, ...]:
    """Return the talks, first those with an answer, then those that broke off, then other serious faults."""
    by = measures(results)
    found = [_talk(talk, name, by) for talk, name in zip(results.talks, _anchors(results), strict=True)]
    return tuple(sorted(found, key=lambda talk: (not talk.answers, not talk.error, not talk.serious)))


def pointers(results: Results, most: int) -> tuple[Pointer, ...]:
    """Return where the first faults to read lie."""
    names = _anchors(results)
    return tuple(_pointer(results, names, fault) for fault in faults(results)[:most])


def _pointer(results: Results, names: Sequence[str], fault: Fault) -> Pointer:
    talk, mark = results.talks[fault.talk], fault.mark
    where = f"{talk.transcript.scenario.id}, turn\u00a0{mark.turn}"
    name, told = names[fault.talk], len(talk.transcript.said) + bool(talk.transcript.later)
    anchor = turn_anchor(name, mark.turn) if 0 <= mark.turn < told else _talk_anchor(name)
    return Pointer(where, named(shown(fault.scorer)), named(shown(mark.why)), shown(mark.span), anchor)


def _anchors(results: Results) -> tuple[str, ...]:
    """A name for each talk; a scenario that was played again is numbered, and no scenario's name has a full stop."""
    seen: Counter[str] = Counter()
    names = []
    for talk in results.talks:
        name = talk.transcript.scenario.id
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return tuple(names)


def _talk_anchor(name: str) -> str:
    return f"talk_{name}"


def _talk(talk: Looked, name: str, by: Measures) -> Talk:
    transcript = talk.transcript
    wrong = tuple(finding for finding in talk.findings if is_at_fault(finding, by))
    told = tuple(turns(talk, name, wrong, by))
    return Talk(
        anchor=_talk_anchor(name),
        name=name,
        pressure=transcript.scenario.pressure,
        about=_about(transcript),
        faults=(*(finding.scorer for finding in wrong), *((BROKE_OFF,) if transcript.error else ())),
        answers=answers(talk),
        serious=tuple(named(one.scorer) for one in wrong if by.is_serious(one.scorer) and one.scorer != ANSWERS_SHOWN),
        error=shown(transcript.error),
        commitment=shown(_promise(transcript)),
        turns=told,
        notes=notes([one for one in marks_of(wrong) if not 0 <= one.mark.turn < len(told)], "", by),
        findings=tuple(Found(named(one.scorer), _found(one)) for one in talk.findings if one.of),
    )


def _about(transcript: Transcript) -> tuple[str, ...]:
    scenario = transcript.scenario
    temper = () if scenario.temper is Temper.STEADY else (named(scenario.temper),)
    return shown(scenario.topic), *temper, counted(len(transcript.said), "turn"), _ENDINGS[transcript.ending]


def _promise(transcript: Transcript) -> str:
    """What the rep promised, as the coach had it last."""
    last = next((one.commitment for one in reversed(transcript.said) if one.commitment), None)
    return " · ".join(part for part in (last.action, last.due_text) if part) if last else ""


def _found(finding: Finding) -> str:
    if finding.value is None:
        return f"{finding.hits} of {finding.of}"
    return f"{finding.value:.2f}".rstrip("0").rstrip(".")
