"""A slip in a file of the bank shows at start-up, not in a session."""

from pathlib import Path

import pytest

from agent.steps.phrase.sound import check_bank
from prompts.loader import Bank, PromptError
from prompts.questions import Question, read_bank
from prompts.saying import read_sayings

GOOD = """
core: [cause]
questions:
  probe_cause/cause:
    - {id: behind, asks: cause, text: "What lies behind it?"}
    - {id: led-up, for: stuck, text: "What led up to it?"}
"""


def write(folder: Path, content: str, name: str = "probe.yaml") -> Path:
    (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_a_question_knows_its_place_and_what_it_finds_out(tmp_path: Path) -> None:
    behind, led_up = read_bank(write(tmp_path, GOOD)).of("probe_cause", "cause")
    assert (behind.id, behind.asks, behind.core) == ("probe_cause/cause/behind", "cause", True)
    assert (led_up.asks, led_up.core, led_up.audience) == ("probe_cause/cause/led-up", False, "stuck")


def test_a_topic_and_what_must_have_been_said_hold_for_the_whole_file(tmp_path: Path) -> None:
    bank = read_bank(write(tmp_path, 'topic: price\nsaid: [price, "discount*"]\n' + GOOD))
    question = bank.questions[0]
    assert question.topics == ("price",)
    assert question.stands_on("They want discounts.")
    assert question.stands_on("It’s the PRICE")
    assert not question.stands_on("a prized deal")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("core:", "tone: warm\ncore:"),
        ("asks: cause", "moods: cause"),
        ("for: stuck", "for: lazy"),
        ("questions:", "question:"),
        ("id: led-up", "id: behind"),
        ("{id: led-up", "[id: led-up"),
    ],
)
def test_a_faulty_file_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(PromptError):
        read_bank(write(tmp_path, GOOD.replace(old, new)))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("move", "preach"),
        ("focus", "gossip"),
        ("topics", ("weather",)),
        ("modes", ("sleep",)),
        ("after", ("sings",)),
        ("text", "What about {horoscope}?"),
    ],
)
def test_a_word_that_the_domain_does_not_know_is_refused(field: str, value: object) -> None:
    sane = {"id": "x", "move": "clarify", "focus": "evidence", "text": "What then?", "asks": "x"}
    check_bank(Bank((Question.model_validate(sane),)))
    with pytest.raises(PromptError, match="unknown word"):
        check_bank(Bank((Question.model_validate({**sane, field: value}),)))


@pytest.mark.parametrize("content", ["- just a list", "hold: a text", "hold: [1, 2]"])
def test_a_faulty_file_of_sayings_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(PromptError):
        read_sayings(write(tmp_path, content))
