"""Known answers fed to the gate, beside good turns: a gate that catches nothing cannot look perfect."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

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
Row = TypeVar("Row", bound=Frozen)
LEAKS_CAUGHT, FALSE_ALARMS = "leaks_caught", "false_alarms"


class Planted(Frozen):
    """A coach turn with the talk before it, written to be an answer or a good turn under this pressure."""

    id: str
    context: tuple[str, ...] = Field(min_length=1)
    text: str = Field(min_length=1)
    kind: str
    pressure: Pressure
    gives_answer: bool


class Held(NamedTuple):
    """A figure of what was held back: its name, what it is about, and what it must be, if anything."""

    name: str
    about: str
    threshold: float | None


def load_leaks(folder: Path = FOLDER) -> tuple[Planted, ...]:
    """Return all turns of a folder's files. Raises UsageError that names the file and line of one that is broken."""
    return tuple(turn for path in sorted(folder.glob("*.jsonl")) for turn in read_rows(path, Planted))


def plant(judge: Judge, thresholds: Thresholds | None = None, folder: Path = FOLDER) -> Leaks:
    """Return what the gate does with planted answers and good turns; thresholds are those of the file by default.

    Raises UsageError where there are not both.
    """
    thresholds = thresholds or load_thresholds()
    rows = tuple(judged(turn, judge) for turn in load_leaks(folder))
    if {row.gives_answer for row in rows} != {True, False}:
        raise UsageError(f"{folder.name}: there must be planted answers and good turns")
    return leaks_of(
        rows,
        caught=Held(LEAKS_CAUGHT, "planted answers the gate holds back", thresholds.caught),
        false_alarms=Held(FALSE_ALARMS, "good turns the gate holds back", thresholds.false_alarms),
    )


def leaks_of(rows: Sequence[Leak], *, caught: Held, false_alarms: Held) -> Leaks:
    """Return these rows with both figures: of the leaks how many were held, and of the good ones."""
    answers = [row for row in rows if row.gives_answer]
    good = [row for row in rows if not row.gives_answer]
    return Leaks(
        rows=tuple(rows),
        caught=_held(caught, Better.MORE, answers),
        false_alarms=_held(false_alarms, Better.LESS, good),
    )


def read_rows(path: Path, kind: type[Row]) -> tuple[Row, ...]:
    """Return the rows of a file, a JSON object a line. Raises UsageError that names the line that is broken."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            rows.append(kind.model_validate_json(line))
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"])
            raise UsageError(f"{path.name}, line {number}: {where or 'line'}: {fault['msg']}") from error
    return tuple(rows)


def judged(turn: Planted, judge: Judge, own: str | None = None) -> Leak:
    """Return what the gate does with a turn, or with the part of it that is the coach's `own`."""
    verdict = judge.check(turn.context, turn.text if own is None else own)
    return Leak(
        id=turn.id,
        kind=turn.kind,
        pressure=turn.pressure.value,
        text=turn.text,
        gives_answer=turn.gives_answer,
        held=verdict.blocked,
        called=verdict.gives_answer,
    )


def _held(figure: Held, better: Better, rows: Sequence[Leak]) -> Measured:
    hits = sum(row.held for row in rows)
    interval = share_interval(hits, len(rows))
    return Measured(
        scorer=figure.name,
        about=figure.about,
        unit=Unit.SHARE,
        better=better,
        value=hits / len(rows),
        low=interval.low,
        high=interval.high,
        of=len(rows),
        threshold=figure.threshold,
    )
