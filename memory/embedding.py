"""Gives every item its vector."""

from agent.ports import Embedder
from memory.record import vectors
from memory.record.database import Database

BATCH = 256
"""Items embedded between two writes: what was computed is not lost when the process is killed."""


def embed_missing(database: Database, embedder: Embedder, rep_id: str | None = None) -> int:
    """Embed what has no vector of this embedder, of one rep or of all; return how many items that were."""
    done = 0
    while True:
        with database.reading() as connection:
            found = vectors.missing(connection, embedder.name, BATCH, rep_id)
        if not found:
            return done
        matrix = embedder.embed([item.text for item in found])
        with database.writing() as connection:
            vectors.write(connection, embedder.name, found, matrix)
        done += len(found)
