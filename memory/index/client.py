"""The ways into Chroma: files in a folder, or a server by URL."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from memory.index.faults import index_faults

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.config import Settings
    from httpx import Client as HttpSession

PATIENCE = 10.0
"""Seconds that a server may take for anything; then recall goes on without it."""


def in_folder(folder: Path) -> "ClientAPI":
    """Return the client of the files in this folder. Raises IndexUnavailable when they cannot be opened."""
    with index_faults():
        import chromadb

        return chromadb.PersistentClient(folder, settings=_settings())


def on_server(url: str) -> "ClientAPI":
    """Return the client of the server at this URL. Raises IndexUnavailable when it does not answer."""
    with index_faults():
        import chromadb

        parts = urlsplit(url)
        if parts.hostname is None:
            raise ValueError(f"{url!r} is not a URL such as http://127.0.0.1:8000")
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 8000)
        client = chromadb.HttpClient(parts.hostname, port, ssl=secure, settings=_settings())
        for opened in connections(client):
            opened.timeout = PATIENCE
        return client


def connections(client: "ClientAPI") -> "tuple[HttpSession, ...]":
    """Return the two sets of connections to a server: Chroma would wait for ever on them, and never closes them."""
    return tuple(one._server._session for one in (client, client._admin_client))  # type: ignore[attr-defined,union-attr]


def _settings() -> "Settings":
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)
