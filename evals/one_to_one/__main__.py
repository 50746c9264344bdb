"""`python -m evals.one_to_one [dev|test|later]`: how the marks on a manager's plan agree with those of people.

With `--errors` the lines that differ are shown; only those of the dev part are meant to be looked at.
"""

import argparse
import sys

from agent.bootstrap import marker
from evals.one_to_one.agreement import agreement
from evals.one_to_one.labelled import read_plans

SPLITS = ("dev", "test", "later")


def main() -> None:
    """Print precision and recall of "tells", part by part."""
    parser = argparse.ArgumentParser(prog="python -m evals.one_to_one", description=__doc__)
    parser.add_argument("split", nargs="?", choices=SPLITS, help="one part alone")
    parser.add_argument("--errors", action="store_true", help="show the lines that differ")
    asked = parser.parse_args()
    for split in (asked.split,) if asked.split else SPLITS:
        found = agreement(read_plans(split), marker())
        _say(
            f"{split}: {len(found.rows)} lines of {found.plans} plans; tells: precision {found.precision:.2f}, "
            f"recall {found.recall:.2f}; all three marks the same on {found.same:.2f}"
        )
        for row in found.errors if asked.errors else ():
            _say(f"  {row.wanted} marked {row.got}: {row.text}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
