"""Chroma's files: looked at before it opens them, and rid of what it leaves behind."""

import os
import shutil
import sqlite3
import struct
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from memory.index.faults import index_faults
from memory.index.owner import OWNER
from memory.index.segments import damaged

FILE = "chroma.sqlite3"
HEADER = struct.Struct("<iQQQQ")
"""How a segment's header begins: version, offset, capacity, number of elements, bytes of an element."""

A_MOMENT_NS = 1_000_000_000


def check(folder: Path) -> None:
    """Raise IndexUnavailable for a damaged index: Chroma would not survive having tried to open it."""
    with index_faults():
        if (folder / FILE).exists():
            with closing(sqlite3.connect(folder / FILE)) as connection:
                is_sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            if not is_sound:
                raise ValueError(f"{FILE} is damaged")
        if (segment := damaged(folder)) is not None:
            raise ValueError(f"segment {segment.name} is damaged")


def rows(folder: Path, ending: str) -> int:
    """Return how many vectors the shards hold whose names end so, without loading any of them."""
    counted = (
        "SELECT count(*) FROM embeddings JOIN segments ON embeddings.segment_id = segments.id"
        " JOIN collections ON segments.collection = collections.id WHERE collections.name LIKE ?"
    )
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return int(connection.execute(counted, (f"%{ending}",)).fetchone()[0])


def clear(folder: Path) -> None:
    """Remove an index whole; the sign of its owner stays."""
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != OWNER:
            path.unlink()


def wipe(folder: Path) -> None:
    """Remove segments of removed shards and overwrite free pages; the index must be closed."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA temp_store=MEMORY")
        used = {row[0] for row in connection.execute("SELECT id FROM segments")}
        connection.execute("VACUUM")
    for path in folder.iterdir():
        if path.is_dir() and path.name not in used:
            shutil.rmtree(path)


def changed(folder: Path, seen: dict[Path, int]) -> tuple[Path, ...]:
    """Return the segments of an index that are not as they were when last seen, and see them now.

    One that changed a moment ago may change again within one tick of the file system's clock: it counts as not seen.
    """
    found = []
    for segment in folder.iterdir():
        if segment.is_dir():
            stamp = max(path.stat().st_mtime_ns for path in (segment, *segment.iterdir()))
            if seen.get(segment) != stamp:
                found.append(segment)
            if time.time_ns() - stamp > A_MOMENT_NS:
                seen[segment] = stamp
    return tuple(found)


def make_private(folder: Path, segments: Iterable[Path]) -> None:
    """Leave the index's files to their owner alone, as Chroma does not."""
    for path in folder.iterdir():
        path.chmod(0o700 if path.is_dir() else 0o600)
    for segment in segments:
        for path in segment.iterdir():
            path.chmod(0o600)


def blank_unused(segments: Iterable[Path]) -> None:
    """Overwrite the room that segments reserve beyond their elements.

    The index library writes it out as it found it in memory, so it may hold a copy of anybody's vector.
    """
    for header in (segment / "header.bin" for segment in segments):
        content = header.read_bytes() if header.exists() else b""
        if len(content) >= HEADER.size:
            _, _, _, elements, size = HEADER.unpack_from(content)
            _blank(header.with_name("data_level0.bin"), elements * size)


def _blank(file: Path, start: int) -> None:
    with file.open("r+b") as data:
        data.seek(start)
        rest = data.read()
        if rest.strip(b"\0"):
            data.seek(start)
            data.write(bytes(len(rest)))
            data.flush()
            os.fsync(data.fileno())
