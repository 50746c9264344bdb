"""A run as a JSON file that can be read back: one document, a line for each talk, figure and planted turn."""

import json
from collections.abc import Mapping
from datetime import datetime
from math import isfinite
from pathlib import Path

from pydantic import ValidationError

from agent.errors import UsageError
from evals.reports.files import write
from evals.results import Results

SCHEMA = "meno-evals-results"
VERSION = 1
"""Goes up when a reader of the former version could misread the file."""


def write_results(results: Results, path: Path) -> None:
    """Write everything a run found, transcripts included. Raises UsageError where it cannot be written."""
    top = {"schema": SCHEMA, "version": VERSION, "holds": results.holds}
    content = {key: _plain(value) for key, value in results.model_dump().items()}
    write(path, f'{json.dumps(top)[:-1]}, "results": {_laid_out(content)}}}\n')


def read_results(path: Path) -> Results:
    """Return the run kept in a file. Raises UsageError that says where the file is broken, cut, or not ours."""
    document = _document(path)
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise UsageError(f'{path}: not a record of an evaluation (no "schema": "{SCHEMA}")')
    if document.get("version") != VERSION:
        raise UsageError(f"{path}: a record of version {document.get('version')!r}; this one reads version {VERSION}")
    try:
        return Results.model_validate(document.get("results"))
    except ValidationError as error:
        raise UsageError(f"{path}: {_where(error, document.get('results'))}") from error


def _document(path: Path) -> object:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not text in UTF-8 (byte {error.start})") from error
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        last = text.rstrip().count("\n") + 1
        hint = "; it is the last one: the file seems to be cut off" if error.lineno >= last else ""
        raise UsageError(f"{path}, line {error.lineno}: broken ({error.msg}, column {error.colno}){hint}") from error
    except RecursionError as error:
        raise UsageError(f"{path}: nested too deep to be a record of an evaluation") from error


def _where(error: ValidationError, results: object) -> str:
    """The first thing wrong, said of the talk it is in."""
    first = error.errors(include_url=False, include_input=False)[0]
    place, message = [str(part) for part in first["loc"]], first["msg"]
    if len(place) > 1 and place[0] == "talks" and place[1].isdigit():
        return f"talk {int(place[1]) + 1}{_scenario(results, int(place[1]))}: {'.'.join(place[2:])}: {message}"
    return f"{'.'.join(['results', *place])}: {message}"


def _scenario(results: object, number: int) -> str:
    try:
        return f" ({results['talks'][number]['transcript']['scenario']['id']})"  # type: ignore[index]
    except (KeyError, TypeError):
        return ""


def _plain(value: object) -> object:
    """Only what JSON knows: a number that is none, or has no end, is written in words that are read back."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, float) and not isfinite(value):
        return str(value)
    return value.isoformat() if isinstance(value, datetime) else value


def _laid_out(content: Mapping[str, object]) -> str:
    """Lists open up, a line for each of their rows: files that differ in one talk differ in one line."""
    parts = [f"{json.dumps(key)}: {_rows(value)}" for key, value in content.items()]
    return "{\n" + ",\n".join(parts) + "\n}"


def _rows(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(json.dumps(row) for row in value) + "\n]"
    if isinstance(value, dict) and isinstance(value.get("rows"), list):
        return _laid_out(value)
    return json.dumps(value)
