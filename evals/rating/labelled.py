"""Talks that people have rated, from a file given by path and never shipped."""

from pathlib import Path

from pydantic import Field, ValidationError

from agent.domain.frozen import Frozen
from agent.errors import UsageError
from evals.rating.rating import HIGHEST, LOWEST
from evals.rating.rubric import Rubric


class Labelled(Frozen):
    """A talk, line by line ("rep: ..." or "coach: ..."), and the score a person gave it on a rubric."""

    id: str = ""
    talk: tuple[str, ...] = Field(min_length=1)
    score: int = Field(ge=LOWEST, le=HIGHEST)
    rubric: Rubric | None = None


def load_labelled(path: Path, rubric: Rubric) -> tuple[Labelled, ...]:
    """Return the talks of a file of JSON lines that are rated on this rubric; a line without one is on any.

    Raises UsageError that names the lines which are no rated talk, or says that there is none on this rubric.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name}: cannot be read: {error}") from error
    found, broken = [], []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(Labelled.model_validate_json(line))
        except ValidationError as error:
            broken.append(f"line {number}: {_fault(error)}")
    if broken:
        raise UsageError(f"{path.name}: not rated talks: {'; '.join(broken)}")
    rated = tuple(talk for talk in found if talk.rubric in (None, rubric))
    if not rated:
        raise UsageError(f"{path.name}: no talk is rated on {rubric.value}")
    return rated


def _fault(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where}: {first['msg']}" if where else first["msg"]
