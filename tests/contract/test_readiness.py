"""What whoever watches over an installation asks: can turns be taken, with recall or without."""

import pytest

from agent.errors import MemoryStoreError
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import lines


@pytest.fixture
def memory(tmp_path):
    opened = Memory.open(tmp_path, embedder=HashedWords())
    yield opened
    opened.close()


def test_a_sound_record_with_its_index_is_ready(memory):
    assert memory.is_ready()
    memory.import_lines("ann", lines("Dana went quiet."))
    assert memory.is_ready()
    assert memory.behind() == 0


def test_without_its_index_it_is_ready_and_recall_goes_on_by_the_record(tmp_path):
    opened = Memory.open(tmp_path, embedder=HashedWords(), chroma_url="http://127.0.0.1:9")
    opened.import_lines("ann", lines("Dana went quiet."))
    assert not opened.is_ready()
    assert opened.behind() == 1
    assert opened.search("ann", "Dana")[0].text == "Dana went quiet."
    opened.close()


def test_a_record_that_a_newer_meno_has_changed_is_for_the_newer_one(memory):
    with memory.record.database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(MemoryStoreError, match="start the newer one"):
        memory.is_ready()


def test_a_record_that_cannot_be_read_is_not_ready(memory):
    memory.record.database.file.unlink()
    memory.record.close()
    with pytest.raises(MemoryStoreError):
        memory.is_ready()
