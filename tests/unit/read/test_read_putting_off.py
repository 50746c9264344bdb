"""Words of putting off and of putting aside: meant for the talk, for a customer, or for what the coach took wrongly."""

import pytest

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove


@pytest.mark.parametrize("asked", ["situation", "cause", "criteria"])
@pytest.mark.parametrize(
    "said",
    [
        "They want 20 percent more uptime. I can't promise a figure like that.",
        "I can't promise them a delivery before March.",
        "Procurement wants it by Friday, and I'm not going to promise her anything of the kind.",
        "She wants it in writing. I can't promise that.",
        "I'd rather not promise a discount to get in.",
    ],
)
def test_what_cannot_be_promised_to_a_customer_ends_no_talk(heard, said: str, asked: str) -> None:
    assert not heard(said, asked).does(RepMove.NOT_NOW)


@pytest.mark.parametrize(
    "said",
    [
        "Not now. I don't know yet whether I call him or write.",
        "Not yet. I'm torn between calling him and writing.",
        "Not now, I'm not sure if Lena should hear it first.",
        "I don't want to commit. I can't decide which of them to ask.",
    ],
)
def test_a_choice_still_open_beside_not_now_is_something_to_talk_about(heard, said: str) -> None:
    assert not heard(said, "what_and_when").does(RepMove.NOT_NOW)


@pytest.mark.parametrize(
    "said",
    [
        "I can't promise that.",
        "can't promise anything today",
        "Not now.",
        "Not now, thanks, I have to think about it.",
        "I don't want to commit to anything.",
        "I can't promise a date yet.",
    ],
)
def test_no_to_the_promise_the_coach_asks_for_stays_a_no(heard, said: str) -> None:
    assert heard(said, "what_and_when").does(RepMove.NOT_NOW)


@pytest.mark.parametrize(
    "said",
    [
        "You've misread me. Nobody broke any law, the deal is just slow.",
        "Forget the law. The deal is just slow.",
        "Nothing is behind that, forget it. The deal is just slow.",
        "It's not about the price. The deal is just slow.",
        "Leave the law out of it! The deal is just slow.",
        "You misunderstood that. Nobody did anything wrong, the deal is just slow.",
    ],
)
@pytest.mark.parametrize("asked", ["situation", "cause"])
def test_what_the_coach_took_wrongly_is_no_matter_of_the_talk(heard, said: str, asked: str) -> None:
    assert {idea.text.lower() for idea in heard(said, asked).ideas} == {"the deal is just slow"}


@pytest.mark.parametrize(
    "said",
    [
        "If purchasing wants it cheaper then it doesn't help me if Dana likes us.",
        "It doesn't help me that Petra is on leave.",
        "It didn't help that the demo crashed, and it doesn't help me when he keeps quiet.",
    ],
)
def test_what_does_not_help_in_the_matter_is_no_complaint_about_the_talk(heard, said: str) -> None:
    assert not heard(said, "unknown").does(RepMove.COMPLAINS)


@pytest.mark.parametrize("said", ["It doesn't help me.", "This isn't helping.", "this doesn't help me at all"])
def test_a_complaint_about_the_talk_is_still_one(heard, said: str) -> None:
    assert heard(said, "unknown").does(RepMove.COMPLAINS)


@pytest.mark.parametrize(
    "said",
    [
        "I've been talking to Halden since August.",
        "The thing is I've been selling to them for three years.",
        "I've been talking to their team: two visits and a demo.",
    ],
)
def test_how_long_something_goes_on_is_no_insight(heard, said: str) -> None:
    assert not heard(said, "situation").of(IdeaKind.INSIGHT)


@pytest.mark.parametrize(
    "said", ["The finance lead quoted her number back at me word for word.", "He repeated my line word for word."]
)
def test_what_others_said_word_for_word_asks_the_coach_for_nothing(heard, said: str) -> None:
    assert not heard(said, "second_layer").does(RepMove.ASKS_ADVICE)
