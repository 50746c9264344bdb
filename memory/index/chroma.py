"""Chroma, opened: embedded in a folder that this process owns, or as a server by URL."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from agent.errors import IndexUnavailable
from memory.index.faults import index_faults
from memory.index.leftovers import blank_unused, changed, check, clear, make_private, wipe
from memory.index.owner import Owner
from memory.index.shard import RepShard, shard_of

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection
    from chromadb.config import Settings
    from httpx import Client as HttpSession

WIDE: "CreateHNSWConfiguration" = {"space": "cosine", "ef_search": 500, "ef_construction": 200}
"""A wide search: the filter by rep is what a query waits for, and the default misses too much (ADR 7)."""

PATIENCE = 10.0
"""Seconds that a server may take for anything; then recall goes on without it."""


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
        owner = Owner(folder)
        try:
            if anew:
                clear(folder)
            check(folder)
            return cls(_client(folder), embedder, folder, owner)
        except IndexUnavailable:
            owner.release()
            raise

    @classmethod
    def served(cls, url: str, embedder: str) -> Self:
        """Use the Chroma server at this URL. Raises IndexUnavailable when it does not answer."""
        with index_faults():
            import chromadb

            parts = urlsplit(url)
            if parts.hostname is None:
                raise ValueError(f"{url!r} is not a URL such as http://127.0.0.1:8000")
            secure = parts.scheme == "https"
            port = parts.port or (443 if secure else 8000)
            client = chromadb.HttpClient(parts.hostname, port, ssl=secure, settings=_settings())
            for connections in _connections(client):
                connections.timeout = PATIENCE
            return cls(client, embedder)

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
                self._client = _client(self._folder)

    def settle(self) -> None:
        """Leave nothing on the disk but what the shards hold."""
        if self._folder is not None:
            with index_faults():
                segments = changed(self._folder, self._seen)
                blank_unused(segments)
                make_private(self._folder, segments)

    def close(self) -> None:
        """Close the index and let another process have it."""
        with index_faults():
            for connections in () if self._owner is not None else _connections(self._client):
                connections.close()
            self._client.close()  # type: ignore[attr-defined]
        self.settle()
        if self._owner is not None:
            self._owner.release()


def _client(folder: Path) -> "ClientAPI":
    with index_faults():
        import chromadb

        return chromadb.PersistentClient(folder, settings=_settings())


def _connections(client: "ClientAPI") -> "tuple[HttpSession, ...]":
    """Return the two sets of connections to a server: Chroma would wait for ever on them, and never closes them."""
    return tuple(one._server._session for one in (client, client._admin_client))  # type: ignore[attr-defined,union-attr]


def _settings() -> "Settings":
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def _name(number: int, embedder: str) -> str:
    """Name a shard: vectors of another embedder never share one."""
    return f"{_prefix(number)}{hashlib.sha256(embedder.encode()).hexdigest()[:8]}"


def _prefix(number: int) -> str:
    return f"shard-{number:02}-"
