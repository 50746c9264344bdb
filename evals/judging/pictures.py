"""`python -m evals.judging.pictures`: judge our held-out turns and draw docs/images/guard-*.svg from the figures.

With `--figures FILE`, what `meno evals run guard --json FILE` wrote is drawn (its first set), and nothing is judged.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from agent.bootstrap import local_guard
from agent.errors import UsageError
from evals.judging.drawn import reliability, thresholds
from evals.judging.figures import Figures, evaluate_set, load_both
from evals.judging.labellers import ROWS
from evals.judging.markdown import read_figures

IMAGES = Path(__file__).parents[2] / "docs" / "images"


def draw(name: str, found: Figures, folder: Path) -> tuple[Path, ...]:
    """Write both pictures of these figures into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {"guard-reliability.svg": reliability(name, found), "guard-tradeoff.svg": thresholds(name, found)}
    for file, content in drawn.items():
        (folder / file).write_text(content, encoding="utf-8")
    return tuple(folder / file for file in drawn)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the pictures; return 2 when the turns cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m evals.judging.pictures", description=__doc__)
    parser.add_argument("--data", type=Path, default=ROWS, metavar="PATH", help="labelled turns of any known format")
    parser.add_argument("--figures", type=Path, metavar="FILE", help="figures to draw instead of judging")
    parser.add_argument("--into", type=Path, default=IMAGES, metavar="DIR", help="where the pictures are written")
    given = parser.parse_args(arguments)
    try:
        name, found = _figures(given.data, given.figures)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    paths = draw(name, found, given.into)
    sys.stdout.write("".join(f"{path}\n" for path in paths))
    return 0


def _figures(data: Path, written: Path | None) -> tuple[str, Figures]:
    """The name of a set and its figures, read or else measured."""
    if written is None:
        return data.stem, evaluate_set(load_both(data), local_guard())
    return next(iter(read_figures(written).items()))


if __name__ == "__main__":
    sys.exit(main())
