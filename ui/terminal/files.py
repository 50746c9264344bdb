"""Files and standard input, line by line, with errors that name the line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from agent.errors import UsageError

STANDARD_INPUT = "-"


def lines_of(name: str) -> Iterator[str]:
    """Yield the lines of a file, or of standard input for "-"; bytes that are no UTF-8 are replaced."""
    if name == STANDARD_INPUT:
        yield from (line.decode("utf-8", "replace").rstrip("\r\n") for line in sys.stdin.buffer)
        return
    try:
        with Path(name).open(encoding="utf-8", errors="replace") as file:
            yield from (line.rstrip("\r\n") for line in file)
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}") from error


def terminal_of() -> TextIO | None:
    """Return the terminal that the command runs at, for whoever has used up standard input; None without one."""
    try:
        return Path("/dev/tty").open(encoding="utf-8")
    except OSError:
        return None


def read_bytes(name: Path, most: int = -1) -> bytes:
    """Return what a file holds, or so many bytes of its start. Raises UsageError when it cannot be read."""
    try:
        with name.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}") from error


def make_private(name: Path) -> None:
    """Make a file that the owner alone can read, or take everyone else's rights from the one that is there."""
    name.touch(mode=0o600)
    if name.is_file():  # and no device such as standard output
        name.chmod(0o600)


def write(name: Path, text: str) -> None:
    """Write a file for its owner alone. Raises UsageError when it cannot be written."""
    try:
        make_private(name)
        name.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{name} cannot be written: {error.strerror}") from error


def write_bytes(name: Path, content: bytes) -> None:
    """Write a file for its owner alone. Raises UsageError when it cannot be written."""
    try:
        make_private(name)
        name.write_bytes(content)
    except OSError as error:
        raise UsageError(f"{name} cannot be written: {error.strerror}") from error


def json_lines(name: str) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield each object with its line number, from 1; empty lines are passed over. Raises UsageError."""
    for number, line in enumerate(lines_of(name), start=1):
        if not line.strip():
            continue
        try:
            content = json.loads(line)
        except ValueError as error:
            raise UsageError(f"line {number} is no JSON: {error}") from error
        if not isinstance(content, dict):
            raise UsageError(f"line {number} is no JSON object")
        yield number, content
