"""The shards of the index in Chroma: embedded in a folder that this process owns, or on a server by URL."""

import hashlib
import os
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Self

from agent.errors import IndexUnavailable
from memory.index.client import connections, in_folder, on_server
from memory.index.faults import index_faults
from memory.index.leftovers import blank_unused, changed, check, clear, make_private, rows, wipe
from memory.index.owner import Owner
from memory.index.shard import RepShard, shard_of

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection

WIDE: "CreateHNSWConfiguration" = {"space": "cosine", "ef_search": 500, "ef_construction": 200}
"""A wide search: the filter by rep is what a query waits for, and the default misses too much (ADR 7)."""


class Chroma:
    """The shards of an index; knows how to erase one to the last byte where the files are ours."""

    def __init__(
        self, client: "ClientAPI", embedder: str, folder: Path | None = None, owner: Owner | None = None
    ) -> None:
        """Use an open client; folder and owner are given when it is embedded."""
        self._client = client
        self._embedder = embedder
        self._folder = folder
        self._owner = owner
        self._pid = os.getpid()
        self._collections: dict[int, Collection] = {}
        self._seen: dict[Path, int] = {}

    @classmethod
    def embedded(cls, folder: Path, embedder: str, *, anew: bool = False) -> Self:
        """Open the index in this folder, or an empty one in its place.

        Raises IndexUnavailable when it is damaged, or naming the process that owns it.
        """
        with ExitStack() as in_trouble:
            owner = Owner(folder)
            in_trouble.callback(owner.release)
            with index_faults():
                if anew:
                    clear(folder)
            check(folder)
            opened = cls(in_folder(folder), embedder, folder, owner)
            in_trouble.pop_all()
            return opened

    @classmethod
    def served(cls, url: str, embedder: str) -> Self:
        """Use the Chroma server at this URL. Raises IndexUnavailable when it does not answer."""
        return cls(on_server(url), embedder)

    def of(self, rep_id: str) -> RepShard:
        """Return the index as this rep may see it. Raises IndexUnavailable."""
        if os.getpid() != self._pid:  # a forked child that uses the client hangs
            raise IndexUnavailable("The index belongs to the parent process: recall goes on without it.")
        number = shard_of(rep_id)
        collection = self._collections.get(number) or self._collection(number)
        if self._owner is not None:  # on a server another process may remove the shard at any moment
            self._collections[number] = collection
        return RepShard(collection, rep_id)

    def _collection(self, number: int) -> "Collection":
        with index_faults():
            return self._client.get_or_create_collection(
                _name(number, self._embedder), embedding_function=None, configuration={"hnsw": WIDE}
            )

    def held(self) -> int:
        """Return how many vectors of this embedder the index holds. Raises IndexUnavailable."""
        with index_faults():
            ours = _name(0, self._embedder).removeprefix(_prefix(0))
            if self._folder is not None:
                return rows(self._folder, ours)
            named = (collection for collection in self._client.list_collections() if collection.name.endswith(ours))
            return sum(collection.count() for collection in named)

    def remove(self, shards: set[int]) -> None:
        """Remove whole shards, from the disk too where the files are ours. Raises IndexUnavailable."""
        with index_faults():
            gone = tuple(_prefix(number) for number in shards)
            for collection in self._client.list_collections():
                if collection.name.startswith(gone):
                    self._client.delete_collection(collection.name)
            self._collections.clear()
            if self._folder is not None:
                self._client.close()  # type: ignore[attr-defined]
                wipe(self._folder)
                self._client = in_folder(self._folder)

    def settle(self) -> None:
        """Leave nothing on the disk but what the shards hold."""
        if self._folder is not None:
            with index_faults():
                segments = changed(self._folder, self._seen)
                blank_unused(segments)
                make_private(self._folder, segments)

    def close(self) -> None:
        """Close the index and let another process have it, in trouble too. Raises IndexUnavailable."""
        with ExitStack() as last:
            if self._owner is not None:
                last.callback(self._owner.release)
            with index_faults():
                for opened in () if self._owner is not None else connections(self._client):
                    opened.close()
                self._client.close()  # type: ignore[attr-defined]
            self.settle()


def _name(number: int, embedder: str) -> str:
    """Name a shard: vectors of another embedder never share one."""
    return f"{_prefix(number)}{hashlib.sha256(embedder.encode()).hexdigest()[:8]}"


def _prefix(number: int) -> str:
    return f"shard-{number:02}-"
