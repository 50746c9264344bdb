"""What a rep's memory does, wherever it is kept: fill, search, show, take along, correct and erase."""

from itertools import count

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import RepMove
from agent.domain.reading import Reading
from agent.errors import MemoryStoreError, SessionNotFound
from memory.index.shard import shard_of
from memory.mine import ExportForm
from tests.support.memories import line, lines
from tests.support.sessions import ASKED, NOON, a_commitment, a_session, an_exchange

CANARY = "zirconquokka"
SECRET = f"The {CANARY} deal hinges on Dana and nobody from finance knows about it yet."
numbers = count()


@pytest.fixture(scope="module")
def memory(place):
    opened = place.open()
    yield opened
    opened.close()


@pytest.fixture
def rep():
    """Somebody new, so that the tests can share one memory."""
    return f"rep {next(numbers)}"


def talk(memory, rep, *said, session_id="", **fields):
    """Keep a session of this rep with these messages and return it."""
    session = memory.record.start(a_session(session_id or f"{rep}-s", rep, **fields))
    for number, exchange in enumerate(said, start=1):
        kept = exchange if not isinstance(exchange, str) else an_exchange(number, exchange)
        session = memory.record.keep(session, kept)
    return session


def ids(found):
    return [item.id for item in found]


def test_what_was_imported_is_found_by_its_own_id(memory, rep):
    report = memory.import_lines(rep, lines("Dana asked for a rollback plan.", "Lunch was late."))
    assert (report.added, report.broken) == (2, ())
    (found, *_) = memory.search(rep, "rollback")
    assert (found.id, found.text, found.speaker) == ("1", "Dana asked for a rollback plan.", "rep")


def test_the_same_file_again_changes_nothing(memory, rep):
    memory.import_lines(rep, lines("one thing", "another"))
    report = memory.import_lines(rep, lines("one thing", "another"))
    assert (report.added, report.replaced, report.unchanged) == (0, 0, 2)
    assert len(memory.show(rep).items) == 2


def test_an_id_with_other_words_replaces_the_item(memory, rep):
    memory.import_lines(rep, lines("The budget is gone."))
    report = memory.import_lines(rep, lines("The champion is back."))
    assert (report.added, report.replaced) == (0, 1)
    assert ids(memory.search(rep, "champion")) == ["1"]
    assert [item.text for item in memory.show(rep).items] == ["The champion is back."]


def test_broken_lines_are_named_and_the_good_ones_kept(memory, rep):
    report = memory.import_lines(
        rep,
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
    assert ids(memory.show(rep).items) == ["a", "e"]


def test_a_time_without_a_zone_is_utc_and_a_number_may_be_an_id(memory, rep):
    memory.import_lines(rep, ['{"id": 7, "at": "2026-03-02T12:00:00", "text": "hello there"}'])
    (item,) = memory.show(rep).items
    assert (item.id, item.at) == ("7", NOON)


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "2026-03-29T02:30:00+01:00"])
def test_a_time_comes_back_as_the_same_instant(memory, rep, at):
    memory.import_lines(rep, [line("1", "hello there", at=at)])
    (item,) = memory.show(rep).items
    assert item.at.isoformat().startswith({"0": "0001-01-01T00", "9": "9999-12-31T23", "2": "2026-03-29T01"}[at[0]])


def test_a_null_character_and_other_odd_ones_come_back_as_they_were(memory, rep):
    odd = "a\0b \ufdd0 \ufdd00 \ufdd01 \uffff 😀 \u202e مرحبا"
    memory.import_lines(rep, [line(odd, f"Dana {odd}", speaker=odd)])
    (found,) = memory.search(rep, "Dana")
    assert (found.id, found.text, found.speaker) == (odd, f"Dana {odd}", odd)
    assert memory.search(f"{rep}\0", "Dana") == ()
    memory.correct(rep, odd, f"Bo {odd}")
    assert memory.show(rep).items[0].text == f"Bo {odd}"


def test_an_import_cannot_replace_what_was_said_in_a_session(memory, rep):
    talk(memory, rep, "Dana went quiet.")
    report = memory.import_lines(rep, [line(f"{rep}-s/1", "Dana is happy.")])
    assert "session" in report.broken[0].reason
    assert [item.text for item in memory.show(rep).items] == ["Dana went quiet."]


def test_what_was_said_in_a_session_is_recalled_in_the_next(memory, rep):
    session = talk(memory, rep, "Dana went quiet after the pricing call.")
    (found,) = memory.recall.about(rep, "pricing again", not_session="another")
    assert (found.session_id, found.text) == (session.id, "Dana went quiet after the pricing call.")
    assert memory.recall.about(rep, "pricing again", not_session=session.id) == ()


