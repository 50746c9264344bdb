"""How much is remembered, and what is asked of it."""

import json
import random
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.bootstrap import embedder
from evals.made_up import LONG, SHORT, MadeUp, lines, talk

LONG_REP = "long"
FIRST = 5
"""Nearest items that are looked for."""
AS_NEAR = 1e-4
"""Cosines that differ by less are the same one, rounded elsewhere."""

Cosines = NDArray[np.float32]


class Scale(NamedTuple):
    """So many reps with so many items each, and one rep with a long history beside them where it is not 0."""

    reps: int
    each: int
    long: int = 0

    @property
    def items(self) -> int:
        """How many items the ordinary reps have together."""
        return self.reps * self.each

    def histories(self) -> tuple[tuple[str, int], ...]:
        """Return every rep with the number of items."""
        ordinary = tuple((f"rep {number}", self.each) for number in range(self.reps))
        return (*ordinary, (LONG_REP, self.long)) if self.long else ordinary


class Ask(NamedTuple):
    """A question of a rep, of whose words half stand in one of the rep's items."""

    rep_id: str
    text: str


def asks(scale: Scale, count: int, *, of_long: bool = False) -> tuple[Ask, ...]:
    """Return questions of reps drawn by lot, or of the one with the long history; always the same."""
    chance = random.Random(f"{scale} {of_long}")
    reps = [(LONG_REP, scale.long)] if of_long else [one for one in scale.histories() if one[0] != LONG_REP]
    return tuple(_ask(chance, *chance.choice(reps)) for _ in range(count))


def made_up() -> MadeUp:
    """Return the made-up embedder, under the local one's name: so a coach recalls from its vectors."""
    return MadeUp(embedder().name)


def as_near(scale: Scale, asked: Ask, found: Cosines) -> float:
    """Return which share of the nearest items was found, told by how near they are."""
    items = scale.long if asked.rep_id == LONG_REP else scale.each
    exact = np.sort(_matrix(asked.rep_id, items) @ made_up().embed([asked.text])[0])[::-1][:FIRST]
    return int((np.sort(found)[::-1][: len(exact)] >= exact[-1] - AS_NEAR).sum()) / len(exact)


def _ask(chance: random.Random, rep_id: str, items: int) -> Ask:
    said: Sequence[str] = _texts(rep_id, items)[chance.randrange(items)].split()
    return Ask(rep_id, " ".join([*chance.sample(said, min(SHORT, LONG) // 2), talk(chance, SHORT // 2)]))


@lru_cache(maxsize=8)
def _texts(rep_id: str, items: int) -> tuple[str, ...]:
    return tuple(json.loads(line)["text"] for line in lines(rep_id, items))


@lru_cache(maxsize=8)
def _matrix(rep_id: str, items: int) -> NDArray[np.float32]:
    return made_up().embed(_texts(rep_id, items))
