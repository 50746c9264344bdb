"""A commitment reached, whole, and asked about a week later; from words alone or as the subject keeps it."""

from datetime import timedelta

import pytest

from evals.scenario import Expect
from evals.scorers.commitments import commitment_complete, commitment_reached, follow_up_asked
from evals.transcript import Transcript
from tests.support.transcripts import NOW, JudgeOf, a_commitment, talk, transcript, turn

JUDGE = JudgeOf()
EXPECTED = {"expects": (Expect.COMMITMENT,)}
ASKED = ("I could ring her, or wait.", "What will you do, and by when?")
PROMISED = ("I'll ring Dana on Friday at 10.", "From 0 to 10, how sure are you?")
SURE = ("8", "Thank you. Take care.")


def kept(**fields: object) -> Transcript:
    """A talk of a subject that keeps commitments."""
    said = (turn(None, "What is it?"), turn("I'll ring Dana.", "What else?", commitment=a_commitment(**fields)))
    return transcript(*said, **EXPECTED)


def test_a_promise_with_a_time_in_the_reps_words_is_a_commitment() -> None:
    found = commitment_reached(talk(*ASKED, *PROMISED, *SURE, **EXPECTED), JUDGE)
    assert (found.hits, found.of) == (1, 1)


@pytest.mark.parametrize(
    ("message", "why"),
    [("I'll ring Dana.", "a commitment without a time"), ("Hm, I don't know.", "no commitment")],
)
def test_no_promise_or_one_without_a_time_is_marked(message: str, why: str) -> None:
    found = commitment_reached(talk(*ASKED, message, "Fine. Take care.", **EXPECTED), JUDGE)
    assert (found.hits, found.of, found.marks[0].why) == (0, 1, why)


def test_what_a_rep_says_they_will_do_before_they_were_asked_is_no_promise() -> None:
    found = commitment_reached(talk("I'll be quick on Friday.", "What is it?", **EXPECTED), JUDGE)
    assert found.hits == 0


def test_a_scenario_that_expects_no_commitment_is_not_looked_at() -> None:
    assert commitment_reached(talk(*ASKED, *PROMISED), JUDGE).of == 0


def test_a_kept_commitment_counts_with_its_time() -> None:
    assert commitment_reached(kept(), JUDGE).hits == 1
    assert commitment_reached(kept(due_at=None, due_text="soon"), JUDGE).hits == 0


def test_what_when_and_how_sure_make_it_complete() -> None:
    for whole in (kept(), talk(*ASKED, *PROMISED, *SURE)):
        found = commitment_complete(whole, JUDGE)
        assert (found.hits, found.of) == (3, 3)


def test_what_is_not_known_is_named() -> None:
    found = commitment_complete(kept(due_at=None, confidence=None), JUDGE)
    assert (found.hits, found.of, found.marks[0].why) == (1, 3, "not known: when, how sure")
    heard = commitment_complete(talk(*ASKED, *PROMISED, "dunno", "Fine. Take care."), JUDGE)
    assert (heard.hits, heard.marks[0].why) == (2, "not known: how sure")


def test_in_a_short_talk_nobody_needs_to_be_asked_how_sure_they_are() -> None:
    short = talk(*ASKED, "I'll ring Dana on Friday.", "Fine. Take care.", minutes=5)
    found = commitment_complete(short, JUDGE)
    assert (found.hits, found.of) == (2, 2)


def test_a_commitment_due_after_the_next_session_need_not_be_asked_about_yet() -> None:
    for days, of in ((6, 1), (8, 0)):
        said = kept(due_at=NOW + timedelta(days=days)).model_copy(update={"later": turn(None, "What is it?")})
        assert follow_up_asked(said, JUDGE).of == of


def test_a_subject_that_keeps_commitments_is_not_read_by_its_words() -> None:
    said = (
        turn(None, "What will you do?", focus="what_and_when"),
        turn("I'll ring her on Friday.", "How sure are you?"),
    )
    assert commitment_complete(transcript(*said), JUDGE).of == 0


@pytest.mark.parametrize(
    "later", ["You wanted to ring Dana. How did it go?", "What became of what you planned, as you said you would?"]
)
def test_asking_what_became_of_it_is_a_follow_up(later: str) -> None:
    found = follow_up_asked(talk(*ASKED, *PROMISED, *SURE, later=later), JUDGE)
    assert (found.hits, found.of) == (1, 1)


@pytest.mark.parametrize("later", ["Welcome back. What is on your mind?", "You wanted to ring Dana. Well done."])
def test_an_opening_that_does_not_ask_about_it_is_marked(later: str) -> None:
    found = follow_up_asked(talk(*ASKED, *PROMISED, *SURE, later=later), JUDGE)
    assert (found.hits, found.of, found.marks[0].turn) == (0, 1, 4)


def test_the_move_says_whether_a_structured_subject_follows_up() -> None:
    for move, hits in (("follow_up", 1), ("agree_goal", 0)):
        said = kept().model_copy(update={"later": turn(None, "How did ringing Dana go?", move=move)})
        assert follow_up_asked(said, JUDGE).hits == hits


def test_a_subject_that_forgets_or_a_talk_without_a_promise_is_not_looked_at() -> None:
    assert follow_up_asked(talk(*ASKED, *PROMISED, *SURE), JUDGE).of == 0
    assert follow_up_asked(talk("Hm.", "What is it?", later="How did it go?"), JUDGE).of == 0


def test_a_time_in_reply_to_what_and_when_is_a_promise_however_it_is_worded() -> None:
    reply = "Tove, Wednesday 9:30, by phone."
    assert commitment_reached(talk(*ASKED, reply, "Fine. Take care.", **EXPECTED), JUDGE).hits == 1
