"""The coach alone, without a page, under the load of many sessions in this process; a record of its own is used."""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple

from agent.bootstrap import build
from agent.errors import MenoError
from agent.settings import Settings
from evals.bench.figures import machine
from evals.load.coach import talk_all
from evals.load.rep import Pace
from evals.load.report import Spread, spread
from evals.load.usage import Use, load_average, use_of

WARM = 10.0
"""Seconds in which what the first turn needs is loaded."""
WITHIN = 60.0


class Figures(NamedTuple):
    """What was measured, in milliseconds, turns a second, cores, megabytes."""

    sessions: int
    turns: int
    turns_a_second: float
    turn: Spread
    cores: float
    megabytes: float
    errors: dict[str, int]

    def __str__(self) -> str:
        return (
            f"{self.sessions} sessions: {self.turns} turns, {self.turns_a_second:.1f} a second,"
            f" p50 {self.turn.p50:.0f} p95 {self.turn.p95:.0f} ms, {self.cores:.2f} cores, {self.megabytes:.0f} MB,"
            f" errors {self.errors or 0}"
        )


def main() -> int:
    """Print the figures of one load and return 0 when no turn failed; 2 for settings that cannot be."""
    wanted = _parser().parse_args()
    try:
        with tempfile.TemporaryDirectory() as home:
            figures = measure(wanted, Path(home))
    except MenoError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{machine()}; load {load_average():.1f}\n{figures}\n")
    return 1 if figures.errors else 0


def measure(wanted: argparse.Namespace, home: Path) -> Figures:
    """Return what so many sessions cost. Raises MenoError."""
    with build(Settings(home=home, database_url=wanted.database, chroma_url=wanted.chroma)) as meno:
        meno.warm_up()
        sleep(WARM)
        began = monotonic() + wanted.ramp
        before = _use()
        pace = Pace(wanted.think, began + wanted.seconds, WITHIN)
        turns = talk_all(meno, range(wanted.first, wanted.first + wanted.sessions), pace, wanted.ramp)
        after, lasted = _use(), wanted.ramp + wanted.seconds
    taken = [seconds for at, seconds in turns.taken if at >= began]
    return Figures(
        sessions=wanted.sessions,
        turns=len(taken),
        turns_a_second=len(taken) / wanted.seconds,
        turn=spread(taken),
        cores=(after.seconds - before.seconds) / lasted,
        megabytes=after.resident / 1e6,
        errors=dict(turns.errors),
    )


def _use() -> Use:
    found = use_of(os.getpid())
    assert found is not None, "this process is there"
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.load", description=__doc__)
    parser.add_argument("--sessions", type=int, default=50)
    parser.add_argument("--think", type=float, default=60.0, help="seconds between a rep's messages, on average")
    parser.add_argument("--ramp", type=float, default=20.0, help="seconds over which the reps come")
    parser.add_argument("--seconds", type=float, default=60.0, help="seconds measured after that")
    parser.add_argument("--database", default="", help="URL of an empty record; SQLite in a folder of its own if none")
    parser.add_argument("--chroma", default="", help="URL of a `chroma run` server")
    parser.add_argument("--first", type=int, default=0, help="number of the first rep, for several processes at once")
    return parser


if __name__ == "__main__":
    sys.exit(main())
