"""What a message wants of the talk, in many wordings, and talk of the matter that only sounds like it."""

from pathlib import Path

import pytest
import yaml

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove
from agent.steps.read.demands import asks_advice

_INTENTS = yaml.safe_load(Path(__file__).with_name("intents.yaml").read_text(encoding="utf-8"))
_NAMES = sorted(_INTENTS)


def _all(kind: str) -> list[tuple[str, str, str]]:
    cases = [(name, said) for name in _NAMES for said in _INTENTS[name][kind]]
    return [
        (name, said["asked"], said["said"]) if isinstance(said, dict) else (name, "What is it?", said)
        for name, said in cases
    ]


@pytest.mark.parametrize(("name", "asked", "said"), _all("is"))
def test_what_a_message_wants_is_heard(heard, name, asked, said):
    assert heard(said, question=asked).does(RepMove(name))


@pytest.mark.parametrize(("name", "asked", "said"), _all("is_not"))
def test_talk_of_the_matter_wants_nothing_of_the_talk(heard, name, asked, said):
    assert not heard(said, question=asked).does(RepMove(name))


@pytest.mark.parametrize(
    "said",
    [
        "Not sure what you mean by my side.",
        "I not understand.",
        "To Ms Adler you mean?",
        "You don't listen much, do you.",
        "That's not what I said.",
        "Was it noted now or not?",
    ],
)
def test_words_about_the_talk_alone_are_no_content(heard, said):
    assert heard(said, "cause").ideas == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Not sure what you mean by my side. I left finance to Julian.", "I left finance to Julian"),
        ("You don't listen much, do you. The last line is mush.", "The last line is mush"),
        ("I not understand. For Frau Dietz it means nothing.", "For Frau Dietz it means nothing"),
        ("It was my call, and she can choose who sees it.", "she can choose who sees it"),
    ],
)
def test_what_stands_beside_words_about_the_talk_is_kept(heard, said, kept):
    assert [idea.text for idea in heard(said, "situation").ideas][-1] == kept


@pytest.mark.parametrize(
    "said",
    [
        "I'm livid about this.",
        "This is driving me mad.",
        "That damn redline again, it's a joke.",
        "I'm so done with them.",
        "I could scream.",
    ],
)
def test_steam_is_heard(heard, said):
    assert heard(said).does(RepMove.VENTS)


@pytest.mark.parametrize(
    "said",
    [
        "They reopened the bloody terms last week.",
        "She'd be right, damn it.",
        "What would you have done with this team?",
        "We have done with them what we could.",
        "It was a joke he told at lunch.",
    ],
)
def test_one_mild_word_is_a_manner_of_speaking(heard, said):
    assert not heard(said).does(RepMove.VENTS)


@pytest.mark.parametrize("said", ["She said I should come if I'm stuck.", "He helps me when I'm lost."])
def test_a_feeling_that_is_only_supposed_is_none_now(heard, said):
    assert IdeaKind.FEELING not in {idea.kind for idea in heard(said).ideas}


def test_how_should_i_know_names_nothing_that_is_unknown(heard):
    ideas = heard("How should I know, nobody tells me anything.", "unknown").ideas
    assert [idea.text for idea in ideas] == ["nobody tells me anything"]


@pytest.mark.parametrize(
    ("said", "rating"),
    [
        ("Not much, the forecast call at ten.", None),
        ("I see her tomorrow at 9, that is all.", None),
        ("There is lunch before, and the demo is at two.", None),
        ("At a seven, I'd say.", 7),
        ("Maybe at 6.", 6),
        ("The call at ten makes it a 5.", 5),
        ("Eight. Bit awkward, that's all.", 8),
    ],
)
def test_the_hour_of_a_call_is_no_score(heard, said, rating):
    assert heard(said, "confidence", question="From 0 to 10, how sure are you?").rating == rating


@pytest.mark.parametrize(
    "said", ["I'd be glad of Thursday too, it's quiet then. Gotta run.", "I'll go to Jana now. Bye."]
)
def test_what_is_told_on_leaving_takes_nothing_back(heard, said):
    reading = heard(said, "read_back")
    assert reading.does(RepMove.STOPS)
    assert not reading.does(RepMove.DENIES)


def test_an_order_in_a_long_quoted_mail_is_the_writers():
    mail = (
        "'Hi Karen, thanks for Wednesday. " + "We need Meera's three changes in it. " * 15 + "Could you send it to us?'"
    )
    assert not asks_advice(f"This came in: {mail}")
