"""A decision is heard wherever it stands."""

import pytest

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove


@pytest.mark.parametrize(
    "said",
    [
        "I've decided: I send Marcus the cabinet date tomorrow at half eight.",
        "I shall ring Denise on Wednesday morning, about eleven.",
        "So on Thursday I'll show Todd the thread in the car.",
        "I call Milena tomorrow at 10.",
    ],
)
def test_a_deed_of_the_reps_own_with_a_time_to_come_is_a_promise(heard, said):
    assert heard(said, "evidence").of(IdeaKind.ACTION)


@pytest.mark.parametrize(
    "said",
    [
        "I call them every Monday and nothing happens.",
        "If I send it tomorrow she will be cross.",
        "She calls me tomorrow.",
        "I just feel so low about tomorrow.",
        "I think he comes on Thursday.",
    ],
)
def test_habits_conditions_and_what_others_do_are_none(heard, said):
    assert not heard(said, "evidence").of(IdeaKind.ACTION)


@pytest.mark.parametrize(
    "said", ["I've decided.", "That's settled.", "Can you put that down please?", "Please note it."]
)
def test_that_it_is_decided_is_heard(heard, said):
    assert heard(said, "evidence").does(RepMove.DECIDES)


@pytest.mark.parametrize(
    "said", ["They've decided against us.", "That's not decided yet.", "I haven't decided anything."]
)
def test_what_is_open_or_decided_by_others_is_not(heard, said):
    assert not heard(said, "evidence").does(RepMove.DECIDES)


def test_the_hour_at_the_end_of_a_sentence_opens_no_list(heard):
    reading = heard("I'll call Ruth tomorrow at 10. That's decided.", "what_and_when")
    assert [idea.text for idea in reading.of(IdeaKind.ACTION)] == ["call Ruth"]
    assert reading.due.text == "tomorrow at 10"


def test_numbered_points_in_one_line_are_still_points(heard):
    reading = heard("1. call Ruth 2. write to Dana", "first_options")
    assert len(reading.of(IdeaKind.OPTION)) == 2
