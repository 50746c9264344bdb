"""Gives every item its vector."""

from agent.ports import Embedder
from memory.record import vectors
from memory.record.database import Database

BATCH = 256
"""Items embedded between two writes: what was computed is not lost when the process is killed."""


def embed_missing(database: Database, embedder: Embedder) -> None:
    """Embed every item that is new to this embedder."""
    last = 0
    while True:
        with database.reading() as connection:
            found = vectors.missing(connection, embedder.name, BATCH, after=last)
        if not found:
            return
        matrix = embedder.embed([item.text for item in found])
        with database.writing() as connection:
            vectors.write(connection, embedder.name, found, matrix)
        last = found[-1].key
