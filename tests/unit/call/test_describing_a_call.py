"""What a rep says of a call becomes its brief, and what is beside it stays beside it."""

from datetime import UTC

import pytest

from agent.domain.session import Mode
from agent.steps.call.asides import ends_call, starts_call
from agent.steps.call.brief import LONGEST_CALL, brief_of, minutes_in
from tests.support.talking import coached, said

DESCRIBED = (
    "A pricing call with the CFO of Halden Foods.",
    "A second meeting with her and the plant manager.",
    "That she says there is no budget and hangs up.",
    "She has to cut costs by ten percent.",
    "Thursday at ten, half an hour.",
)


def test_the_answers_make_the_brief_in_the_reps_own_words():
    brief = brief_of(said(coached(), *DESCRIBED, mode=Mode.PRACTISE), UTC)
    assert brief.who == DESCRIBED[0]
    assert (brief.want, brief.worry, brief.stake) == (DESCRIBED[1], DESCRIBED[2], DESCRIBED[3])
    assert brief.minutes == 30
    assert brief.when is not None
    assert brief.when.at is not None
    assert brief.when.at.isoformat() == "2026-11-26T10:00:00+00:00"


def test_what_is_said_to_the_buyer_changes_nothing_of_the_brief():
    coach = coached()
    session = said(coach, *DESCRIBED, "We could meet for 45 minutes on Friday.", mode=Mode.PRACTISE)
    assert brief_of(session, UTC) == brief_of(said(coached(), *DESCRIBED, mode=Mode.PRACTISE), UTC)


def test_a_skipped_question_leaves_its_part_empty():
    told = (DESCRIBED[0], "/skip", *DESCRIBED[2:])
    assert brief_of(said(coached(), *told, mode=Mode.PRACTISE), UTC).want == ""


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("30 minutes on Thursday", 30),
        ("a 45-min call", 45),
        ("half an hour", 30),
        ("an hour and a half", 90),
        ("an hour", 60),
        ("900 minutes", LONGEST_CALL),
        ("tomorrow at ten", None),
        ("", None),
    ],
)
def test_the_length_of_a_call_is_read_from_how_people_say_it(words, minutes):
    assert minutes_in(words) == minutes


@pytest.mark.parametrize(
    "words",
    ["/end", "/stop", "Stop the rehearsal, please", "let's end the call", "end it here", "out of role", "Time out."],
)
def test_the_rep_can_step_out_of_a_rehearsal(words):
    assert ends_call(words)


@pytest.mark.parametrize(
    "words",
    [
        "We can end the contract in May.",
        "Let's stop the discount talk.",
        "Thank you, goodbye.",
        "I will end with a question.",
    ],
)
def test_what_is_meant_for_the_buyer_ends_no_rehearsal(words):
    assert not ends_call(words)


@pytest.mark.parametrize("words", ["/start", "I'm ready", "ok let's go", "Please start the rehearsal now"])
def test_the_rep_can_begin_at_once(words):
    assert starts_call(words)


@pytest.mark.parametrize("words", ["I start with the price", "ready-made offer", "they are ready to sign"])
def test_an_answer_begins_no_rehearsal(words):
    assert not starts_call(words)
