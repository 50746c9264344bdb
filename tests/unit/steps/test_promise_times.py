"""Which time a promise has, whatever else is said of times."""

from datetime import UTC, datetime

from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.phrase.read_back import read_back
from agent.steps.progress import Progress
from agent.steps.promise import promised
from agent.steps.read import read

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


def promise_after(*said: tuple[str, str]) -> Commitment:
    """Return the promise after these answers, each with what the coach had asked."""
    exchanges, promise, answered = (), None, {}
    for number, (asked, answer) in enumerate(said):
        turn = CoachTurn(move=CoachMove.COMMIT, focus=Focus(asked), stage=GrowStage.WAY_FORWARD, question="By when?")
        exchanges = (*exchanges, Exchange(number=number, at=MONDAY, turn=turn, **answered))
        session = Session(id="s", rep_id="r", started_at=MONDAY, exchanges=exchanges, commitment=promise)
        reading = read(session, answer, now=MONDAY, timezone=UTC)
        promise = promised(Progress(session, reading), MONDAY)
        answered = {"utterance": answer, "reading": reading}
    assert promise is not None
    return promise


def test_what_is_promised_to_somebody_else_leaves_the_promise_its_time():
    promise = promise_after(
        ("what_and_when", "I'll ring Dana tomorrow at 10."), ("who_should_know", "I'll tell my boss on Monday")
    )
    assert promise.due_at == datetime(2026, 11, 24, 10, tzinfo=UTC)


def test_what_is_told_after_the_read_back_leaves_the_promise_its_time():
    for told in (
        "Her last day is 18 December",
        "The offer is valid till the end of January",
        "yes. She's off on Friday",
    ):
        promise = promise_after(("what_and_when", "I'll ring Dana tomorrow at 10."), ("read_back", told))
        assert promise.due_at == datetime(2026, 11, 24, 10, tzinfo=UTC)


def test_an_hour_asked_back_is_the_hour_of_the_day_that_was_named():
    promise = promise_after(
        ("what_and_when", "I'll ring Dana"), ("when", "tomorrow at 7"), ("clarify_when", "in the evening")
    )
    assert promise.due_at == datetime(2026, 11, 24, 19, tzinfo=UTC)


def test_a_day_put_right_keeps_the_hour():
    promise = promise_after(("what_and_when", "I'll ring Dana tomorrow at 10"), ("read_back", "not tomorrow, Thursday"))
    assert promise.due_at == datetime(2026, 11, 26, 10, tzinfo=UTC)


def test_an_hour_put_right_in_two_words_keeps_the_day():
    promise = promise_after(("what_and_when", "I'll ring Dana tomorrow at 10"), ("read_back", "no, 11"))
    assert promise.due_at == datetime(2026, 11, 24, 11, tzinfo=UTC)


def test_a_name_alone_is_no_promise_and_its_time_waits_for_one():
    promise = promise_after(("what_and_when", "Kerstin, tomorrow 12:15."), ("what", "ask her who signs"))
    assert (promise.action, promise.due_at) == ("ask her who signs", datetime(2026, 11, 24, 12, 15, tzinfo=UTC))


def test_a_time_that_stays_unclear_is_read_back_as_not_set():
    promise = promise_after(("what_and_when", "I'll ring Dana"), ("when", "tomorrow at 7"))
    assert promise.due_at is None
    assert "Which hour is meant for it is not clear yet" in read_back([promise], UTC)


def test_an_action_with_a_time_of_its_own_is_told_apart_from_when_it_is_done():
    promise = promise_after(("what_and_when", "I'll ask Mr Pirelli tomorrow at 8:30 to dial in on Thursday"))
    assert read_back([promise], UTC).startswith(
        "You will ask Mr Pirelli to dial in on Thursday: tomorrow at 8:30, that is"
    )


def test_being_somewhere_and_having_done_something_are_said_back_in_good_english():
    there = promise_after(("what_and_when", "I'm at the marina tomorrow 8:30"))
    done = promise_after(("what_and_when", "Wednesday by 5 pm I'll have phoned all four of my buyers"))
    out = promise_after(("what_and_when", "Quote out by Friday"))
    assert read_back([there], UTC).startswith("You will be at the marina tomorrow 8:30,")
    assert read_back([done], UTC).startswith("You will have phoned all four of your buyers on Wednesday by 5 pm,")
    assert read_back([out], UTC).startswith('You put it as: "Quote out", by Friday,')
