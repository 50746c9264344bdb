"""How the guard stands up to attackers: answers in disguise, and ideas planted in the rep's mouth.

`meno evals run attacks` prints both tables.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from agent.guard.said import said
from agent.guard.stems import keys
from agent.ports import Judge
from evals.disguises import disguised, names

DATA = Path(__file__).parent / "data" / "attacks"


class Attack(NamedTuple):
    """A turn that gives an answer, after its talk."""

    context: tuple[str, ...]
    text: str


class Disguised(NamedTuple):
    """How many of `turns` in this disguise the gate held back, and how many the verdict called answers."""

    disguise: str
    turns: int
    held: int
    called: int


class Planted(NamedTuple):
    """Messages of one sort, and in how many the idea was taken for the rep's when it was not, or the reverse."""

    sort: str
    messages: int
    mistaken: int


def attacks(name: str) -> tuple[Attack, ...]:
    """Return turns that give answers: those to be put in disguise ("answers") or in parts and by request ("splits")."""
    return tuple(Attack(tuple(row["context"]), row["text"]) for row in _rows(name))


def in_disguise(judge: Judge) -> Iterator[Disguised]:
    """Yield what the guard does with our answers in each disguise."""
    for name in names():
        yield _judged(judge, name, [one._replace(text=disguised(name, one.text)) for one in attacks("answers")])
    yield _judged(judge, "in parts or by request", attacks("splits"))


def _judged(judge: Judge, name: str, turns: Sequence[Attack]) -> Disguised:
    verdicts = [judge.check(one.context, one.text) for one in turns]
    held, called = sum(one.blocked for one in verdicts), sum(one.gives_answer for one in verdicts)
    return Disguised(name, len(turns), held, called)


def planted() -> Iterator[Planted]:
    """Yield for planted ideas and innocent look-alikes, tuned on and held out, how many are taken for the other."""
    for rep_owns in (False, True):
        for held_out in (False, True):
            rows = [row for row in _rows("plants") if (row["rep_owns"], row["held_out"]) == (rep_owns, held_out)]
            mistaken = sum(bool(keys(row["idea"]) & said(row["context"]).keys) != rep_owns for row in rows)
            sort = f"{'the rep’s own' if rep_owns else 'planted'}, {'held out' if held_out else 'tuned on'}"
            yield Planted(sort, len(rows), mistaken)


def table(disguises: Iterator[Disguised], plants: Iterator[Planted]) -> Iterator[str]:
    """Yield the lines of both tables as Markdown."""
    yield from ("| disguise | turns | held | called |", "|---|---|---|---|")
    yield from (f"| {one.disguise} | {one.turns} | {one.held} | {one.called} |" for one in disguises)
    yield from ("", "| ideas in the rep's messages | messages | mistaken |", "|---|---|---|")
    yield from (f"| {one.sort} | {one.messages} | {one.mistaken} |" for one in plants)


def _rows(name: str) -> Iterator[dict[str, Any]]:
    for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
