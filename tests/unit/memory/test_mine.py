"""A rep's memory: filled, searched, shown, corrected."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.reading import Reading
from agent.errors import MemoryStoreError
from memory.mine import ExportForm, Memory
from tests.fakes import HashedWords
from tests.support.memories import line, lines
from tests.support.sessions import NOON, a_commitment, a_session, an_exchange


@pytest.fixture
def memory(tmp_path):
    opened = Memory.open(tmp_path / "home", embedder=HashedWords())
    yield opened
    opened.close()


def ids(found):
    return [item.id for item in found]


def test_what_was_imported_is_found_by_its_own_id(memory):
    report = memory.import_lines("ann", lines("Dana asked for a rollback plan.", "Lunch was late."))
    assert (report.added, report.broken) == (2, ())
    (found, *_) = memory.search("ann", "rollback")
    assert (found.id, found.text, found.speaker) == ("1", "Dana asked for a rollback plan.", "rep")


def test_the_same_file_again_changes_nothing(memory):
    memory.import_lines("ann", lines("one thing", "another"))
    report = memory.import_lines("ann", lines("one thing", "another"))
    assert (report.added, report.replaced, report.unchanged) == (0, 0, 2)
    assert len(memory.show("ann").items) == 2


def test_an_id_with_other_words_replaces_the_item(memory):
    memory.import_lines("ann", lines("The budget is gone."))
    report = memory.import_lines("ann", lines("The champion is back."))
    assert (report.added, report.replaced) == (0, 1)
    assert ids(memory.search("ann", "champion")) == ["1"]
    assert [item.text for item in memory.show("ann").items] == ["The champion is back."]


def test_broken_lines_are_named_and_the_good_ones_kept(memory):
    report = memory.import_lines(
        "ann",
        [
            line("a", "good"),
            "not json",
            line("b", ""),
            '{"id": "c", "text": "no time"}',
            '{"id": "d", "at": "yesterday", "text": "no such time"}',
            "",
            line("e", "good too"),
        ],
    )
    assert [broken.number for broken in report.broken] == [2, 3, 4, 5]
    assert all(broken.reason for broken in report.broken)
    assert ids(memory.show("ann").items) == ["a", "e"]


def test_a_time_without_a_zone_is_utc_and_a_number_may_be_an_id(memory):
    memory.import_lines("ann", ['{"id": 7, "at": "2026-03-02T12:00:00", "text": "hello there"}'])
    (item,) = memory.show("ann").items
    assert (item.id, item.at) == ("7", NOON)


def test_an_import_cannot_replace_what_was_said_in_a_session(memory):
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, "Dana went quiet."))
    report = memory.import_lines("ann", [line("s1/1", "Dana is happy.")])
    assert "session" in report.broken[0].reason
    assert [item.text for item in memory.show("ann").items] == ["Dana went quiet."]


def test_what_was_said_in_a_session_is_recalled_in_the_next(memory):
    memory.record.keep(memory.record.start(a_session()), an_exchange(1, "Dana went quiet after the pricing call."))
    (found,) = memory.recall.about("ann", "pricing again", not_session="s2")
    assert (found.session_id, found.text) == ("s1", "Dana went quiet after the pricing call.")
    assert memory.recall.about("ann", "pricing again", not_session="s1") == ()


@pytest.mark.parametrize("fields", [{"off_record": True}, {"mode": "practise"}])
def test_a_session_that_is_not_to_be_remembered_is_not(memory, fields):
    memory.record.keep(memory.record.start(a_session(**fields)), an_exchange(1, "Dana went quiet."))
    assert memory.search("ann", "Dana quiet") == ()


def test_a_session_taken_off_the_record_is_forgotten(memory):
    session = memory.record.keep(memory.record.start(a_session()), an_exchange(1, "Dana went quiet."))
    memory.record.amend(session.model_copy(update={"off_record": True}))
    assert memory.search("ann", "Dana quiet") == ()


def test_an_empty_query_finds_nothing(memory):
    memory.import_lines("ann", lines("something"))
    assert memory.search("ann", "") == memory.search("ann", " \n") == memory.recall.about("ann", "") == ()


def test_what_has_nothing_to_do_with_a_text_is_not_recalled(memory):
    memory.import_lines("ann", lines("The cat sleeps.", "Procurement wants three quotes."))
    assert ids(memory.recall.about("ann", "procurement called")) == ["2"]


def test_no_more_is_returned_than_asked_for(memory):
    memory.import_lines("ann", lines(*(f"pricing talk {number}" for number in range(30))))
    assert len(memory.search("ann", "pricing", limit=7)) == 7
    assert memory.search("ann", "pricing", limit=0) == ()


def test_scores_fall_and_stay_between_0_and_1(memory):
    memory.import_lines("ann", lines("pricing with Dana", "pricing", "weather", "Dana's dog"))
    scores = [item.score for item in memory.search("ann", "pricing with Dana")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_a_corrected_item_is_found_by_its_new_words_alone(memory):
    memory.import_lines("ann", lines("Dana is the champion.", "Rain."))
    assert memory.correct("ann", "1", "Bo is the sponsor.").wiped
    assert memory.search("ann", "sponsor")[0].text == "Bo is the sponsor."
    assert memory.recall.about("ann", "champion") == ()


def test_a_correction_reaches_the_transcript_and_what_was_understood(memory):
    ideas = (Idea(kind=IdeaKind.FACT, text="Dana left"), Idea(kind=IdeaKind.FACT, text="the budget is cut"))
    reading = Reading(ideas=ideas, people=("Dana",))
    said = an_exchange(1, "Dana left and the budget is cut.", reading=reading)
    memory.record.keep(memory.record.start(a_session()), said)
    memory.correct("ann", "s1/1", "Bo left and the budget is cut.")
    exchange = memory.record.load("ann", "s1").exchanges[1]
    assert exchange.utterance == "Bo left and the budget is cut."
    assert exchange.reading.ideas == ideas[1:]
    assert exchange.reading.people == ()


@pytest.mark.parametrize("change", [lambda m: m.correct("ann", "9", "x"), lambda m: m.erase("ann", item_id="9")])
def test_an_unknown_item_is_said_so(memory, change):
    with pytest.raises(MemoryStoreError, match="no item 9"):
        change(memory)


def test_a_correction_without_words_is_refused(memory):
    memory.import_lines("ann", lines("something"))
    with pytest.raises(MemoryStoreError, match="erase"):
        memory.correct("ann", "1", "  ")


def test_everything_held_is_shown_and_exported(memory):
    session = memory.record.start(a_session(commitment=a_commitment(due_text="Friday")))
    memory.record.keep(session, an_exchange(1, "Dana went quiet."))
    memory.import_lines("ann", [line("x", "An old note.", speaker="Dana")])
    memory.import_lines("bob", [line("y", "Foreign.")])
    held = memory.show("ann")
    assert held.sessions == (memory.record.load("ann", "s1"),)
    assert held.commitments == memory.record.of("ann")
    assert ids(held.items) == ["s1/1", "x"] or ids(held.items) == ["x", "s1/1"]
    assert type(held).model_validate_json(memory.export("ann")) == held
    written = memory.export("ann", ExportForm.MARKDOWN)
    for words in ("Dana went quiet.", "What happened since?", "call the buyer", "An old note.", "Friday"):
        assert words in written
    assert "Foreign" not in written


def test_markdown_that_was_said_is_text_in_the_export(memory):
    memory.import_lines("ann", [line("x", "![spy](http://example.test/a.png)\n# shout", speaker="# [x](y)")])
    written = memory.export("ann", ExportForm.MARKDOWN)
    assert "    ![spy](http://example.test/a.png)\n    # shout" in written
    assert "[x](y)" not in written
