"""The short things a rep says when nothing of their own fits."""

from functools import cache
from pathlib import Path
from typing import cast
from zlib import crc32

from prompts.source import read_yaml

LINES = Path(__file__).parent / "small_talk.yaml"

Pools = dict[str, tuple[str, ...]]


@cache
def _pools() -> Pools:
    raw = cast(dict[str, object], read_yaml(LINES))
    nothing = cast(dict[str, list[str]], raw.pop("nothing"))
    pools = {name: tuple(cast(list[str], lines)) for name, lines in raw.items()}
    return pools | {f"nothing/{kind}": tuple(lines) for kind, lines in nothing.items()}


class SmallTalk:
    """Says each short line once a talk, in an order of its own for each rep but the same at every run."""

    def __init__(self, rep: str) -> None:
        """Take the rep's name, which decides where each pool begins."""
        self._start = crc32(rep.encode())
        self._said: set[str] = set()

    def say(self, pool: str) -> str:
        """Return a line of this pool that was not said yet, or "" when all were."""
        lines = _pools().get(pool, ())
        for step in range(len(lines)):
            line = lines[(self._start + step) % len(lines)]
            if line not in self._said:
                self._said.add(line)
                return line
        return ""

    def nothing(self, asked: str) -> str:
        """Return a short answer to what is asked by a rep who has none, or "" when all were said."""
        return self.say(f"nothing/{asked}") or self.say("any") or self.say("drained")
