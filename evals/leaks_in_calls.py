"""Known leaks planted around calls: coaching in a played buyer's mouth, answers and verdicts in a debrief."""

import re
from pathlib import Path

from pydantic import Field

from agent.domain.call import Line, Side
from agent.domain.frozen import Frozen
from agent.ports import Judge, RoleCheck
from evals.leaks import Held, Planted, judged, leaks_of, read_rows
from evals.results import Leak, Leaks
from evals.scorers.facts import without_facts
from evals.thresholds import Thresholds

FOLDER = Path(__file__).parent / "data" / "leaks_in_calls"
_BUYER = re.compile(r"^buyer:\s*")
_REP = re.compile(r"^rep:\s*")


class PlantedLine(Frozen):
    """A line in a played buyer's mouth with the call before it, written to coach or to be a buyer's."""

    id: str
    context: tuple[str, ...] = Field(min_length=1)
    text: str = Field(min_length=1)
    kind: str
    coaches: bool

    @property
    def said(self) -> tuple[Line, ...]:
        """The call so far; what is not the buyer's in it is the rep's."""
        return tuple(_line(entry) for entry in self.context)


def plant_in_calls(
    judge: Judge, in_role: RoleCheck, thresholds: Thresholds, folder: Path = FOLDER
) -> tuple[Leaks, Leaks]:
    """Return what the buyer's check does with planted coaching, and the gate with planted answers in a debrief.

    Facts of a call that stand in a turn are left out before the gate reads it, as they are never put to it.
    Raises UsageError where a row is broken.
    """
    lines = tuple(_looked_at(row, in_role) for row in read_rows(folder / "buyer.jsonl", PlantedLine))
    turns = tuple(judged(row, judge, without_facts(row.text)) for row in read_rows(folder / "debrief.jsonl", Planted))
    return (
        leaks_of(
            lines,
            caught=Held("buyer_leaks_caught", "planted coaching the buyer's check holds", thresholds.buyer_caught),
            false_alarms=Held("buyer_false_alarms", "good buyer lines it holds", thresholds.buyer_false_alarms),
        ),
        leaks_of(
            turns,
            caught=Held("debrief_leaks_caught", "answers planted in a debrief and held", thresholds.debrief_caught),
            false_alarms=Held("debrief_false_alarms", "good debrief turns held", thresholds.debrief_false_alarms),
        ),
    )


def _looked_at(row: PlantedLine, in_role: RoleCheck) -> Leak:
    held = bool(in_role(row.text, row.said))
    return Leak(
        id=row.id, kind=row.kind, pressure="none", text=row.text, gives_answer=row.coaches, held=held, called=held
    )


def _line(entry: str) -> Line:
    if _BUYER.match(entry):
        return Line(side=Side.BUYER, text=_BUYER.sub("", entry))
    return Line(side=Side.REP, text=_REP.sub("", entry))
