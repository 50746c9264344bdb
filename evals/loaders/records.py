"""A file of labelled talk as records, each with its place: JSON lines, one JSON document, or CSV."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from agent.errors import UsageError

_OPENS_JSON = ("{", "[")


class Record(NamedTuple):
    """The fields of one record and where it stands, such as "line 7"."""

    where: str
    fields: Mapping[str, object]

    def text(self, name: str) -> str:
        """Return a field that must be text. Raises UsageError otherwise."""
        value = self.need(name)
        if not isinstance(value, str):
            raise UsageError(f"{self.where}: {name} is not text")
        return value

    def need(self, name: str) -> object:
        """Return a field that must be there. Raises UsageError otherwise."""
        if name not in self.fields:
            raise UsageError(f"{self.where}: there is no {name}")
        return self.fields[name]


def read_records(path: Path) -> tuple[Record, ...]:
    """Return the records of a file, by what is in it and not by its name.

    Raises UsageError, which names the line, for a file that is empty, not text, or broken.
    """
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("this is no text in UTF-8; give the data as JSON lines, JSON or CSV") from error
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}") from error
    if "\0" in content:
        raise UsageError("this is a binary file; give the data as JSON lines, JSON or CSV")
    if not content.strip():
        raise UsageError("the file is empty")
    found = tuple(_json(content) if content.lstrip().startswith(_OPENS_JSON) else _table(content))
    if not found:
        raise UsageError("there is a head and not one record")
    return found


def _json(content: str) -> Iterator[Record]:
    """One JSON object a line, or one document that holds an object or a list of objects over several."""
    opening = content.strip().split("\n", 1)[0].strip()
    if opening == "{" or opening.startswith("["):
        document = _parsed(content)
        for number, item in enumerate(document if isinstance(document, list) else [document], start=1):
            yield _record(f"item {number}", item)
        return
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            yield _record(f"line {number}", _parsed(line, number))


def _parsed(text: str, first: int = 1) -> object:
    """The value of a JSON text that starts in line `first`."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UsageError(f"line {first - 1 + error.lineno}: broken JSON ({error.msg})") from error
    except RecursionError as error:
        raise UsageError(f"line {first}: broken JSON (nested too deep)") from error
    except ValueError as error:  # a whole number with thousands of digits
        raise UsageError(f"line {first}: broken JSON ({error})") from error


def _record(where: str, value: object) -> Record:
    if not isinstance(value, dict):
        raise UsageError(f"{where}: not an object with fields")
    return Record(where, value)


def _table(content: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    try:
        head = [name.strip() for name in next(reader)]
        if len(head) < 2:
            raise UsageError("line 1: neither JSON nor the head of a table with commas")
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(head):
                raise UsageError(f"line {reader.line_num}: {len(cells)} columns where the head has {len(head)}")
            yield Record(f"line {reader.line_num}", dict(zip(head, cells, strict=True)))
    except csv.Error as error:
        raise UsageError(f"line {reader.line_num}: broken CSV ({error})") from error
