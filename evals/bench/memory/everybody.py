"""What is done most: one Chroma collection with its defaults for everybody, filtered by the rep who asks."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.api.models.Collection import Collection
from chromadb.config import Settings
from numpy.typing import NDArray

from evals.bench.figures import costed
from evals.bench.memory.apart import disk_mb, held_mb
from evals.bench.memory.measured import Asked, Filled, Meaning, by_meaning
from evals.bench.memory.scale import FIRST, Ask, Cosines, Scale, made_up
from evals.made_up import lines

NAME = "everybody"
AT_ONCE = 5_000
"""Items that Chroma takes in one call."""


def fill(folder: Path, scale: Scale) -> Filled:
    """Add everyone's history, rep by rep."""
    client = _client(folder)
    collection = client.create_collection(NAME, embedding_function=None)
    cost = costed(_adds(collection, scale))
    client.close()  # type: ignore[attr-defined]
    return Filled(cost, disk_mb(folder))


def ask(folder: Path, scale: Scale, first: Sequence[Ask], asked: Sequence[Ask]) -> Asked:
    """Ask for the nearest texts of a rep. Nobody measures the first questions."""
    before = held_mb()
    client = _client(folder)
    collection = client.get_collection(NAME, embedding_function=None)
    by_meaning(partial(_nearest, collection), scale, first)
    meaning: Meaning = by_meaning(partial(_nearest, collection), scale, asked)
    held = held_mb() - before
    client.close()  # type: ignore[attr-defined]
    return Asked(meaning.cost, meaning, held)


def _client(folder: Path) -> ClientAPI:
    return chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))


def _adds(collection: Collection, scale: Scale) -> Iterator[Callable[[], object]]:
    for rep_id, items in scale.histories():
        said = [json.loads(line) for line in lines(rep_id, items)]
        for start in range(0, items, AT_ONCE):
            some = said[start : start + AT_ONCE]
            yield partial(
                _add, collection, rep_id, [f"{rep_id}/{one['id']}" for one in some], [one["text"] for one in some]
            )


def _add(collection: Collection, rep_id: str, ids: list[str], texts: list[str]) -> None:
    marks: list[chromadb.Metadata] = [{"rep": rep_id} for _ in ids]
    collection.add(ids=ids, embeddings=made_up().embed(texts), documents=texts, metadatas=marks)


def _nearest(collection: Collection, rep_id: str, vector: NDArray[np.float32]) -> Cosines:
    """Return how near the nearest are: between unit vectors half a squared distance is what a cosine lacks of 1."""
    found = collection.query(query_embeddings=vector[np.newaxis], n_results=FIRST, where={"rep": rep_id})
    assert found["distances"] is not None  # Chroma returns them unless told otherwise
    squares: Cosines = np.array(found["distances"][0], dtype=np.float32)
    return 1 - squares / np.float32(2)
