"""Lines to import, and what lies on the disk."""

import json
from datetime import timedelta
from pathlib import Path

import numpy as np

from tests.support.sessions import NOON


def line(item_id: str, text: str, *, days: float = 0, **fields) -> str:
    """Return one line of an import."""
    return json.dumps({"id": item_id, "at": (NOON + timedelta(days=days)).isoformat(), "text": text} | fields)


def lines(*texts: str) -> list[str]:
    """Return lines with ids 1, 2, ... that follow each other."""
    return [line(str(number), text, days=number / 1000) for number, text in enumerate(texts, start=1)]


def files(folder: Path) -> list[Path]:
    """Return all files below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def holding(folder: Path, words: str) -> list[str]:
    """Return the names of files that hold these words in UTF-8 or UTF-16."""
    forms = (words.encode(), words.encode("utf-16-le"), words.casefold().encode())
    return [path.name for path in files(folder) if any(form in path.read_bytes() for form in forms)]


def holding_vector(folder: Path, vector: np.ndarray) -> list[str]:
    """Return the names of files that hold this vector as little-endian floats, rounding apart."""
    return [path.name for path in files(folder) if _holds(path.read_bytes(), vector)]


def _holds(content: bytes, vector: np.ndarray) -> bool:
    start = vector[:16].astype("<f4")
    for shift in range(4):
        floats = np.frombuffer(content[shift : shift + (len(content) - shift) // 4 * 4], dtype="<f4")
        for place in np.flatnonzero(np.isclose(floats[: len(floats) - 15], start[0], rtol=1e-5, atol=0)):
            if np.allclose(floats[place : place + 16], start, rtol=1e-4, atol=1e-6):
                return True
    return False
