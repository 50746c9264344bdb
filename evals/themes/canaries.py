"""Looks for words of a real session in all that leaves it: the theme store, logs, traces, what is released."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from evals.themes.attack import Attack
from evals.themes.canary_session import BEFORE, HOME, REP, SPANS, TOLD, WORDS

LONGEST = 300
"""Seconds that the session may take."""


class Left(NamedTuple):
    """What a session and the release of its quarter left, each searched on its own."""

    theme: str | None
    released: tuple[str, ...]
    record: bytes
    searched: dict[str, bytes]

    def found(self) -> tuple[str, ...]:
        """Return the words that were found, with where."""
        marks = [word.casefold().encode() for word in (*WORDS, REP)]
        return tuple(
            f"{mark.decode()} in {place}"
            for place, content in self.searched.items()
            for mark in marks
            if mark in content.lower()
        )

    def was_kept(self) -> bool:
        """Whether the record holds the words, so that looking for them elsewhere means something."""
        return all(word.casefold().encode() in self.record.lower() for word in WORDS)


def play(folder: Path) -> Left:
    """Play the session in a process of its own and return what it left in this folder. Raises CalledProcessError."""
    command = [sys.executable, "-m", "evals.themes.canary_session", str(folder)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=LONGEST)
    told = json.loads((folder / TOLD).read_text(encoding="utf-8"))
    home = sorted((folder / HOME).iterdir())
    return Left(
        theme=told["theme"],
        released=tuple(told["released"]),
        record=b"".join(file.read_bytes() for file in home if file.name.startswith("record")),
        searched={
            "the theme store before the release": _bytes(sorted((folder / BEFORE).iterdir())),
            "the theme store": _bytes([file for file in home if file.name.startswith("themes")]),
            "the log": done.stderr + done.stdout,
            "the traces": (folder / SPANS).read_bytes(),
            "what is released": json.dumps(told["released"]).encode(),
        },
    )


def canaries() -> Attack:
    """Look for the words of a session, and for who said them, in everything that leaves it."""
    with tempfile.TemporaryDirectory() as folder:
        left = play(Path(folder))
    places = [place for place, content in left.searched.items() if content]
    is_whole = left.was_kept() and left.theme is not None and len(left.released) == 1
    tried = len(places) * (len(WORDS) + 1) if is_whole else 0
    return Attack("words of a rep looked for where they do not belong", found=len(left.found()), tried=tried)


def _bytes(files: list[Path]) -> bytes:
    return b"".join(file.read_bytes() for file in files)
