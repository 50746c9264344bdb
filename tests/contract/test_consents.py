"""What every store of read notices does, the fake included."""

from datetime import timedelta

import pytest

from agent.domain.notice import ReadNotice
from agent.errors import MemoryStoreError
from memory.record.record import Record
from tests.support.consents import InMemoryConsents
from tests.support.sessions import NOON

LATER = NOON + timedelta(days=1)


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def consents(request, tmp_path):
    if request.param == "fake":
        yield InMemoryConsents()
        return
    url = request.getfixturevalue("emptied") if request.param == "postgres" else ""
    record = Record.open(tmp_path / "home", url)
    yield record
    record.close()


def read(version=1, at=NOON, rep_id="ann", **fields):
    return ReadNotice(rep_id=rep_id, version=version, at=at, **fields)


def test_who_never_chose_does_not_count_and_who_read_one_version_has_not_read_another(consents):
    assert not consents.counts_themes("ann")
    consents.accept(read(3))
    assert (consents.accepted("ann", 3), consents.accepted("ann", 4), consents.accepted("ann", 2)) == (True,) + (
        False,
    ) * 2
    assert not consents.counts_themes("ann")


def test_the_latest_choice_stands_whatever_version_it_was_made_on(consents):
    consents.accept(read(9, counts_themes=True))
    assert consents.counts_themes("ann")
    consents.accept(read(4, LATER, counts_themes=False))
    assert not consents.counts_themes("ann")
    assert [notice.version for notice in consents.read_notices("ann")] == [9, 4]
    chosen = consents.choose_themes("ann", LATER + timedelta(hours=1), counts=True)
    assert (chosen.version, consents.counts_themes("ann")) == (4, True)
    assert consents.read_notices("ann")[-1] == chosen


def test_nobody_chooses_before_reading_and_nobody_for_somebody_else(consents):
    with pytest.raises(MemoryStoreError, match="notice"):
        consents.choose_themes("ann", NOON, counts=True)
    consents.accept(read(1, rep_id="bo", counts_themes=True))
    assert not consents.counts_themes("ann")
    assert consents.read_notices("ann") == ()
    assert consents.counts_themes("bo")
