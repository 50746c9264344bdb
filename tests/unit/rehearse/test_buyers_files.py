import re

import pytest

from agent.guard.buyer import in_role
from prompts.buyers import load_buyers
from prompts.errors import PromptError

OURS = {
    "angry_renewal",
    "champion_under_pressure",
    "economic_buyer",
    "friendly_non_committal",
    "procurement",
    "sceptical_cfo",
    "silent_committee",
    "technical_evaluator",
}
PRAISE = re.compile(
    r"good question|great question|well (?:handled|done|put|asked|answered)|nicely (?:done|put)"
    r"|good (?:point|answer|job)"
    r"|you (?:should|might)|(?<!when )you could|have you (?:tried|considered)|my advice"
    r"|i (?:suggest|recommend)|ask me (?:about|what|how)"
    r"|\b(?:rep|coach|salesperson|role|persona|rehearsal|pitch|technique)\b",
    re.IGNORECASE,
)
EVERYBODY = sorted(load_buyers())


def test_the_buyers_of_the_method_are_there():
    assert set(load_buyers()) >= OURS


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_buyer_has_enough_to_say_for_ten_minutes(name):
    assert len(load_buyers()[name].places) >= 90


@pytest.mark.parametrize("name", EVERYBODY)
def test_no_line_of_a_buyer_coaches_or_praises(name):
    said = [text for place in load_buyers()[name].places for text in (place.line.say, place.line.insist)]
    assert [text for text in said if PRAISE.search(text)] == []


@pytest.mark.parametrize("name", EVERYBODY)
def test_every_line_of_a_buyer_stays_in_the_role(name):
    said = [text for place in load_buyers()[name].places for text in (place.line.say, place.line.insist) if text]
    spoken = [text.replace("{words}", "your rollout team") for text in said]
    assert [(text, in_role(text)) for text in spoken if in_role(text)] == []


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_buyer_is_chosen_by_a_role_and_a_neutral_line(name):
    persona = load_buyers()[name]
    assert persona.name.startswith("the ")
    assert persona.cues
    assert not PRAISE.search(persona.summary)


def test_the_page_names_the_line_of_an_unknown_topic(own_buyer):
    path = own_buyer(("  price:", "  prise:"))
    with pytest.raises(PromptError, match=rf"ours\.yaml, line {line_of(path, 'prise:')}: topics\.prise"):
        load_buyers(path.parent)


def test_an_unknown_field_is_named_with_its_line(own_buyer):
    path = own_buyer(("asks_back: 5", "asks_back: 5\nmoods: 3"))
    with pytest.raises(PromptError, match=rf"ours\.yaml, line {line_of(path, 'moods:')}: moods: extra inputs"):
        load_buyers(path.parent)


def test_a_missing_field_is_named_with_the_line_it_belongs_to(own_buyer):
    path = own_buyer(("  patience: 6\n", ""))
    with pytest.raises(PromptError, match=rf"line {line_of(path, 'mood:')}: mood\.patience: field required"):
        load_buyers(path.parent)


def test_a_line_that_is_too_long_is_named_with_its_line(own_buyer):
    path = own_buyer(("What does it cost?", "What does it cost " + "and cost " * 20 + "?"))
    with pytest.raises(
        PromptError, match=rf"line {line_of(path, 'and cost')}: topics\.price\.asks\.1\.say: a line has"
    ):
        load_buyers(path.parent)


def test_an_unknown_slot_is_named_with_its_line(own_buyer):
    path = own_buyer(("Go on.", "Go on, {name}."))
    with pytest.raises(PromptError, match=rf"line {line_of(path, '{name}')}: .*there is no slot name"):
        load_buyers(path.parent)


def test_broken_yaml_is_named_with_its_line(own_buyer):
    path = own_buyer(("version: 1", "version: [1"))
    with pytest.raises(PromptError, match=r"ours\.yaml, line \d+: not YAML"):
        load_buyers(path.parent)


def test_a_line_that_stands_twice_is_named_with_its_line(own_buyer):
    path = own_buyer(("  - Go on.", "  - Go on.\n  - Hello there."))
    with pytest.raises(
        PromptError, match=rf"line {line_of(path, 'Hello there.', last=True)}: .*says the same as opens"
    ):
        load_buyers(path.parent)


def test_a_key_that_stands_twice_is_named_with_its_line(own_buyer):
    path = own_buyer(("asks_back: 5", "asks_back: 5\nversion: 2"))
    with pytest.raises(PromptError, match=rf"line {line_of(path, 'version: 2')}: version stands here a second time"):
        load_buyers(path.parent)


@pytest.mark.parametrize("text", ["", "just words", "- a\n- b", "a: &x [1]\nb: *x", "\x00", "a: " + "[" * 5000])
def test_a_file_that_is_no_buyer_is_refused_with_its_name(own_buyer, text):
    path = own_buyer()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PromptError, match=r"ours\.yaml, line \d+"):
        load_buyers(path.parent)


def test_a_binary_file_is_refused_with_its_name(own_buyer):
    path = own_buyer()
    path.write_bytes(b"\xff\xfe\x00\x80binary")
    with pytest.raises(PromptError, match=r"ours\.yaml, line 1: cannot be read as text"):
        load_buyers(path.parent)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PromptError, match="there is no such folder"):
        load_buyers(tmp_path / "nowhere")


def test_a_company_adds_its_own_buyer(own_buyer):
    buyers = load_buyers(own_buyer().parent)
    assert buyers["ours"].name == "the plant manager"
    assert set(buyers) >= OURS


def test_an_own_buyer_of_the_same_name_takes_the_place_of_ours(own_buyer):
    path = own_buyer()
    path.rename(path.with_name("procurement.yaml"))
    assert load_buyers(path.parent)["procurement"].name == "the plant manager"


def line_of(path, words, *, last=False):
    found = [number for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if words in line]
    return found[-1 if last else 0]
