"""`make prove`: run every proof and print its figures."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from evals.local_models.__main__ import how_to_install
from evals.local_models.__main__ import main as play_local_models
from evals.prove.isolation import prove_isolation
from evals.prove.isolation.report import IsolationReport
from evals.prove.kills import kill_in_everything
from evals.prove.kills.report import KillReport

Report = KillReport | IsolationReport


def main() -> int:
    """Run the proofs; return 0 when all of them hold and, where small models are installed, no answer was shown."""
    parser = argparse.ArgumentParser(prog="python -m evals.prove", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="how often work of five kinds is killed, all together")
    parser.add_argument("--queries", type=int, default=100_000, help="how often reps with trying names ask for others'")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = _told(kill_in_everything(Path(folder) / "kills", arguments.kills))
        apart = _told(prove_isolation(Path(folder) / "isolation", arguments.queries))
    return 0 if all((kept, apart, _models_hold())) else 1


def _told(reports: Iterable[Report]) -> bool:
    """Print each report as soon as it is there, with its seconds; return whether all are sound."""
    is_sound = True
    started = time.monotonic()
    for report in reports:
        sys.stdout.write(f"{report} ({time.monotonic() - started:.0f} s)\n")
        sys.stdout.flush()
        is_sound &= report.is_sound
        started = time.monotonic()
    return is_sound


def _models_hold() -> bool:
    if missing := how_to_install():
        sys.stdout.write(f"small local models: not played. {missing}\n")
        return True
    return play_local_models([]) == 0


if __name__ == "__main__":
    sys.exit(main())
