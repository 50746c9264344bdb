"""What a log of the talks holds of ours, and the log read back, however broken it is."""

import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlparse
from zipfile import BadZipFile

from pydantic import ValidationError

from agent.errors import UsageError
from evals.finding import Finding
from evals.results import Looked
from evals.transcript import Ending, Transcript

if TYPE_CHECKING:
    from inspect_ai.log import EvalLog, EvalSample

TRANSCRIPT = "transcript"
FINDING = "finding"
SUBJECT = "subject"


class Log(NamedTuple):
    """A run as it was logged: the file, and the talks in it."""

    file: str
    talks: tuple[Looked, ...]


class Kept(NamedTuple):
    """A former run: whom it was about and the talks that were played to their end."""

    subject: str
    transcripts: tuple[Transcript, ...]


def read_kept(log: Path) -> Kept:
    """Return what a log holds. Raises UsageError for a file that is no log of talks, or no whole one."""
    if not log.is_file():
        raise UsageError(f"There is no log {log}")
    read = _read(log)
    subject = (read.eval.metadata or {}).get(SUBJECT)
    if not isinstance(subject, str):
        raise UsageError(f"{log} is a log of Inspect, but not of these talks")
    try:
        talks = [_transcript(sample) for sample in read.samples or ()]
    except ValidationError as error:
        raise UsageError(f"{log} was written by another version: its talks cannot be read") from error
    return Kept(subject, tuple(talk for talk in talks if talk and talk.ending is not Ending.FAILED))


def log_of(log: "EvalLog") -> Log:
    """Return a run that Inspect has just logged."""
    talks = tuple(looked for sample in log.samples or () if (looked := _looked(sample)))
    return Log(file_of(log.location), talks)


def read_log(log: Path) -> Log:
    """Return a run that was logged before. Raises UsageError for a file that is no log, or no whole one."""
    return log_of(_read(log))


def file_of(location: str) -> str:
    """Return a log's place as a path."""
    return unquote(urlparse(location).path) if location.startswith("file:") else location


def _looked(sample: "EvalSample") -> Looked | None:
    transcript = _transcript(sample)
    if transcript is None:
        return None
    if sample.error and not transcript.error:
        transcript = transcript.model_copy(update={"error": f"could not be scored: {sample.error.message}"})
    scores = sample.scores or {}
    found = (score.metadata[FINDING] for score in scores.values() if score.metadata)
    return Looked(transcript=transcript, findings=tuple(Finding.model_validate(one) for one in found))


def _transcript(sample: "EvalSample") -> Transcript | None:
    kept = sample.store.get(TRANSCRIPT)
    return None if kept is None else Transcript.model_validate(kept)


def _read(log: Path) -> "EvalLog":
    from inspect_ai.log import read_eval_log

    try:
        return read_eval_log(log.as_posix())
    except _faults() as error:
        raise UsageError(f"{log} is no log of a run, or not a whole one") from error


def _faults() -> tuple[type[Exception], ...]:
    """What reading a damaged archive, or none at all, ends in."""
    from zstandard import ZstdError

    return (
        ValueError,
        LookupError,
        OSError,
        EOFError,
        BadZipFile,
        NotImplementedError,
        struct.error,
        zlib.error,
        ZstdError,
    )