def test_a_session_that_is_not_to_be_remembered_is_not(memory, rep):
    talk(memory, rep, "Dana went quiet.", off_record=True)
    assert memory.search(rep, "Dana quiet") == ()


def test_what_is_said_to_a_rehearsed_buyer_is_not_remembered(memory, rep):
    offered = an_exchange(1, "We can give you 20 % off.", reading=Reading(moves=(RepMove.REHEARSES,)))
    talk(memory, rep, offered, "She will ask for a discount.", mode="practise")
    assert [item.text for item in memory.show(rep).items] == ["She will ask for a discount."]


def test_a_session_taken_off_the_record_is_forgotten(memory, rep):
    memory.record.amend(talk(memory, rep, "Dana went quiet.").model_copy(update={"off_record": True}))
    assert memory.search(rep, "Dana quiet") == ()


def test_a_session_off_the_record_is_gone_once_it_is_over_and_memory_is_opened_again(memory, rep, place):
    session = talk(memory, rep, SECRET, off_record=True)
    memory.record.amend(session.model_copy(update={"ended_at": NOON}))
    place.open().close()
    assert memory.show(rep).sessions == ()


def test_an_empty_query_finds_nothing(memory, rep):
    memory.import_lines(rep, lines("something"))
    assert memory.search(rep, "") == memory.search(rep, " \n") == memory.recall.about(rep, "") == ()


def test_what_has_nothing_to_do_with_a_text_is_not_recalled(memory, rep):
    memory.import_lines(rep, lines("The cat sleeps.", "Procurement wants three quotes."))
    assert ids(memory.recall.about(rep, "procurement called")) == ["2"]


def test_no_more_is_returned_than_asked_for(memory, rep):
    memory.import_lines(rep, lines(*(f"pricing talk {number}" for number in range(30))))
    assert len(memory.search(rep, "pricing", limit=7)) == 7
    assert memory.search(rep, "pricing", limit=0) == ()


