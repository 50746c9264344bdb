"""Labelled coach turns as numbers to fit on."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from agent.guard.ideas import Idea, ideas
from agent.guard.known import known_sentences
from agent.guard.likeness import Likeness
from agent.guard.plain import plain
from agent.guard.signs import observe

Numbers = NDArray[np.float64]
PRIME = 7919
"""A step through the talks that visits them in no order."""
OWN = "own"
"""The kind of the coach's own sentences."""
SCALE = 4.0
"""Meaning is scaled up, so that the ridge bears less on its many small numbers than on single features."""


class Row(NamedTuple):
    """A labelled coach turn; turns of one family share a deal, a context or a text."""

    context: tuple[str, ...]
    text: str
    gives_answer: bool
    kind: str
    family: str


class Columns(NamedTuple):
    """What is fitted: features by name, and blocks of meaning of `size` numbers each."""

    names: tuple[str, ...]
    blocks: tuple[str, ...]
    size: int


class Table(NamedTuple):
    """Ideas as numbers: sparse features (row, column, value), dense meaning, and the turn each belongs to."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Numbers
    dense: NDArray[np.float32]
    turn: NDArray[np.int64]
    turns: int


def read(path: Path) -> list[Row]:
    """Return the English rows of a file of labelled turns."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [
        Row(tuple(line["context"]), line["text"], line["gives_answer"], line["kind"], line.get("pair") or line["id"])
        for line in lines
        if line.get("lang", "en") == "en"
    ]


def own(rows: Sequence[Row]) -> list[Row]:
    """Return the sentences that the coach says without a model, each after the talk of some labelled turn.

    They bring no idea of their own, whatever the rep said before, and show what plain coaching sounds like.
    """
    talks = sorted({row.context for row in rows})
    return [
        Row(talks[number * PRIME % len(talks)], text, False, OWN, f"own/{number}")
        for number, text in enumerate(known_sentences())
    ]


def observed(rows: Sequence[Row], likeness: Likeness) -> list[tuple[Idea, ...]]:
    """Return the ideas of each turn."""
    return [tuple(ideas(observe(row.context, plain(row.text), (), likeness), likeness)) for row in rows]


def columns(turns: Sequence[Sequence[Idea]], blocks: tuple[str, ...], *, least: int) -> Columns:
    """Return the features met at least so often, with these blocks of meaning as far as there are any."""
    counted = Counter(name for turn in turns for idea in turn for name in idea.features)
    names = tuple(sorted(name for name, count in counted.items() if count >= least))
    sizes = {len(vector) for turn in turns for idea in turn for vector in idea.meaning.values()}
    return Columns(names, blocks if sizes else (), max(sizes, default=0))


def table(turns: Sequence[Sequence[Idea]], wanted: Columns) -> Table:
    """Return turns as numbers in these columns."""
    index = {name: number for number, name in enumerate(wanted.names)}
    flat = [(turn, idea) for turn, found in enumerate(turns) for idea in found]
    cells = [
        (row, index[name], value)
        for row, (_, idea) in enumerate(flat)
        for name, value in idea.features.items()
        if name in index
    ]
    places = np.array([cell[:2] for cell in cells], dtype=np.int64).reshape(-1, 2)
    return Table(
        places[:, 0],
        places[:, 1],
        np.array([cell[2] for cell in cells]),
        _dense([idea for _, idea in flat], wanted),
        np.array([turn for turn, _ in flat], dtype=np.int64),
        len(turns),
    )


def _dense(found: Sequence[Idea], wanted: Columns) -> NDArray[np.float32]:
    dense = np.zeros((len(found), wanted.size * len(wanted.blocks)), dtype=np.float32)
    for row, idea in enumerate(found):
        for place, block in enumerate(wanted.blocks):
            if block in idea.meaning:
                dense[row, place * wanted.size : (place + 1) * wanted.size] = idea.meaning[block] * SCALE
    return dense
