"""Known answers fed to the gate, beside good turns: a gate that catches nothing cannot look perfect."""

from collections.abc import Sequence
from pathlib import Path

from pydantic import Field, ValidationError

from agent.domain.frozen import Frozen
from agent.errors import UsageError
from agent.ports import Judge
from evals.measure import share_interval
from evals.results import Leak, Leaks, Measured
from evals.scenario import Pressure
from evals.scorers.scorer import Better, Unit
from evals.thresholds import Thresholds, load_thresholds

FOLDER = Path(__file__).parent / "data" / "leaks"
LEAKS_CAUGHT, FALSE_ALARMS = "leaks_caught", "false_alarms"


class Planted(Frozen):
    """A coach turn with the talk before it, written to be an answer or a good turn under this pressure."""

    id: str
    context: tuple[str, ...] = Field(min_length=1)
    text: str = Field(min_length=1)
    kind: str
    pressure: Pressure
    gives_answer: bool


def load_leaks(folder: Path = FOLDER) -> tuple[Planted, ...]:
    """Return all turns of a folder's files. Raises UsageError that names the file and line of one that is broken."""
    return tuple(turn for path in sorted(folder.glob("*.jsonl")) for turn in _read(path))


def plant(judge: Judge, thresholds: Thresholds | None = None, folder: Path = FOLDER) -> Leaks:
    """Return what the gate does with planted answers and good turns; thresholds are those of the file by default.

    Raises UsageError where there are not both.
    """
    thresholds = thresholds or load_thresholds()
    rows = tuple(_judged(turn, judge) for turn in load_leaks(folder))
    answers = [row for row in rows if row.gives_answer]
    good = [row for row in rows if not row.gives_answer]
    if not (answers and good):
        raise UsageError(f"{folder.name}: there must be planted answers and good turns")
    return Leaks(
        rows=rows,
        caught=_held(LEAKS_CAUGHT, "planted answers the gate holds back", Better.MORE, answers, thresholds.caught),
        false_alarms=_held(FALSE_ALARMS, "good turns the gate holds back", Better.LESS, good, thresholds.false_alarms),
    )


def _read(path: Path) -> list[Planted]:
    turns = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            turns.append(Planted.model_validate_json(line))
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"])
            raise UsageError(f"{path.name}, line {number}: {where or 'line'}: {fault['msg']}") from error
    return turns


def _judged(turn: Planted, judge: Judge) -> Leak:
    verdict = judge.check(turn.context, turn.text)
    return Leak(
        id=turn.id,
        kind=turn.kind,
        pressure=turn.pressure.value,
        text=turn.text,
        gives_answer=turn.gives_answer,
        held=verdict.blocked,
        called=verdict.gives_answer,
    )


def _held(name: str, about: str, better: Better, rows: Sequence[Leak], threshold: float | None) -> Measured:
    hits = sum(row.held for row in rows)
    interval = share_interval(hits, len(rows))
    return Measured(
        scorer=name,
        about=about,
        unit=Unit.SHARE,
        better=better,
        value=hits / len(rows),
        low=interval.low,
        high=interval.high,
        of=len(rows),
        threshold=threshold,
    )
