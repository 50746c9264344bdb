"""An empty memory in a folder of its own, for the tests that need nothing more."""

import pytest

from memory.mine import Memory
from tests.fakes import HashedWords


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def memory(home):
    opened = Memory.open(home, embedder=HashedWords())
    yield opened
    opened.close()
