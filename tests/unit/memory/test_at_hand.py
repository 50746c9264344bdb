"""What is held in memory is as fresh as the record, and no more than it may be."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from memory.mine import Memory
from memory.recall.at_hand import AtHand, changes_of
from memory.recall.hybrid import RecallHybrid
from tests.fakes import HashedWords
from tests.support.memories import line, lines


def test_a_value_is_read_again_when_the_history_changed_and_only_then(tmp_path):
    memory = Memory.open(tmp_path / "home", embedder=HashedWords())
    read = []
    held = AtHand(lambda _, rep: read.append(rep) or len(read), lambda _: 1, 2, lambda *_: None)

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


DEEDS = st.lists(st.sampled_from(["add", "earlier", "other", "replace", "correct", "erase", "ask"]), max_size=12)


@settings(max_examples=25)
@given(deeds=DEEDS)
def test_what_has_grown_at_hand_is_what_a_fresh_look_reads(tmp_path_factory, deeds):
    memory = Memory.open(tmp_path_factory.mktemp("home"), embedder=HashedWords())
    memory.import_lines("ann", lines("Dana went quiet", "the budget is gone"))
    for number, deed in enumerate(["ask", *deeds, "ask"], start=3):
        do(memory, deed, number)
    for grown, fresh in zip(of_ann(memory.recall, memory), of_ann(another(memory), memory), strict=True):
        assert len(grown) == len(fresh)
        for one, two in zip(grown, fresh, strict=True):
            np.testing.assert_array_equal(one, two)
    memory.close()


def do(memory, deed, number):
    """Change or ask; what is asked is held at hand from then on."""
    known = [item.id for item in memory.show("ann").items]
    if deed in ("add", "earlier"):
        days = number if deed == "add" else -number
        memory.import_lines(
            "ann", [line(str(number), f"thing {number} of Dana", days=days, speaker=f"who {number % 3}")]
        )
    elif deed == "other":
        memory.import_lines("bob", [line(str(number), "somebody else's")])
    elif deed == "ask" or not known:
        memory.search("ann", "Dana")
    elif deed == "replace":
        memory.import_lines("ann", [line(known[0], f"said otherwise {number}")])
    elif deed == "correct":
        memory.correct("ann", known[-1], f"put right {number}")
    else:
        memory.erase("ann", item_id=known[0])


def another(memory):
    return RecallHybrid(memory.record.database, memory.embedder)


def of_ann(recall, memory):
    """Return the outline and the vectors of ann as this recall holds them, both in one order."""
    recall.search("ann", "Dana")
    with memory.record.database.reading() as connection:
        history = recall._history(connection, "ann")
        found = recall._exact._vectors.of(connection, "ann", history.changes)
    keys = np.concatenate([block.keys for block in found]) if found else np.zeros(0)
    order = np.argsort(keys)
    outline = history.outline
    speakers = [outline.names[code] for code in outline.speakers]  # their numbers depend on who was met first
    return outline._replace(names=(), speakers=speakers), (
        keys[order],
        np.concatenate([block.matrix for block in found])[order] if found else keys,
    )
