"""What a coach asks for is known from the words alone, where a subject has no more than words."""

import pytest

from evals.scorers.asked import Asks, asks, may_ask_nothing
from evals.transcript import Said
from tests.support.transcripts import turn


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What would you like to walk away with today?", Asks.GOAL),
        ("How will you know that it was worth it?", Asks.GOAL),
        ("What have you seen or heard from her?", Asks.FACTS),
        ("What happened at the demo?", Asks.FACTS),
        ("What do you think is behind their silence?", Asks.CAUSE),
        ("Why do you think she stopped?", Asks.CAUSE),
        ("How did it come to that?", Asks.CAUSE),
        ("What could you do about it?", Asks.OPTIONS),
        ("Which ideas have you had so far?", Asks.OPTIONS),
        ("And what else?", Asks.ELSE),
        ("Besides calling her, what have you thought of?", Asks.ELSE),
        ("What will you do, and by when?", Asks.PROMISE),
        ("What is your next step?", Asks.PROMISE),
        ("From 0 to 10, how sure are you that you'll do it?", Asks.CONFIDENCE),
        ("On a scale from 1 to 10, how confident are you?", Asks.CONFIDENCE),
        ("Call her. What will you do if she is out?", None),
        ("From 0 to 10, how close are you?", None),
        ("How does that look from the buyer's chair?", None),
        ("You should ask what else is behind it.", None),
    ],
)
def test_a_question_says_what_it_is_for(text: str, asked: Asks | None) -> None:
    assert asks(Said(text=text)) is asked


def test_who_else_asks_for_people_and_not_for_options() -> None:
    assert asks(Said(text="Who else has a say?")) is not Asks.ELSE


def test_a_subject_that_says_its_focus_is_believed_over_its_words() -> None:
    assert asks(turn(None, "What else?", focus="cause")) is Asks.CAUSE
    assert asks(turn(None, "What else?", focus="takeaway")) is None


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Thank you for your time, and see you next week.", True),
        ("You will ring Dana on Friday. Is that right?", True),
        ("Please talk to a doctor, or call a crisis line.", True),
        ("Ring Dana on Friday.", False),
        ("See it from her side.", False),
    ],
)
def test_a_goodbye_a_read_back_and_a_hand_off_need_no_question(text: str, may: bool) -> None:
    assert may_ask_nothing(Said(text=text)) is may
