"""What a session opens with: the promise, the arc, what the rep took away."""

from datetime import timedelta

import pytest

from agent.domain.commitment import CommitmentStatus, Outcome
from agent.domain.due import Due
from agent.domain.move import CoachMove, Focus
from agent.errors import MemoryStoreError
from tests.support.talking import MONDAY, said

TALK = (
    "I want to get the Kessler deal moving again. I'd know it by a date for the review.",
    "Dana went quiet after the demo two weeks ago.",
    "I think she lost her budget.",
    "I could ring her or write to the head of finance.",
)
PROMISE = "I'll ring Dana on Thursday before noon."


def with_takeaway(coach, words):
    session = said(coach, *TALK, PROMISE, deal="Kessler", minutes=45)
    for _ in range(40):
        if session.turns[-1].focus is Focus.TAKEAWAY:
            return coach.take_turn("ana", session.id, words)
        reply = "yes" if session.turns[-1].focus is Focus.READ_BACK else "8, I believe she will pick up."
        session = coach.take_turn("ana", session.id, reply)
    raise AssertionError("nothing was asked to be taken away")


def test_a_promise_whose_time_has_come_opens_the_session(coach, clock):
    said(coach, *TALK, PROMISE)
    clock.pass_days(7)
    session = coach.open("ana")
    assert session.turns[0].move is CoachMove.FOLLOW_UP
    assert "ring Dana" in session.turns[0].mirror


def test_the_follow_up_hangs_together_with_the_session_of_the_promise(coach, clock):
    first = said(coach, *TALK, PROMISE)
    assert first.arc_id == first.id
    clock.pass_days(7)
    assert coach.open("ana").arc_id == first.id


def test_a_session_on_the_same_deal_opens_where_the_last_one_ended(coach, clock):
    first = said(coach, *TALK, PROMISE, deal="Kessler")
    clock.pass_days(1)
    second = coach.open("ana", deal=" kessler. ")
    assert second.arc_id == first.id
    assert second.turns[0].move is CoachMove.AGREE_GOAL
    assert "ring Dana" in second.turns[0].mirror


def test_a_rep_who_reports_before_the_time_has_come_is_heard(coach, store, clock):
    said(coach, *TALK, PROMISE, deal="Kessler")
    clock.pass_days(1)
    session = said(coach, "Done, I rang Dana already and she has a date for the review.", deal="Kessler")
    assert store.of("ana")[0].status is CommitmentStatus.DONE
    assert session.turns[-1].move is CoachMove.FOLLOW_UP
    assert session.turns[-1].focus is not Focus.OUTCOME


def test_what_has_nothing_to_do_with_the_promise_leaves_it_open(coach, store, clock):
    said(coach, *TALK, PROMISE, deal="Kessler")
    clock.pass_days(1)
    said(coach, "I met their head of finance at the fair, and I want to plan how to go on.", deal="Kessler")
    assert store.of("ana")[0].status.is_pending


def test_without_a_promise_the_arc_goes_on_from_what_the_rep_came_for(coach, clock):
    said(coach, TALK[0], TALK[1], deal="Kessler")
    clock.pass_days(1)
    opening = coach.open("ana", deal="Kessler").turns[0]
    assert "Yesterday you came with this" in opening.mirror
    assert "moving again" in opening.mirror


def test_another_deal_opens_an_arc_of_its_own(coach, clock):
    first = said(coach, *TALK, PROMISE, deal="Kessler")
    clock.pass_days(1)
    other = coach.open("ana", deal="Botanical garden")
    assert other.arc_id == other.id != first.id
    assert other.turns[0].mirror == ""


def test_nothing_said_off_the_record_opens_a_later_session(coach, clock):
    said(coach, TALK[0], TALK[1], deal="Kessler", off_record=True)
    clock.pass_days(1)
    assert coach.open("ana", deal="Kessler").turns[0].mirror == ""


def test_an_arc_is_the_reps_own(coach, clock):
    said(coach, *TALK, PROMISE, deal="Kessler")
    clock.pass_days(1)
    foreign = coach.open("bob", deal="Kessler")
    assert foreign.arc_id == foreign.id
    assert foreign.turns[0].mirror == ""


