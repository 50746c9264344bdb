"""The index: follows the record, belongs to one process, and can be lost without loss."""

import logging
import struct
import subprocess
import sys
import time

import pytest
from sqlalchemy import text

from agent.errors import IndexUnavailable
from memory.index.leftovers import HEADER, blank_unused
from memory.index.shard import shard_of
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import lines

MANY = [f"talk {number} about subject{number}" for number in range(40)]


@pytest.fixture
def by_index(home):
    """Memory that asks the index about histories of any length."""
    opened = Memory.open(home, embedder=HashedWords(), exact_up_to=0)
    yield opened
    opened.close()


def nearest(memory, rep_id, words, limit=3):
    return memory._index.nearest(rep_id, HashedWords().embed([words])[0], limit)


def test_the_index_finds_what_an_exact_search_finds(memory):
    memory.import_lines("ann", lines(*MANY))
    vector = HashedWords().embed(["about subject7"])[0]
    with memory.record.database.reading() as connection:
        exact = memory.recall._exact.nearest(connection, "ann", 1, vector, 5)
    indexed = memory._index.nearest("ann", vector, 5)
    assert sorted(indexed.cosines, reverse=True) == pytest.approx(sorted(exact.cosines, reverse=True), abs=1e-4)


def test_reps_of_one_shard_do_not_see_each_other(memory):
    other = next(name for number in range(10_000) if shard_of(name := f"rep {number}") == shard_of("ann"))
    memory.import_lines("ann", lines("the very same words"))
    memory.import_lines(other, lines("the very same words"))
    mine, theirs = (set(nearest(memory, rep, "the very same words").keys) for rep in ("ann", other))
    assert len(mine) == len(theirs) == 1
    assert mine.isdisjoint(theirs)


def test_a_second_owner_is_told_who_has_the_index_and_recalls_without_it(memory, home):
    memory.import_lines("ann", lines(*MANY))
    code = f"""
import pathlib
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import line
second = Memory.open(pathlib.Path({str(home)!r}), embedder=HashedWords())
second.import_lines("ann", [line("new", "a brand new insight")])
print(second.search("ann", "brand new insight")[0].id)
print(*second.notices())
second.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    found, notice = done.stdout.splitlines()
    pid = (home / "index" / "owner").read_text()
    assert found == "new"
    assert f"process {pid}" in notice
    assert memory.search("ann", "brand new insight")[0].id == "new"


def test_what_the_index_does_not_have_yet_is_found_all_the_same(by_index):
    memory = by_index
    memory.import_lines("ann", lines(*MANY))
    with memory.record.database.writing() as connection:
        connection.execute(text("INSERT INTO outbox (rep_id, item_key, action) SELECT rep_id, key, 'put' FROM items"))
    memory._index.close()
    memory._index.open()
    assert memory.search("ann", "subject7")[0].text == MANY[7]


def test_a_long_history_is_searched_by_the_index(by_index, monkeypatch):
    by_index.import_lines("ann", lines(*MANY))
    monkeypatch.setattr(by_index.recall, "_exact", None)
    assert by_index.search("ann", "subject7")[0].text == MANY[7]


def test_a_broken_index_breaks_no_turn_and_is_built_anew(home, caplog):
    (home / "index").mkdir(parents=True)
    (home / "index" / "chroma.sqlite3").write_bytes(b"not a database at all" * 500)
    memory = Memory.open(home, embedder=HashedWords(), exact_up_to=0)
    with caplog.at_level(logging.INFO):
        memory.import_lines("ann", lines(*MANY))
        assert memory.search("ann", "subject7")[0].text == MANY[7]
    assert "reindex" in memory.notices()[0]
    assert memory.reindex("ann") == len(MANY)
    assert memory.notices() == ()
    assert len(nearest(memory, "ann", "subject7").keys) == 3
    memory.close()


def test_a_lost_index_is_rebuilt_from_the_record(memory, home):
    memory.import_lines("ann", lines(*MANY))
    before = nearest(memory, "ann", "about subject7")
    assert memory.reindex() == len(MANY)
    after = nearest(memory, "ann", "about subject7")
    assert sorted(after.cosines) == pytest.approx(sorted(before.cosines), abs=1e-5)


def test_another_embedder_is_noticed_and_reindexed(memory, home):
    memory.import_lines("ann", lines(*MANY))
    memory.close()
    other = HashedWords()
    other.name = "hashed-words-2"
    again = Memory.open(home, embedder=other)
    assert "hashed-words, not hashed-words-2" in again.notices()[0]
    again.reindex()
    assert again.notices() == ()
    assert again.search("ann", "subject7")[0].text == MANY[7]
    again.close()


def test_a_server_that_does_not_answer_is_a_notice_and_recall_goes_on(home):
    memory = Memory.open(home, chroma_url="http://127.0.0.1:9", embedder=HashedWords())
    memory.import_lines("ann", lines(*MANY))
    assert memory.search("ann", "subject7")[0].text == MANY[7]
    assert "recall goes on" in memory.notices()[0]
    with pytest.raises(IndexUnavailable):
        memory.reindex()
    memory.close()


def test_room_that_a_segment_reserves_holds_nobodys_vector(tmp_path):
    segment = tmp_path / "segment"
    segment.mkdir()
    (segment / "header.bin").write_bytes(HEADER.pack(1, 0, 100, 2, 8) + bytes(64))
    (segment / "data_level0.bin").write_bytes(struct.pack("<QQ", 1, 2) + b"somebody's vector, as found in memory")
    blank_unused([segment])
    assert (segment / "data_level0.bin").read_bytes() == struct.pack("<QQ", 1, 2) + bytes(37)


def test_the_index_reserves_no_room_with_anything_in_it(memory, home):
    memory.import_lines("ann", lines(*MANY))
    nearest(memory, "ann", "subject7")
    memory.close()
    headers = list((home / "index").glob("*/header.bin"))
    assert headers
    for header in headers:
        _, _, capacity, elements, size = HEADER.unpack_from(header.read_bytes())
        content = header.with_name("data_level0.bin").read_bytes()
        assert len(content) == capacity * size
        assert not content[elements * size :].strip(b"\0")


def test_a_long_history_is_ready_before_the_first_question(home):
    kept = Memory.open(home, embedder=HashedWords(), exact_up_to=2)
    kept.import_lines("ann", lines("one", "two", "three"))
    kept.import_lines("bob", lines("one"))
    kept.close()
    again = Memory.open(home, embedder=HashedWords(), exact_up_to=2)
    with pytest.raises(IndexUnavailable, match="not open"):
        nearest(again, "ann", "two")
    again.follow()
    deadline = time.monotonic() + 60
    while again._index._chroma is None or shard_of("ann") not in again._index._chroma._collections:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    assert shard_of("bob") not in again._index._chroma._collections
    again.close()
