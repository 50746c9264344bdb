"""One turn of the coach, over stores in memory."""

from datetime import timedelta

import pytest

from agent.domain.commitment import CommitmentStatus
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Thumb
from agent.errors import IndexUnavailable, SessionConflict, SessionNotFound
from tests.support.talking import MONDAY, coached


class BrokenIndex:
    def about(self, rep_id, text, *, limit=5, not_session=None):
        raise IndexUnavailable("the index is locked")


def test_a_session_opens_with_one_question(coach):
    session = coach.open("ana")
    assert session.turns[0].text.count("?") == 1
    assert session.turns[0].focus is Focus.GOAL


def test_a_turn_is_kept_before_it_comes_back(coach, store):
    session = coach.open("ana")
    answered = coach.take_turn("ana", session.id, "I want to get the Kessler deal moving again.")
    assert store.load("ana", session.id) == answered
    assert len(answered.exchanges) == 2


def test_a_message_sent_twice_makes_one_turn(coach):
    session = coach.open("ana")
    once = coach.take_turn("ana", session.id, "I want to win Kessler.", key="k1")
    assert coach.take_turn("ana", session.id, "I want to win Kessler.", key="k1") == once


def test_two_tabs_cannot_overwrite_each_other(coach, store, clock):
    session = coach.open("ana")

    class TabBetween:
        def about(self, rep_id, text, **_):
            if not self.was_here:
                self.was_here = True
                coach.take_turn("ana", session.id, "From the other tab.")
            return ()

        was_here = False

    other = coached(store, clock=clock, recall=TabBetween())
    with pytest.raises(SessionConflict):
        other.take_turn("ana", session.id, "From this tab.")
    assert [e.utterance for e in store.load("ana", session.id).exchanges] == [None, "From the other tab."]


def test_nobody_takes_a_turn_in_the_session_of_another_rep(coach):
    session = coach.open("ana")
    with pytest.raises(SessionNotFound):
        coach.take_turn("bob", session.id, "Let me see.")


def test_a_turn_goes_on_when_the_index_is_away(store, clock):
    coach = coached(store, clock=clock, recall=BrokenIndex())
    session = coach.open("ana")
    assert coach.take_turn("ana", session.id, "I want to win Kessler.").turns[-1].question


def test_a_promise_is_followed_up_when_its_time_has_come(coach, clock):
    session = coach.open("ana", minutes=1)
    session = coach.take_turn("ana", session.id, "I want to get Dana back on the phone.")
    session = coach.take_turn("ana", session.id, "I'll ring Dana on Thursday at noon.")
    assert session.turns[-1].focus is Focus.READ_BACK
    session = coach.take_turn("ana", session.id, "yes")
    assert session.commitment.status is CommitmentStatus.OPEN
    clock.now = MONDAY + timedelta(days=1)
    assert coach.open("ana").turns[0].move is CoachMove.AGREE_GOAL
    clock.now = MONDAY + timedelta(days=7)
    again = coach.open("ana")
    assert again.turns[0].move is CoachMove.FOLLOW_UP
    assert again.follow_up == session.commitment
    assert "Dana" in again.turns[0].text


def test_what_became_of_a_promise_is_kept_with_it(coach, clock, store):
    session = coach.open("ana", minutes=1)
    for said in ("I want to get Dana back on the phone.", "I'll ring Dana on Thursday at noon.", "yes"):
        session = coach.take_turn("ana", session.id, said)
    clock.now = MONDAY + timedelta(days=7)
    again = coach.open("ana")
    again = coach.take_turn("ana", again.id, "Yes, I rang her and she agreed to a second call.")
    assert again.follow_up.status is CommitmentStatus.DONE


def test_the_card_confirms_what_the_rep_edited(coach):
    session = coach.open("ana", minutes=1)
    for said in ("I want to get Dana back on the phone.", "I'll ring Dana on Thursday at noon."):
        session = coach.take_turn("ana", session.id, said)
    edited = session.commitment.model_copy(update={"confidence": 8, "action": "ring Dana myself"})
    session = coach.confirm("ana", session.id, edited)
    assert session.commitment.status is CommitmentStatus.OPEN
    session = coach.take_turn("ana", session.id, "fine")
    assert session.commitment.action == "ring Dana myself"
    assert session.commitment.confidence == 8


def test_a_thumb_and_a_title_stay(coach, store):
    session = coach.open("ana")
    coach.rate("ana", session.id, 0, Thumb.HELPED)
    coach.rename("ana", session.id, "Kessler")
    kept = store.load("ana", session.id)
    assert kept.exchanges[0].thumb is Thumb.HELPED
    assert kept.title == "Kessler"


def test_words_that_led_to_a_referral_are_never_remembered(coach):
    session = coach.open("ana")
    session = coach.take_turn("ana", session.id, "I don't want to live any more.")
    assert session.turns[-1].move is CoachMove.REFER
    assert session.exchanges[-1].unkept
    session = coach.take_turn("ana", session.id, "It was a figure of speech, let's go on.")
    assert session.turns[-1].question


@pytest.mark.parametrize(
    "said", ["", "   ", "😀", "مرحبا", "a\x00b", "x" * 100_000, "word " * 3000, "{[(<!--", "\ud800"]
)
def test_whatever_is_typed_gets_a_sensible_turn(coach, said):
    session = coach.open("ana")
    assert coach.take_turn("ana", session.id, said).turns[-1].text
