"""Chroma's errors in plain words, mapped in this one place."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from agent.errors import IndexUnavailable


@contextmanager
def index_faults() -> Iterator[None]:
    """Turn what Chroma raises into IndexUnavailable."""
    from chromadb.errors import ChromaError
    from httpx import HTTPError

    # Chroma raises ValueError where a server cannot be reached, and OSError or RuntimeError from below.
    try:
        yield
    except (ChromaError, HTTPError, sqlite3.Error, ValueError, RuntimeError, OSError) as error:
        raise IndexUnavailable(
            f"The vector index failed ({error}): recall goes on without it; `meno memory reindex` builds it anew."
        ) from error
