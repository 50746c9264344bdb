"""Where memory can be kept: SQLite or PostgreSQL, with the index in a folder or on a Chroma server."""

from pathlib import Path
from typing import NamedTuple

import pytest

from memory.mine import Memory
from memory.record.record import FILE
from tests.fakes import HashedWords
from tests.support import servers


class Place(NamedTuple):
    """Where one memory is kept."""

    home: Path
    database_url: str = ""
    chroma_url: str = ""

    def open(self, **options) -> Memory:
        """Open the memory kept here."""
        places = {"database_url": self.database_url, "chroma_url": self.chroma_url}
        return Memory.open(self.home, embedder=HashedWords(), **places, **options)


@pytest.fixture(scope="module")
def database(postgres):
    """A database of PostgreSQL by URL, empty when a module comes to it."""
    with postgres.database() as name:
        yield postgres.url(name)


@pytest.fixture
def emptied(postgres, database):
    """The same database by URL, empty for each test."""
    postgres.empty(database)
    return database


@pytest.fixture(
    scope="module", params=["sqlite", "sqlite and a chroma server", "postgres", "postgres and a chroma server"]
)
def place(request, tmp_path_factory):
    """Each of the four places, empty when a module comes to it."""
    return _place(request, tmp_path_factory.mktemp("memory") / "home")


@pytest.fixture(scope="module", params=["sqlite and a chroma server", "postgres and a chroma server"])
def shared_place(request, tmp_path_factory):
    """Each place that several processes can share whole."""
    return _place(request, tmp_path_factory.mktemp("memory") / "home")


def _place(request, home) -> Place:
    database_url = request.getfixturevalue("database") if "postgres" in request.param else ""
    chroma_url = request.getfixturevalue("chroma_server").url if "chroma" in request.param else ""
    if chroma_url:
        servers.forget_collections(chroma_url)
    return Place(home, database_url, chroma_url)


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request, tmp_path):
    """Give the URL of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / FILE}"
        return
    postgres = request.getfixturevalue("postgres")
    with postgres.database() as name:
        yield postgres.url(name)
