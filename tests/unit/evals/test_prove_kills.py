"""Killed in the middle, nothing acknowledged is lost and nothing erased comes back; the proof would notice."""

import pytest

from evals.prove.kills.canaries import Marked, canary, in_other_words, saying, vectors_on_disk, words_on_disk
from evals.prove.kills.erasing import Did, Event, Way
from evals.prove.kills.erasures import Ledger, kill_in_erasures
from evals.prove.kills.imports import kill_in_imports
from evals.prove.kills.killing import EndedByItself, Moment, killed
from evals.prove.kills.migrations import kill_in_migrations
from evals.prove.kills.reindexing import kill_in_reindexing
from tests.support import liars


@pytest.mark.parametrize("kill", [kill_in_imports, kill_in_erasures, kill_in_migrations, kill_in_reindexing])
def test_work_killed_in_the_middle_loses_nothing_and_brings_nothing_back(kill, tmp_path):
    report = kill(tmp_path, 1, seed=8)
    assert (report.lost, report.came_back, report.torn) == (0, 0, 0)


def test_files_that_were_called_imported_and_are_not_there_count_as_lost(tmp_path):
    report = kill_in_imports(tmp_path, 1, importing=liars.imports_nothing)
    assert report.acknowledged == report.lost > 0
    assert not report.is_sound


def test_files_that_are_there_in_part_count_as_torn_and_lost(tmp_path):
    report = kill_in_imports(tmp_path, 1, importing=liars.imports_half)
    assert report.acknowledged == report.lost <= report.torn
    assert report.lost > 0


def test_words_that_were_called_erased_and_are_on_the_disk_count_as_come_back(tmp_path):
    report = kill_in_erasures(tmp_path, 1, erasing=liars.erases_nothing)
    assert report.came_back >= report.acknowledged - 1 > 0  # a word and its vector; the last word may be kept only
    assert report.lost == 0
    assert not report.is_sound


def test_work_that_fails_by_itself_proves_nothing(tmp_path):
    with pytest.raises(EndedByItself):
        killed(liars.fails, tmp_path, 0, Moment(1, 0.0, 0.0))


def test_words_and_vectors_are_found_on_the_disk(tmp_path):
    word, other = canary(1, 2), canary(1, 3)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(b"\0x" + saying(word).encode() + Marked().embed([other])[0].tobytes())
    assert words_on_disk(tmp_path) == {word}
    assert vectors_on_disk(tmp_path, [word]) == 0
    assert vectors_on_disk(tmp_path, [saying(other), in_other_words(other)]) == 2


def test_all_of_a_rep_is_what_was_kept_of_the_rep_until_then():
    ledger = Ledger()
    ledger.enter([Event(Did.KEPT, "ann", ("a", "b")), Event(Did.KEPT, "bob", ("c",)), Event(Did.ERASED, "ann")])
    ledger.enter([Event(Did.KEPT, "ann", ("d",)), Event(Did.BEGAN_TO_ERASE, "ann", ("d",), Way.ITEM)])
    assert ledger.erased == {"a", "b"}
    assert ledger.kept == {"ann": {"d"}, "bob": {"c"}}
    assert ledger.in_doubt == Event(Did.BEGAN_TO_ERASE, "ann", ("d",), Way.ITEM)