def test_scores_fall_and_stay_between_0_and_1(memory, rep):
    memory.import_lines(rep, lines("pricing with Dana", "pricing", "weather", "Dana's dog"))
    scores = [item.score for item in memory.search(rep, "pricing with Dana")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_a_corrected_item_is_found_by_its_new_words_alone(memory, rep):
    memory.import_lines(rep, lines("Dana is the champion.", "Rain."))
    memory.correct(rep, "1", "Bo is the sponsor.")
    assert memory.search(rep, "sponsor")[0].text == "Bo is the sponsor."
    assert memory.recall.about(rep, "champion") == ()


def test_a_correction_reaches_the_transcript_and_what_was_understood(memory, rep):
    ideas = (Idea(kind=IdeaKind.FACT, text="Dana left"), Idea(kind=IdeaKind.FACT, text="the budget is cut"))
    reading = Reading(ideas=ideas, people=("Dana",))
    session = talk(memory, rep, an_exchange(1, "Dana left and the budget is cut.", reading=reading))
    memory.correct(rep, f"{session.id}/1", "Bo left and the budget is cut.")
    exchange = memory.record.load(rep, session.id).exchanges[1]
    assert exchange.utterance == "Bo left and the budget is cut."
    assert exchange.reading.ideas == ideas[1:]
    assert exchange.reading.people == ()


@pytest.mark.parametrize(
    "change", [lambda m, rep: m.correct(rep, "9", "x"), lambda m, rep: m.erase(rep, item_id="9")], ids=["mend", "erase"]
)
def test_an_unknown_item_is_said_so(memory, rep, change):
    with pytest.raises(MemoryStoreError, match="no item 9"):
        change(memory, rep)


def test_a_correction_without_words_is_refused(memory, rep):
    memory.import_lines(rep, lines("something"))
    with pytest.raises(MemoryStoreError, match="erase"):
        memory.correct(rep, "1", "  ")


def test_everything_held_is_shown_and_exported(memory, rep):
    commitment = a_commitment(f"{rep}-c", rep, due_text="Friday")
    session = talk(memory, rep, "Dana went quiet.", commitment=commitment)
    memory.import_lines(rep, [line("x", "An old note.", speaker="Dana")])
    memory.import_lines(f"not {rep}", [line("y", "Foreign.")])
    held = memory.show(rep)
    assert held.sessions == (memory.record.load(rep, session.id),)
    assert held.commitments == memory.record.of(rep)
    assert sorted(ids(held.items)) == sorted([f"{session.id}/1", "x"])
    assert type(held).model_validate_json(memory.export(rep)) == held
    written = memory.export(rep, ExportForm.MARKDOWN)
    for words in ("Dana went quiet.", "What happened since?", "call the buyer", "An old note.", "Friday"):
        assert words in written
    assert "Foreign" not in written


def test_markdown_that_was_said_is_text_in_the_export(memory, rep):
    memory.import_lines(rep, [line("x", "![spy](http://example.test/a.png)\n# shout", speaker="# [x](y)")])
    written = memory.export(rep, ExportForm.MARKDOWN)
    assert "    ![spy](http://example.test/a.png)\n    # shout" in written
    assert "[x](y)" not in written


def test_an_erased_item_takes_along_what_the_coach_made_of_it(memory, rep):
    turn = ASKED.model_copy(update={"mirror": f"The {CANARY} deal hinges on Dana."})
    session = talk(memory, rep, an_exchange(1, SECRET, turn=turn), an_exchange(2, "Dana is on leave."))
    memory.erase(rep, item_id=f"{session.id}/1")
    assert memory.record.load(rep, session.id).utterances == ("[erased]", "Dana is on leave.")
    assert CANARY not in memory.export(rep)


def test_an_erased_session_takes_along_what_later_ones_repeat_of_it(memory, rep):
    promise = a_commitment(f"{rep}-c", rep, session_id=f"{rep}-s", action=f"call {CANARY}")
    talk(memory, rep, SECRET, commitment=promise)
    opening = ASKED.model_copy(update={"question": f"How did your call to {CANARY} go?"})
    later = {"follow_up": promise, "title": CANARY, "exchanges": (an_exchange(0, turn=opening),)}
    talk(memory, rep, "Let us talk about Bo.", session_id=f"{rep}-later", **later)
    memory.erase(rep, session_id=f"{rep}-s")
    left = memory.record.load(rep, f"{rep}-later")
    assert (left.follow_up, left.title) == (None, "")
    assert left.exchanges[0].turn.question == "[erased]"
    assert CANARY not in memory.export(rep)
    with pytest.raises(SessionNotFound):
        memory.record.load(rep, f"{rep}-s")


def test_of_an_erased_rep_nothing_is_left_and_nobody_else_loses_anything(memory, rep):
    neighbour = next(name for number in range(10_000) if shard_of(name := f"{rep}/{number}") == shard_of(rep))
    memory.import_lines(neighbour, lines(SECRET))
    talk(memory, rep, SECRET, commitment=a_commitment(f"{rep}-c", rep))
    memory.import_lines(rep, lines(SECRET))
    memory.erase(rep)
    held = memory.show(rep)
    assert held.items == held.sessions == held.commitments == memory.search(rep, CANARY) == ()
    assert ids(memory.search(neighbour, CANARY)) == ["1"]


def test_an_erasure_says_what_it_could_not_reach(memory, rep, place):
    memory.import_lines(rep, lines(SECRET))
    report = memory.erase(rep)
    assert report.wiped == (not place.database_url and not place.chroma_url)
    assert ("write-ahead log" in report.note) == bool(place.database_url)
    assert ("chroma vacuum" in report.note) == bool(place.chroma_url)


def test_reps_of_one_shard_find_their_own_words_alone(memory, rep):
    other = next(name for number in range(10_000) if shard_of(name := f"{rep}/{number}") == shard_of(rep))
    for name in (rep, other):
        memory.import_lines(name, [line("1", "Dana went quiet."), line("2", f"private of {name}")])
    for name in (rep, other):
        found = memory.search(name, f"Dana went quiet, private of {rep} and {other}", limit=50)
        assert {item.text for item in found} == {"Dana went quiet.", f"private of {name}"}


def test_what_is_derived_is_built_anew_from_the_record(memory, rep):
    memory.import_lines(rep, lines("Dana asked for a rollback plan.", "Lunch was late."))
    before = memory.search(rep, "rollback")
    assert memory.reindex(rep) == 2
    assert memory.search(rep, "rollback") == before
    assert memory.notices() == ()


def test_a_time_outside_the_calendar_breaks_its_line_alone(memory, rep):
    early = line("early", "when?", at="0001-01-01T00:00:00+05:00")
    late = line("late", "when?", at="9999-12-31T23:59:59-05:00")
    report = memory.import_lines(rep, [early, line("good", "Dana went quiet."), late])
    assert (report.added, [broken.number for broken in report.broken]) == (1, [1, 3])
