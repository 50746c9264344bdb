"""Talks that were held elsewhere, read from a file and looked at like the ones played here."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from pydantic import Field, ValidationError

from agent.clock import utc_now
from agent.domain.frozen import Frozen
from agent.errors import UsageError
from agent.ports import Judge
from evals.bench.figures import machine
from evals.measure import measure
from evals.results import Looked, Results
from evals.scenario import Knows, Scenario
from evals.scorers.scorer import Scorer
from evals.transcript import Ending, Said, Transcript

LOOKS_LIKE = (
    '{"id": "one", "said": [{"coach": "What brings you here?"}, {"rep": "A renewal.", "coach": "What of it?"}]}'
)


class _Exchange(Frozen):
    rep: str | None = None
    coach: str


class _Talk(Frozen):
    id: str = ""
    said: tuple[_Exchange, ...] = Field(min_length=1)


def load_transcripts(path: Path) -> tuple[Transcript, ...]:
    """Return the talks of a file, a JSON object a line. Raises UsageError that names the line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not text in UTF-8 (byte {error.start})") from error
    found = tuple(_transcript(line, number, path) for number, line in enumerate(lines, start=1) if line.strip())
    if not found:
        raise UsageError(f"{path}: no talks in it; a line looks like {LOOKS_LIKE}")
    return found


def look_at(transcripts: Sequence[Transcript], scorers: Sequence[Scorer], judge: Judge) -> Results:
    """Return what the scorers find in these talks; nothing is played."""
    started_at, started = utc_now(), perf_counter()
    talks = tuple(
        Looked(transcript=one, findings=tuple(scorer.look(one, judge) for scorer in scorers)) for one in transcripts
    )
    return Results(
        subject=transcripts[0].subject,
        machine=machine(),
        started_at=started_at,
        seconds=perf_counter() - started,
        talks=talks,
        measured=measure(talks),
    )


def _transcript(line: str, number: int, path: Path) -> Transcript:
    try:
        talk = _Talk.model_validate(json.loads(line))
    except (ValueError, RecursionError, ValidationError) as error:
        raise UsageError(f"{path}, line {number}: not a talk; a line looks like {LOOKS_LIKE}") from error
    first = next((one.rep for one in talk.said if one.rep), "")
    name = re.sub(r"[^a-z0-9]+", "-", talk.id.lower()).strip("-") or f"talk-{number}"
    return Transcript(
        scenario=Scenario(id=name, topic="", first=first, knows=Knows(goal=(), facts=()), limit=1),
        subject=path.name,
        said=tuple(Said(message=one.rep, text=one.coach) for one in talk.said),
        ending=Ending.LEFT,
    )
