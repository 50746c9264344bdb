"""A damaged, lost or contested index: the turn goes on, it is said, and the index is built anew."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from agent.errors import IndexInUse, IndexUnavailable
from memory.index.chroma import Chroma
from memory.index.owner import Owner
from memory.index.segments import damaged
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import line, lines

MANY = [f"talk {number} about subject{number}" for number in range(1_200)]
"""Enough for Chroma to write a segment to the disk."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    home = tmp_path_factory.mktemp("whole") / "home"
    memory = Memory.open(home, embedder=HashedWords(), exact_up_to=0)
    memory.import_lines("ann", lines(*MANY))
    memory.close()
    assert next((home / "index").glob("*/index_metadata.pickle"))
    return home


@pytest.fixture
def home(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "home")


def opened(home):
    return Memory.open(home, embedder=HashedWords(), exact_up_to=0)


def segment(home: Path, name: str) -> Path:
    return next((home / "index").glob(f"*/{name}"))


def noise(file: Path, start: int = 0) -> None:
    content = bytearray(file.read_bytes())
    content[start:] = random.Random(1).randbytes(len(content) - start)
    file.write_bytes(bytes(content))


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def astray(file: Path) -> None:
    """Let one element lead to one that is not there."""
    content = bytearray(file.read_bytes())
    content[4:8] = (1_000_000).to_bytes(4, "little")
    file.write_bytes(bytes(content))


DAMAGES = {
    "noise over Chroma's database": lambda home: noise(home / "index" / "chroma.sqlite3", 4096),
    "no database at all": lambda home: noise(home / "index" / "chroma.sqlite3"),
    "half a database": lambda home: cut(home / "index" / "chroma.sqlite3"),
    "half the vectors": lambda home: cut(segment(home, "data_level0.bin")),
    "noise for vectors": lambda home: noise(segment(home, "data_level0.bin")),
    "a link to nowhere": lambda home: astray(segment(home, "data_level0.bin")),
    "half the links": lambda home: cut(segment(home, "link_lists.bin")),
    "noise for a beginning": lambda home: noise(segment(home, "header.bin")),
    "half a beginning": lambda home: cut(segment(home, "header.bin")),
    "no beginning": lambda home: segment(home, "header.bin").unlink(),
    "no lengths": lambda home: segment(home, "length.bin").unlink(),
    "no names": lambda home: segment(home, "index_metadata.pickle").unlink(),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_with_a_damaged_index_the_turn_goes_on_and_it_is_said_how_to_mend_it(home, damage):
    damage(home)
    memory = opened(home)
    memory.import_lines("ann", [line("new", "a brand new insight")])
    assert memory.search("ann", "brand new insight")[0].id == "new"
    assert memory.search("ann", "subject7")[0].text == MANY[7]
    [notice] = memory.notices()
    assert "damaged" in notice or "database" in notice
    assert "meno memory reindex" in notice
    memory.close()


@pytest.mark.parametrize("damage", [DAMAGES["half a database"], DAMAGES["noise for vectors"]])
def test_reindexing_mends_what_was_damaged(home, damage):
    damage(home)
    memory = opened(home)
    assert memory.catch_up()
    assert memory.reindex() == len(MANY)
    assert memory.notices() == ()
    near = memory._index.nearest("ann", HashedWords().embed(["about subject7"])[0], 3)
    assert len(near.keys) == 3
    memory.close()
    assert damaged(home / "index") is None


def test_a_whole_index_is_not_taken_for_a_damaged_one(home):
    assert damaged(home / "index") is None
    assert damaged(home / "nowhere") is None


@pytest.mark.parametrize("lost", ["index", "segment"])
def test_a_lost_index_is_filled_again_or_said(home, lost):
    shutil.rmtree(home / "index" if lost == "index" else segment(home, "header.bin").parent)
    memory = opened(home)
    memory.catch_up()
    assert memory.search("ann", "subject7")[0].text == MANY[7]
    assert memory._index._chroma.held() == len(MANY)
    if lost == "segment":  # Chroma counts what it has lost; it is noticed by the first question
        assert "reindex" in memory.notices()[0]
        memory.reindex()
    assert len(memory._index.nearest("ann", HashedWords().embed(["about subject7"])[0], 3).keys) == 3
    memory.close()


def test_garbage_for_a_name_of_the_owner_keeps_nobody_out(home):
    (home / "index" / "owner").write_bytes(b"\xff\xfe not a number" * 50)
    memory = opened(home)
    assert memory.catch_up() == ""
    assert (home / "index" / "owner").read_text() == str(os.getpid())
    memory.close()


def test_an_owner_whose_name_cannot_be_read_is_another_process(tmp_path):
    owner = Owner(tmp_path)
    (tmp_path / "owner").write_bytes(b"\xff\xfe")
    with pytest.raises(IndexInUse, match="kept by another process"):
        Owner(tmp_path)
    owner.release()
    Owner(tmp_path).release()


def test_an_index_that_fails_to_close_keeps_nobody_out(tmp_path):
    class Stuck:
        def close(self):
            raise RuntimeError("a lock is held")

    with pytest.raises(IndexUnavailable, match="a lock is held"):
        Chroma(Stuck(), "made-up", tmp_path, Owner(tmp_path)).close()
    Owner(tmp_path).release()


def test_something_else_in_place_of_the_index_is_said_and_can_be_moved_away(home):
    shutil.rmtree(home / "index")
    (home / "index").write_text("a shopping list")
    memory = opened(home)
    assert memory.search("ann", "subject7")[0].text == MANY[7]
    assert "move away" in memory.catch_up()
    with pytest.raises(IndexUnavailable):
        memory.reindex()
    (home / "index").unlink()
    assert memory.reindex() == len(MANY)
    assert memory.notices() == ()
    memory.close()


def test_when_the_owner_is_killed_the_other_process_takes_the_index_over(home):
    code = f"""
import pathlib, sys
from memory.mine import Memory
from tests.fakes import HashedWords
memory = Memory.open(pathlib.Path({str(home)!r}), embedder=HashedWords(), exact_up_to=0)
memory.catch_up()
print(flush=True)
sys.stdin.read()
"""
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        owner.stdout.readline()
        memory = opened(home)
        assert f"process {owner.pid}" in memory.catch_up()
        memory.import_lines("ann", [line("new", "a brand new insight")])
        assert memory.search("ann", "brand new insight")[0].id == "new"
        owner.kill()
    assert memory._follower._look() == ""
    assert memory.notices() == ()
    assert memory._index._chroma.held() == len(MANY) + 1
    memory.close()
