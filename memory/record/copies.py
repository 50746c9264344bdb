"""Copies of the record as it was before an upgrade: beside it, its owner's alone, and gone with the first erasure."""

import glob
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DAYS_KEPT = 30
"""A copy that nobody needed for so long is removed at the next start."""
UNFINISHED = ".part"


def keep(file: Path, version: str, copy_to: Callable[[Path], None]) -> Path:
    """Let the record be copied to a new file beside it and return its name.

    The copy has its name only once it is whole and on the disk; an older copy is never overwritten.
    """
    name = free_name(file, version)
    part = name.with_name(name.name + UNFINISHED)
    part.unlink(missing_ok=True)
    copy_to(part)
    to_disk(part)
    part.rename(name)
    to_disk(name.parent)
    return name


def found(file: Path) -> tuple[Path, ...]:
    """Return the copies beside this record, unfinished ones included."""
    return tuple(sorted(file.parent.glob(f"{glob.escape(file.stem)}.before-*")))


def remove(file: Path, *, older_than_days: float = 0) -> None:
    """Overwrite and remove the copies beside this record, or those of them that are old enough."""
    oldest = time.time() - older_than_days * 86_400
    for copy in found(file):
        with suppress(FileNotFoundError):  # another process was quicker
            if not older_than_days or copy.stat().st_mtime < oldest:
                overwrite(copy)


def free_name(file: Path, version: str) -> Path:
    """Return a name for a copy of this record that nothing has yet."""
    first = file.with_name(f"{file.stem}.before-{version}{file.suffix}")
    number, name = 2, first
    while name.exists():
        name, number = first.with_stem(f"{first.stem}-{number}"), number + 1
    return name


def overwrite(file: Path) -> None:
    """Write zeros over a file, and remove it."""
    with file.open("r+b") as content:
        left = file.stat().st_size
        while left > 0:
            left -= content.write(bytes(min(left, 1 << 20)))
        content.flush()
        os.fsync(content.fileno())
    file.unlink()


def to_disk(path: Path) -> None:
    """Have a file or a folder on the disk before going on."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
