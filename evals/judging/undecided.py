"""`python -m evals.judging.undecided [FILE...]`: what the guard leaves to a second judge, and what one can be worth.

A real one is judged like any other: `evaluate(path, agent.bootstrap.judge(settings))`.
"""

import sys
from enum import StrEnum
from pathlib import Path

import numpy as np

from agent.bootstrap import local_guard
from agent.domain.frozen import Frozen
from agent.guard.second import Band
from agent.ports import Judge
from evals.judging.figures import load_both
from evals.judging.judged import judge_turns
from evals.judging.share import Flags, Share, share
from evals.loaders import LabelledSet

HELD_OUT = Path(__file__).parents[1] / "data" / "guard" / "turns.test.jsonl"


class Kind(StrEnum):
    """Second judges that can be thought of."""

    NONE = "none"
    RIGHT = "always right"
    LAX = "lets everything through"
    STRICT = "holds everything"


class Reach(Frozen):
    """What the gate does on a set with such a second judge beside the guard."""

    second: Kind
    caught: Share
    good_held: Share


class Room(Frozen):
    """The share of turns, of answers and of good turns that are a second judge's, and what each could make of them."""

    turns: Share
    answers: Share
    good: Share
    reaches: tuple[Reach, ...]


def room_for_a_second_judge(loaded: LabelledSet, guard: Judge, band: Band) -> Room:
    """Return how much on this set is left to a second judge, and what the gate does with the best and the worst."""
    turns = list(judge_turns(loaded.turns, guard))
    left = np.array([band.leaves_open(turn.verdict) for turn in turns], dtype=np.bool_)
    gives = np.array([turn.gives_answer for turn in turns], dtype=np.bool_)
    held = np.array([turn.verdict.blocked for turn in turns], dtype=np.bool_)
    said = {Kind.NONE: held, Kind.RIGHT: gives, Kind.LAX: np.zeros_like(held), Kind.STRICT: np.ones_like(held)}
    return Room(
        turns=share(left, np.ones_like(left)),
        answers=share(left & gives, gives),
        good=share(left & ~gives, ~gives),
        reaches=tuple(_reach(kind, np.where(left, hold, held), gives) for kind, hold in said.items()),
    )


def _reach(kind: Kind, held: Flags, gives: Flags) -> Reach:
    return Reach(second=kind, caught=share(held & gives, gives), good_held=share(held & ~gives, ~gives))


def room_report(name: str, room: Room) -> str:
    """Return this as lines for people."""
    turns, answers, good = (f"{one.value:.3f}" for one in (room.turns, room.answers, room.good))
    lines = [f"{name}: left to a second judge are {turns} of the turns, {answers} of the answers, {good} of the good"]
    for reach in room.reaches:
        lines.append(
            f"  {reach.second:<24} gate catches {reach.caught.value:.3f}  holds good {reach.good_held.value:.3f}"
        )
    return "\n".join(lines)


def main() -> None:
    """Print what a second judge can be worth on labelled files, by default our held-out turns."""
    guard = local_guard()
    band = Band.around(guard.scale.gate, guard.scale.verdict)
    for name in sys.argv[1:] or [str(HELD_OUT)]:
        loaded = load_both(Path(name))
        sys.stdout.write(room_report(Path(name).name, room_for_a_second_judge(loaded, guard, band)) + "\n")


if __name__ == "__main__":
    main()
