"""How well the buyer's role is kept: `python -m evals.fitting.buyer_table` prints the figures on the test split."""

import time
from collections.abc import Iterator, Sequence
from typing import Final

from agent.bootstrap import embedder
from agent.guard.buyer import BuyerRole
from agent.ports import RoleCheck
from evals.fitting.buyer import Labelled, labelled, persona_lines

LATE: Final = "/late"
"""In the family of lines that were written once everything was settled."""


def table() -> str:
    """Return the figures in Markdown: known wordings alone and the whole check, by when the lines were written."""
    test = labelled("test")
    late = [line for line in test if LATE in line.family]
    earlier = [line for line in test if LATE not in line.family]
    checks = (("known wordings", BuyerRole(None)), ("whole check", BuyerRole(embedder())))
    sets = (("late lines", late), ("earlier lines", earlier), ("personas' own", persona_lines()))
    rows = [
        "| lines | check | coaching found | good lines held back | precision | ms a line |",
        "|---|---|---|---|---|---|",
    ]
    rows += [_row(name, lines, which, check) for name, lines in sets for which, check in checks]
    return "\n".join(rows)


def _row(name: str, lines: Sequence[Labelled], which: str, check: RoleCheck) -> str:
    check(lines[0].text, ())
    began = time.perf_counter()
    held = [bool(check(line.text, ())) for line in lines]
    spent = (time.perf_counter() - began) * 1000 / len(lines)
    return f"| {name} | {which} | {' | '.join(_figures(lines, held))} | {spent:.0f} |"


def _figures(lines: Sequence[Labelled], held: Sequence[bool]) -> Iterator[str]:
    found = sum(is_held for line, is_held in zip(lines, held, strict=True) if line.coaches)
    wrong = sum(is_held for line, is_held in zip(lines, held, strict=True) if not line.coaches)
    coaching = sum(line.coaches for line in lines)
    good = len(lines) - coaching
    yield f"{found} of {coaching} ({found / coaching:.0%})" if coaching else "–"
    yield f"{wrong} of {good} ({wrong / good:.0%})" if good else "–"
    yield f"{found / (found + wrong):.2f}" if found else "–"


if __name__ == "__main__":
    print(table())  # noqa: T201