def test_what_was_taken_away_opens_a_session_two_days_later(coach, clock):
    session = with_takeaway(coach, "Silence is not a no as long as I have not asked.")
    coach.log("ana", session.commitment.id, status=CommitmentStatus.DONE)
    clock.pass_days(2)
    opening = coach.open("ana").turns[0]
    assert (opening.move, opening.focus) == (CoachMove.FOLLOW_UP, Focus.INSIGHT)
    assert opening.mirror == 'On 23 November you took away: "Silence is not a no as long as I have not asked."'


def test_an_insight_comes_back_once_a_spacing_and_then_no_more(coach, store, clock):
    session = with_takeaway(coach, "Silence is not a no as long as I have not asked.")
    coach.log("ana", session.commitment.id, status=CommitmentStatus.DONE)
    came_back = []
    for day in range(1, 60):
        clock.pass_days(1)
        if coach.open("ana").insight is not None:
            came_back.append(day)
    assert came_back == [2, 7, 30]


def test_spacings_that_were_missed_do_not_pile_up(coach, clock):
    session = with_takeaway(coach, "Silence is not a no as long as I have not asked.")
    coach.log("ana", session.commitment.id, status=CommitmentStatus.DONE)
    clock.pass_days(20)
    assert coach.open("ana").insight is not None
    clock.pass_days(1)
    assert coach.open("ana").insight is None


def test_after_what_came_back_the_coach_asks_what_these_minutes_are_for(coach, clock):
    session = with_takeaway(coach, "Silence is not a no as long as I have not asked.")
    coach.log("ana", session.commitment.id, status=CommitmentStatus.DONE)
    clock.pass_days(2)
    opened = coach.open("ana")
    answered = coach.take_turn("ana", opened.id, "I met it again with the museum, I asked and they were just busy.")
    assert answered.turns[-1].focus is Focus.GOAL


def test_in_a_short_session_no_question_is_spent_on_an_insight(coach, clock):
    session = with_takeaway(coach, "Silence is not a no as long as I have not asked.")
    coach.log("ana", session.commitment.id, status=CommitmentStatus.DONE)
    clock.pass_days(2)
    assert coach.open("ana", minutes=5).insight is None


def test_the_rep_logs_what_became_of_a_promise_and_of_the_deal(coach, store, clock):
    promise = said(coach, *TALK, PROMISE).commitment
    clock.pass_days(4)
    coach.log("ana", promise.id, status=CommitmentStatus.DONE, outcome=Outcome.ADVANCED, learned="She was on leave.")
    (kept,) = store.of("ana")
    assert (kept.status, kept.outcome, kept.learned) == (CommitmentStatus.DONE, Outcome.ADVANCED, "She was on leave.")
    assert store.pending("ana") == ()
    assert store.changes("ana")[-1].outcome is Outcome.ADVANCED


def test_a_promise_that_is_moved_comes_back_at_its_new_time(coach, store, clock):
    promise = said(coach, *TALK, PROMISE).commitment
    later = MONDAY + timedelta(days=20)
    coach.log("ana", promise.id, due=Due(text="13 December", at=later))
    clock.pass_days(7)
    assert coach.open("ana").follow_up is None
    clock.pass_days(14)
    assert coach.open("ana").follow_up.due_at == later
    assert [change.due_at for change in store.changes("ana")][-1] == later


def test_nobody_logs_for_another_rep(coach, store):
    promise = said(coach, *TALK, PROMISE).commitment
    with pytest.raises(MemoryStoreError, match="no commitment"):
        coach.log("bob", promise.id, status=CommitmentStatus.DONE)
    assert store.of("ana")[0].status is promise.status


def test_a_session_can_be_put_on_another_deal(coach, clock):
    first = said(coach, TALK[0], deal="Kessler")
    other = said(coach, TALK[1])
    assert coach.assign("ana", other.id, "Kessler").arc_id == first.id
    assert coach.assign("ana", other.id, "").arc_id == other.id
