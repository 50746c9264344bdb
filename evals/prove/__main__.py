"""`make prove`: run every proof and print its figures."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from evals.local_models.__main__ import how_to_install
from evals.local_models.__main__ import main as play_local_models
from evals.prove.kills import kill_in_turns


def main() -> int:
    """Run the proofs; return 0 when nothing was lost and, where small models are installed, no answer was shown."""
    parser = argparse.ArgumentParser(prog="python -m evals.prove", description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="how often the coach is killed in the middle of turns")
    arguments = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = kill_in_turns(Path(folder), arguments.kills)
    sys.stdout.write(
        f"kill -9 in the middle of turns: {report.kills} kills, {report.acknowledged} turns acknowledged, "
        f"{report.lost} lost, {report.not_recalled} not found by recall afterwards "
        f"({time.monotonic() - started:.0f} s)\n"
    )
    is_kept = bool(report.acknowledged) and not (report.lost or report.not_recalled)
    return 0 if _models_hold() and is_kept else 1


def _models_hold() -> bool:
    if missing := how_to_install():
        sys.stdout.write(f"small local models: not played. {missing}\n")
        return True
    return play_local_models([]) == 0


if __name__ == "__main__":
    sys.exit(main())
