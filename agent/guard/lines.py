"""Judging coach turns line by line: JSON in, JSON out, for scripts and other people's evaluations."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agent.errors import UsageError
from agent.ports import Judge


class Line(BaseModel):
    """One turn to judge; fields beyond these are left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    id: str | int | None = None
    context: list[str] = Field(default_factory=list)
    text: str
    remembered: list[str] = Field(default_factory=list)


def checked(line: str, judge: Judge) -> dict[str, Any]:
    """Return the verdict on one JSON line, ready to be printed as JSON.

    Keys: id, gives_answer, blocked, score, reasons (kind and span), questions, open. Raises UsageError
    that says what is wrong with the line; who reads the file adds the line's number.
    """
    asked = _read(line)
    verdict = judge.check(asked.context, asked.text, remembered=asked.remembered)
    return {"id": asked.id, **verdict.model_dump(mode="json")}


def _read(line: str) -> Line:
    try:
        return Line.model_validate(_object(line))
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise UsageError("; ".join(faults)) from error


def _object(line: str) -> dict[str, Any]:
    try:
        read = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError(f"not JSON: {error}") from error
    if not isinstance(read, dict):
        raise UsageError("not a JSON object")
    return read
