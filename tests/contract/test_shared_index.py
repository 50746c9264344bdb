"""Several processes over one record and one Chroma server: none undoes what another did."""

import numpy as np
import pytest

from memory.index import client
from memory.index.chroma import Chroma
from memory.index.shard import RepShard
from tests.fakes import HashedWords
from tests.support.memories import lines

SECRET = "The zirconquokka deal hinges on Dana."


@pytest.fixture(scope="module")
def two(shared_place):
    """Two that share one record and one server, as two processes would."""
    first, second = shared_place.open(), shared_place.open()
    yield first, second
    first.close()
    second.close()


def vector(words):
    return HashedWords().embed([words])[0]


def indexed(memory, rep_id, words):
    """Return the keys nearest to these words on the server itself, whatever the record says."""
    return set(memory._index._opened().of(rep_id).nearest(vector(words), 10).keys.tolist())


def test_what_one_says_the_other_finds_in_the_index(two):
    first, second = two
    first.import_lines("ann", lines("Dana went quiet.", "The board decides in March."))
    assert len(indexed(second, "ann", "board")) == 2
    assert len(second._index.nearest("ann", vector("board"), 10).keys) == 2


def test_after_one_erased_the_others_index_goes_on(two):
    first, second = two
    for memory, rep in ((first, "bo"), (second, "bo's neighbour")):
        memory.import_lines(rep, lines(SECRET))
    assert indexed(second, "bo", SECRET)
    first.erase("bo")
    second.import_lines("bo", lines("Something new."))
    assert second.notices() == first.notices() == ()
    assert len(indexed(second, "bo", SECRET)) == len(indexed(first, "bo", SECRET)) == 1
    assert len(indexed(second, "bo's neighbour", SECRET)) == 1


@pytest.mark.parametrize("moment", ["of", "put"])
@pytest.mark.parametrize("what", ["erased", "corrected"])
def test_what_one_takes_back_while_the_other_puts_it_does_not_come_back(two, monkeypatch, what, moment):
    first, second = two
    rep = f"cleo {what} {moment}"
    place = Chroma if moment == "of" else RepShard  # before the shard is looked up, or after
    whole = getattr(place, moment)

    def late(shard, *given):
        monkeypatch.setattr(place, moment, whole)
        if what == "erased":
            second.erase(rep)
        else:
            second.correct(rep, "1", "A harmless note.")
        return whole(shard, *given)

    monkeypatch.setattr(place, moment, late)
    first.import_lines(rep, lines(SECRET))
    assert first.catch_up() == second.catch_up() == ""
    nearest = first._index._opened().of(rep).nearest(vector(SECRET), 10)
    if what == "erased":
        assert len(nearest.keys) == 0
    else:
        assert nearest.cosines == pytest.approx([vector(SECRET) @ vector("A harmless note.")], abs=1e-3)


def test_a_server_that_was_emptied_is_filled_again_by_reindexing(two):
    first, second = two
    first.import_lines("dan", lines("Dana went quiet."))
    first._index._opened().remove(set(range(64)))
    assert indexed(second, "dan", "Dana") == set()
    second.reindex()
    assert len(indexed(first, "dan", "Dana")) == 1
    near = second._index.nearest("dan", vector("Dana went quiet."), 5)
    assert np.allclose(near.cosines, 1, atol=1e-3)


def test_a_server_that_hangs_keeps_a_rep_waiting_once_and_is_asked_again_later(
    shared_place, chroma_server, monkeypatch
):
    monkeypatch.setattr(client, "PATIENCE", 0.5)
    memory = shared_place.open(exact_up_to=0)
    memory.import_lines("eva", lines("Dana went quiet."))
    with chroma_server.hanging():
        assert memory.search("eva", "Dana")[0].text == "Dana went quiet."
        assert "recall goes on without it" in memory.notices()[0]
        assert memory._index._chroma is None
        assert memory.search("eva", "Dana")[0].text == "Dana went quiet."
    memory.import_lines("eva", lines("Dana is back."))
    assert memory.notices() == ()
    assert memory.search("eva", "back")[0].text == "Dana is back."
    assert memory._index._chroma is not None
    memory.close()
