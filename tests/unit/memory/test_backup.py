"""A backup is a whole record in one private file, and comes back whole or not at all."""

import pytest

from agent.errors import MemoryStoreError
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import lines
from tests.support.sessions import a_session, an_exchange


@pytest.fixture
def memory(tmp_path):
    opened = Memory.open(tmp_path / "home", embedder=HashedWords())
    opened.record.keep(opened.record.start(a_session()), an_exchange(1, "Dana went quiet."))
    opened.import_lines("ann", lines("An old note."))
    yield opened
    opened.close()


def test_a_restored_backup_is_what_was_backed_up(memory, tmp_path):
    before = memory.show("ann")
    memory.backup(tmp_path / "copy")
    memory.import_lines("ann", lines("Another note.", "And one more."))
    memory.record.delete("ann", "s1")
    memory.restore(tmp_path / "copy")
    assert memory.show("ann") == before
    assert memory.search("ann", "old note")[0].text == "An old note."
    assert memory.search("ann", "Dana")[0].session_id == "s1"


def test_a_backup_opens_elsewhere(memory, tmp_path):
    memory.backup(tmp_path / "copy")
    other = Memory.open(tmp_path / "other", embedder=HashedWords())
    other.restore(tmp_path / "copy")
    assert other.show("ann") == memory.show("ann")
    assert other.search("ann", "old note")[0].text == "An old note."
    other.close()


def test_a_backup_is_the_owners_alone_and_overwrites_nothing(memory, tmp_path):
    memory.backup(tmp_path / "copy")
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    with pytest.raises(MemoryStoreError, match="exists"):
        memory.backup(tmp_path / "copy")


@pytest.mark.parametrize("content", [None, b"a shopping list", b"SQLite format 3\0" + bytes(4000)])
def test_what_is_no_backup_changes_nothing(memory, tmp_path, content):
    before = memory.show("ann")
    if content is not None:
        (tmp_path / "copy").write_bytes(content)
    with pytest.raises(MemoryStoreError):
        memory.restore(tmp_path / "copy")
    assert memory.show("ann") == before


def test_a_backup_into_a_missing_folder_says_so(memory, tmp_path):
    with pytest.raises(MemoryStoreError, match="cannot be used"):
        memory.backup(tmp_path / "nowhere" / "copy")
