"""Index rows planted for other reps: every row says that it is somebody else's."""

from pathlib import Path

import chromadb
from chromadb.config import Settings


def pass_rows_on(index: Path) -> int:
    """Give every row of a closed index to another rep of its shard; return how many rows lie by now."""
    client = chromadb.PersistentClient(index, settings=Settings(anonymized_telemetry=False))
    lying = 0
    for shard in client.list_collections():
        rows = shard.get(include=["metadatas"])
        reps = sorted({str(mark["rep"]) for mark in rows["metadatas"] or ()})
        passed = {rep: after for rep, after in zip(reps, reps[1:] + reps[:1], strict=True) if rep != after}
        moved = [(row, str(mark["rep"])) for row, mark in zip(rows["ids"], rows["metadatas"] or (), strict=True)]
        moved = [(row, passed[rep]) for row, rep in moved if rep in passed]
        if moved:
            shard.update(ids=[row for row, _ in moved], metadatas=[{"rep": rep} for _, rep in moved])
        lying += len(moved)
    client.close()  # type: ignore[attr-defined]
    return lying
