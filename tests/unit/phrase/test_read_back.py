from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent.domain.commitment import Commitment
from agent.steps.phrase.pledge import as_infinitive, by_when
from agent.steps.phrase.read_back import read_back
from agent.steps.phrase.reminder import reminder

BERLIN = ZoneInfo("Europe/Berlin")
SAID = datetime(2026, 11, 22, 9, tzinfo=UTC)


def promise(action: str, due_text: str = "", due_at: datetime | None = None, said: datetime = SAID) -> Commitment:
    return Commitment(
        id="c",
        rep_id="r",
        session_id="s",
        action=action,
        due_text=due_text,
        due_at=due_at,
        created_at=said,
        updated_at=said,
    )


@pytest.mark.parametrize(
    ("action", "infinitive"),
    [
        ("ring Dana", "ring Dana"),
        ("Ring Dana.", "ring Dana"),
        ("I'll ring Dana", "ring Dana"),
        ("I will call her back and send her my deck", "call her back and send her your deck"),
        ("calling the CFO", "call the CFO"),
        ("yes, I'm going to set up a meeting with my SE", "set up a meeting with your SE"),
        ("be firmer at the close", "be firmer at the close"),
        ("not talk about price first", "not talk about price first"),
        ("to ask Priya for coffee", "ask Priya for coffee"),
        ("we'll send them the recap", "send them the recap"),
    ],
)
def test_a_promise_is_turned_to_the_rep(action: str, infinitive: str) -> None:
    assert as_infinitive(action) == infinitive


@pytest.mark.parametrize("action", ["email Dana re: pricing", "a call with Dana", "Dana / phone", "the usual", "??"])
def test_a_promise_whose_grammar_is_not_sure_is_quoted(action: str) -> None:
    assert as_infinitive(action) is None
    assert read_back([promise(action)], BERLIN).startswith(f'You put it as: "{action}"')


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("before Thursday noon", "before Thursday noon"),
        ("Thursday", "on Thursday"),
        ("fri 3pm", "on fri 3pm"),
        ("3 December", "on 3 December"),
        ("Dec 3rd", "on Dec 3rd"),
        ("the 28th at 2", "on the 28th at 2"),
        ("2026-12-03", "on 2026-12-03"),
        ("12.12.", "on 12.12."),
        ("noon", "at noon"),
        ("10:30", "at 10:30"),
        ("3pm", "at 3pm"),
        ("3pm tomorrow", "at 3pm tomorrow"),
        ("half past nine", "at half past nine"),
        ("end of the week", "by end of the week"),
        ("EOD", "by EOD"),
        ("tomorrow", "tomorrow"),
        ("next Thursday", "next Thursday"),
        ("Tuesday week", "Tuesday week"),
        ("in two hours", "in two hours"),
        ("first thing tomorrow", "first thing tomorrow"),
        ("this afternoon", "this afternoon"),
    ],
)
def test_a_time_follows_the_promise_grammatically(due: str, said: str) -> None:
    assert by_when(due).rstrip(".") == said.rstrip(".")


def test_the_read_back_says_what_was_understood_and_how_to_change_it() -> None:
    said = read_back([promise("ring Dana", "before Thursday noon", datetime(2026, 11, 26, 11, tzinfo=UTC))], BERLIN)
    assert said == (
        "You will ring Dana before Thursday noon, that is Thursday 26 November at 12:00."
        " Say yes to keep it, or put it differently."
    )


def test_the_read_back_names_another_year_and_the_reps_own_clock() -> None:
    said = read_back([promise("send the recap", "2 January", datetime(2027, 1, 2, 23, tzinfo=UTC))], BERLIN)
    assert "that is Sunday 3 January 2027 at 00:00." in said


def test_a_promise_without_a_time_is_read_back_without_one() -> None:
    assert read_back([promise("ring Dana")], BERLIN) == "You will ring Dana. Say yes to keep it, or put it differently."
    assert read_back([promise("ring Dana", "soon")], BERLIN).startswith("You will ring Dana soon. ")


def test_a_time_within_the_promise_is_not_said_twice() -> None:
    said = read_back([promise("ring Dana on Thursday", "on Thursday")], BERLIN)
    assert said.startswith("You will ring Dana on Thursday. ")


@pytest.mark.parametrize(
    ("said_on", "opening"),
    [
        (datetime(2026, 11, 22, 9, tzinfo=UTC), "On 22 November you said you would ring Dana before Thursday noon."),
        (datetime(2026, 11, 26, 9, tzinfo=UTC), "Yesterday you said you would ring Dana before Thursday noon."),
        (datetime(2026, 11, 27, 9, tzinfo=UTC), "Earlier today you said you would ring Dana before Thursday noon."),
        (datetime(2025, 12, 3, 9, tzinfo=UTC), "On 3 December 2025 you said you would ring Dana before Thursday noon."),
    ],
)
def test_a_session_opens_on_the_promise_and_the_day_it_was_made(said_on: datetime, opening: str) -> None:
    now = datetime(2026, 11, 27, 12, tzinfo=UTC)
    assert reminder(promise("I'll ring Dana", "before Thursday noon", said=said_on), now, BERLIN) == opening


def test_a_promise_that_cannot_be_turned_is_brought_back_verbatim() -> None:
    said = reminder(promise("email Dana re: pricing", "Thursday"), datetime(2026, 11, 27, 12, tzinfo=UTC), BERLIN)
    assert said == 'On 22 November you put it as: "email Dana re: pricing", on Thursday.'


@pytest.mark.parametrize("due_text", ["tomorrow at 10", "next week", "this afternoon", "in two days"])
def test_a_time_that_meant_another_day_when_it_was_said_is_brought_back_by_its_date(due_text):
    said_on, due = datetime(2026, 11, 23, 9, tzinfo=UTC), datetime(2026, 11, 24, 9, tzinfo=UTC)
    said = reminder(promise("ring Dana", due_text, due, said_on), datetime(2026, 11, 30, 9, tzinfo=UTC), BERLIN)
    assert said == "On 23 November you said you would ring Dana by Tuesday 24 November."
