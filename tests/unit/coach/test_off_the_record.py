"""What the rep says off the record is coached on, and nothing is made of it."""

from datetime import timedelta

from agent.domain.commitment import CommitmentStatus
from agent.domain.move import Focus
from tests.support.talking import MONDAY, coached, said


def test_words_off_the_record_are_coached_on_and_marked(coach):
    session = said(coach, "I want to win Kessler.", "Off the record: I think my manager blocks the discount.")
    assert [exchange.unkept for exchange in session.exchanges] == [False, False, True]
    assert session.exchanges[-1].reading is not None
    assert session.turns[-1].question


def test_what_the_buyer_said_off_the_record_is_kept(coach):
    session = said(coach, "I want to win Kessler.", "Dana told me off the record that they have no budget.")
    assert not session.exchanges[-1].unkept


def test_a_title_is_never_made_of_words_off_the_record(coach):
    session = said(coach, "Off the record: I want to leave this company by May.")
    assert session.title == ""
    assert coach.take_turn("ana", session.id, "Dana went quiet after the demo.").title


def test_a_promise_off_the_record_is_none_until_the_rep_confirms_it(coach):
    session = said(coach, "I want to win Kessler.", minutes=1)
    session = coach.take_turn("ana", session.id, "Off the record: I will call Dana by Friday at noon.")
    assert session.commitment is None
    if session.turns[-1].focus is Focus.READ_BACK:
        session = coach.take_turn("ana", session.id, "yes")
        assert session.commitment.status is CommitmentStatus.OPEN
        assert session.commitment.action == "call Dana"


def test_asking_afterwards_marks_the_message_before(coach):
    session = said(coach, "I want to win Kessler.", "I lied to Milo about the date.", "Please don't keep that.")
    assert [exchange.unkept for exchange in session.exchanges] == [False, False, True, True]


def test_a_bare_announcement_marks_the_next_message(coach):
    session = said(coach, "Off the record.", "I lied to Milo about the date.", "I want to win Kessler.")
    assert [exchange.unkept for exchange in session.exchanges] == [False, True, True, False]


def test_the_rep_can_leave_a_message_out(coach, store):
    session = said(coach, "I want to win Kessler.", "I lied to Milo about the date.")
    left = coach.leave_out("ana", session.id, 2)
    assert left.utterances == ("I want to win Kessler.", "[not kept]")
    assert store.load("ana", session.id) == left
    assert coach.take_turn("ana", session.id, "Dana went quiet.").turns[-1].text


def test_off_the_record_a_follow_up_learns_how_things_stand_and_no_words(coach, store):
    session = said(coach, "I want to win Kessler.", "I will call Dana by 9 today.", minutes=1)
    coach.confirm("ana", session.id, session.commitment)
    later = coached(store, now=MONDAY + timedelta(days=1))
    session = later.open("ana", off_record=True)
    session = later.take_turn("ana", session.id, "I did it. I learned that her boss is on the way out.")
    assert session.follow_up.status is CommitmentStatus.DONE
    assert session.follow_up.learned == ""


def test_the_next_session_does_not_open_on_what_was_not_to_be_kept(coach, store):
    first = said(coach, "Off the record: I want to leave Kessler before they find out.", "/stop", deal="Kessler")
    second = coached(store, now=MONDAY + timedelta(days=2)).open("ana", deal="Kessler")
    assert second.arc_id == first.arc_id
    assert "find out" not in second.turns[0].text
    assert "leave" not in second.turns[0].text
