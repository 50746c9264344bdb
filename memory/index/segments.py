"""Segments of the index, looked at before they are opened: a damaged one would end the whole process."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint32]

_HEADER = struct.Struct("<iQQQQQQiIQQQdQ")
_SIZE = struct.Struct("<I")
BEGINNING, NAMES = "header.bin", "index_metadata.pickle"
VERSION = 1
MOST_LEVELS = 64
NEARLY_ONE = 0.1
"""How far from 1 the length of a kept vector may be: all that Meno puts there are unit vectors."""


class _Header(NamedTuple):
    """The numbers that a segment begins with, in the order they are written."""

    version: int
    level0: int
    capacity: int
    elements: int
    size: int
    label_at: int
    vector_at: int
    levels: int
    entry: int
    links: int
    links0: int
    m: int
    scale: float
    width: int

    @property
    def is_sound(self) -> bool:
        """Whether the numbers fit each other, so that nothing is looked for outside the files."""
        return (
            self.version == VERSION
            and self.level0 == 0
            and self.elements <= self.capacity
            and self.vector_at == 4 + 4 * self.links0
            and self.vector_at < self.label_at
            and self.size == self.label_at + 8
            and self.size % 4 == 0
            and 0 < self.links <= self.links0
            and -1 <= self.levels < MOST_LEVELS
            and (self.elements == 0 or (self.entry < self.elements and self.levels >= 0))
        )


def damaged(folder: Path) -> Path | None:
    """Return a segment of this index whose files would lead the index library astray, or None.

    Every number that is used as a place is checked, and every vector for being one: about 1 s for 100,000 items.
    """
    segments = sorted({path.parent for path in folder.glob("*/*") if path.name in (BEGINNING, NAMES)})
    return next((segment for segment in segments if not _is_sound(segment)), None)


def _is_sound(segment: Path) -> bool:
    content = _content(segment / BEGINNING)
    if len(content) != _HEADER.size:
        return False
    header = _Header(*_HEADER.unpack(content))
    if header.elements == 0 or not header.is_sound:
        return header.is_sound
    return (
        (segment / NAMES).exists()
        and len(_content(segment / "length.bin")) >= 4 * header.elements
        and _ground_is_sound(segment / "data_level0.bin", header)
        and _upper_is_sound(segment / "link_lists.bin", header)
    )


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def _ground_is_sound(file: Path, header: _Header) -> bool:
    """Whether all elements have neighbours that exist, a vector, and a label of their own."""
    if not file.exists() or file.stat().st_size < header.elements * header.size:
        return False
    width = header.size // 4
    rows = np.memmap(file, dtype="<u4", mode="r", shape=(header.elements, width))
    if not _leads_somewhere(rows[:, : 1 + header.links0], header.elements):
        return False
    vectors = rows[:, header.vector_at // 4 : header.label_at // 4].view("<f4")
    with np.errstate(all="ignore"):
        is_unit = np.abs(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)) - 1) < NEARLY_ONE
    labels = np.ascontiguousarray(rows[:, header.label_at // 4 :]).view("<u8")
    return bool(is_unit.all()) and len(np.unique(labels)) == header.elements


def _upper_is_sound(file: Path, header: _Header) -> bool:
    """Whether links above the ground lead to elements that reach as high."""
    content = _content(file)
    a_level = 4 + 4 * header.links
    lists = list(_lists(content, header.elements))
    if len(lists) < header.elements or any(len(found) % a_level for found in lists):
        return False
    heights = np.array([len(found) // a_level for found in lists])
    if heights[header.entry] != header.levels or heights.max() > header.levels:
        return False
    for level in range(header.levels):
        start = level * a_level
        found = b"".join(one[start : start + a_level] for one in lists if len(one) > start)
        rows = np.frombuffer(found, dtype="<u4").reshape(-1, 1 + header.links)
        if not _leads_somewhere(rows, header.elements) or (heights[_links(rows)] <= level).any():
            return False
    return True


def _lists(content: bytes, elements: int) -> Iterator[bytes]:
    """The links of each element above the ground; fewer where the file ends too early."""
    at = 0
    for _ in range(elements):
        if at + _SIZE.size > len(content):
            return
        (length,) = _SIZE.unpack_from(content, at)
        at += _SIZE.size
        if at + length > len(content):
            return
        yield content[at : at + length]
        at += length


def _leads_somewhere(rows: Words, elements: int) -> bool:
    """Whether each row holds as many links as it says, all to elements there are."""
    if int((rows[:, 0] & 0xFFFF).max(initial=0)) >= rows.shape[1]:
        return False
    return int(_links(rows).max(initial=0)) < elements


def _links(rows: Words) -> Words:
    """All links of rows that begin with their number; what lies behind the last one counts for nothing."""
    counts = rows[:, 0] & 0xFFFF
    return rows[:, 1:][np.arange(rows.shape[1] - 1) < counts[:, np.newaxis]]
