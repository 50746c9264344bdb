"""Pairs of things one rep says, read by people: how many contradictions are found, and how many are none.

`python -m tests.support.contradictions` writes the figures.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import yaml

from agent.language.contradiction import clashes

FILE = Path(__file__).parent.parent / "unit" / "language" / "contradictions.yaml"
NONE = "none"
KEPT_BACK = 3
"""Every third pair of a group was not looked at while the rules were made."""


class Pair(NamedTuple):
    """What was said then and now; `kind` is in what they differ, or "none", `group` why not."""

    kind: str
    group: str
    then: str
    now: str
    kept_back: bool

    @property
    def is_found(self) -> bool:
        """Whether a contradiction is found that the rep does not tell of themselves."""
        return any(not clash.is_told for clash in clashes(self.now, self.then))


class Figures(NamedTuple):
    """Of so many contradictions, how many were found; how many were found where there is none."""

    there: int
    found: int
    wrongly: int
    without: int

    @property
    def precision(self) -> float:
        """The share of those found that are there."""
        return self.found / max(1, self.found + self.wrongly)

    @property
    def recall(self) -> float:
        """The share of those there that are found."""
        return self.found / max(1, self.there)


def pairs() -> tuple[Pair, ...]:
    """Return the labelled pairs."""
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return tuple(
        Pair(kind, str(row[0]) if kind == NONE else kind, row[-2], row[-1], number % KEPT_BACK == KEPT_BACK - 1)
        for kind, rows in read.items()
        for number, row in enumerate(rows)
    )


def figures(some: tuple[Pair, ...]) -> Figures:
    """Return how the detector does on these pairs."""
    there = [pair.is_found for pair in some if pair.kind != NONE]
    without = [pair.is_found for pair in some if pair.kind == NONE]
    return Figures(len(there), sum(there), sum(without), len(without))


def main() -> None:
    """Write the figures, kind by kind, of what the rules were made on and of what was kept back."""
    for kept_back in (False, True):
        some = tuple(pair for pair in pairs() if pair.kept_back is kept_back)
        total = figures(some)
        sys.stdout.write(
            f"{'kept back' if kept_back else 'made on'}: {len(some)} pairs, precision {total.precision:.3f}, "
            f"recall {total.recall:.3f} ({total.found} of {total.there}), "
            f"wrongly found {total.wrongly} of {total.without}\n"
        )
        for group in dict.fromkeys(pair.group for pair in some):
            own = figures(tuple(pair for pair in some if pair.group == group))
            told = f"found {own.found} of {own.there}" if own.there else f"wrongly found {own.wrongly} of {own.without}"
            sys.stdout.write(f"  {group}: {told}\n")


if __name__ == "__main__":
    main()
