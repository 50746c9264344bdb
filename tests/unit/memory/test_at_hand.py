"""What is held in memory is as fresh as the record, and no more than it may be."""

from memory.mine import Memory
from memory.recall.at_hand import AtHand, changes_of
from tests.fakes import HashedWords
from tests.support.memories import line, lines


def test_a_value_is_read_again_when_the_history_changed_and_only_then(tmp_path):
    memory = Memory.open(tmp_path / "home", embedder=HashedWords())
    read = []
    held = AtHand(lambda _, rep: read.append(rep) or len(read), lambda _: 1, most=2)

    def of(rep):
        with memory.record.database.reading() as connection:
            return held.of(connection, rep, changes_of(connection, rep))

    memory.import_lines("ann", lines("one"))
    assert of("ann") == of("ann") == 1
    memory.import_lines("ann", [line("2", "two")])
    assert of("ann") == 2
    held.forget("ann")
    assert of("ann") == 3
    of("bob")
    of("cid")
    assert read == ["ann", "ann", "ann", "bob", "cid"]
    of("bob")
    of("ann")
    assert read[-2:] == ["cid", "ann"]
    memory.close()
