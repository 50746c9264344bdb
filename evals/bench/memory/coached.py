"""Turns of the embedded coach with all these memories behind it: words embedded, recalled and kept for real."""

import random
from pathlib import Path

from agent.bootstrap import build
from agent.settings import Settings
from evals.bench.figures import Figure
from evals.bench.memory.scale import LONG_REP, Scale
from evals.bench.turn import SESSIONS, measured


def turns(home: Path, scale: Scale) -> list[Figure]:
    """Return the milliseconds of a turn: of reps drawn by lot, and of the one with the long history."""
    chance = random.Random(f"{scale}")
    drawn = [f"rep {chance.randrange(scale.reps)}" for _ in range(SESSIONS)]
    with build(Settings(home=home, model="")) as meno:
        meno.memory.follow()
        figures = measured(meno, drawn, "memory", f"turns, {scale.items:,} items over {scale.reps:,} reps")
        if scale.long:
            figures += measured(meno, [LONG_REP] * SESSIONS, "memory", f"turns of one rep with {scale.long:,} items")
    return figures
