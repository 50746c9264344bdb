"""What may be taken up in a question: a thing with its noun, a deed that still holds, and the newest of both."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.steps.phrase.bank import choose
from agent.steps.phrase.cast import cast
from agent.steps.phrase.fair_words import is_plain_deed, is_plain_fact, is_taken_back, names_something
from agent.steps.phrase.given import Given
from agent.steps.phrase.just_said import has_insight, has_way
from agent.steps.phrase.matter import matters_in
from agent.steps.phrase.side_by_side import side_by_side
from agent.steps.progress import Progress
from tests.support.bank_talk import may, talk


def given(*lines: str, reading: Reading | None = None) -> Given:
    return Given(Progress(talk(*lines), reading or Reading()), words="\n".join(lines))


@pytest.mark.parametrize("words", ["Marta's lovely", "people like you for it", "the budget for", "the bloody forms"])
def test_half_a_thought_is_no_name_for_a_thing(words: str) -> None:
    assert not names_something(words)


@pytest.mark.parametrize("words", ["Marta's old boss", "your slow pricing", "the silence", "a smaller pilot"])
def test_a_thing_is_named_by_its_noun(words: str) -> None:
    assert names_something(words)


@pytest.mark.parametrize("words", ["twenty were you", "the problem is you", "half of it is them"])
def test_a_number_or_a_lone_pronoun_makes_no_statement_to_ask_about(words: str) -> None:
    assert not is_plain_fact(words)


@pytest.mark.parametrize("words", ["calling buyer", "waiting before you fall in love with Oslo"])
def test_a_note_s_short_form_and_a_manner_of_speaking_are_no_deed_to_ask_about(words: str) -> None:
    assert not is_plain_deed(words)


@pytest.mark.parametrize(
    "said", ["I'm not leaving today.", "Leaving isn't what I chose.", "I'd pay instead of leaving."]
)
def test_what_the_rep_has_just_said_no_to_is_no_option_any_more(said: str) -> None:
    assert is_taken_back("leaving the account", [said])


def test_what_was_not_taken_back_still_stands() -> None:
    assert not is_taken_back("calling the plant", ["I'm not writing today, I'd rather call the plant."])


@pytest.mark.parametrize("said", ["Zero pipeline inherited.", "A good demo, that.", "They ask for an 18% discount."])
def test_an_amount_or_a_verdict_is_no_part_of_the_matter_s_name(said: str) -> None:
    assert not any(word in name for name in matters_in(said) for word in ("Zero", "zero", "good", "18"))


@pytest.mark.parametrize(
    "said",
    [
        "I could simply ask Jonas who raised it.",
        "Need to tell my boss before he hears it.",
        "I'd have to ask Maren straight, I suppose. That's what I haven't done.",
        "Ask the buyer.",
    ],
)
def test_a_way_named_in_passing_is_heard_as_one(said: str) -> None:
    assert has_way(given(said))


@pytest.mark.parametrize(
    "said", ["I don't know what I could do.", "They'll say no.", "Should I call her?", "I need to know who signs."]
)
def test_a_wish_to_know_and_a_question_are_no_way(said: str) -> None:
    assert not has_way(given(said))


def test_after_a_way_was_named_nobody_is_asked_for_ideas_in_general() -> None:
    said = "Need to tell my boss before he hears it from someone else."
    told = Idea(kind=IdeaKind.FACT, text="he hears it from someone else")
    for focus in (Focus.FIRST_OPTIONS, Focus.WHAT_ELSE):
        line = choose(talk(), Reading(ideas=(told,)), may(CoachMove.DRAW_OPTIONS, focus), utterance=said)
        assert line.text not in (
            *("Which ways forward do you see?", "What has crossed your mind already?", "What could you do?"),
            *("Which ideas do you already have?", "What comes to mind that you could do?"),
        )


def test_what_has_become_clear_is_heard_at_the_end_of_a_message() -> None:
    assert has_insight(given("We gave them six days. I notice I never once asked for anything in return."))
    assert not has_insight(given("We gave them six days and they were glad."))


def test_the_subject_moves_to_the_one_the_trouble_is_with() -> None:
    said = ("Maren sent me a thank-you note. Maren is kind.", "Maren's lovely. The trouble is her boss, Mr. Holt.")
    session, reading = talk(said[0]), Reading(people=("Maren", "Holt"))
    people = cast(Progress(session, reading), "\n".join(said))
    assert people[0].name == "Holt"


def test_whoever_the_rep_puts_aside_is_asked_about_no_more() -> None:
    said = ("I'm meeting Anders and Wilma on Friday.", "Not Anders, Wilma signs it.")
    people = cast(Progress(talk(said[0]), Reading(people=("Anders", "Wilma"))), "\n".join(said))
    assert [part.name for part in people] == ["Wilma"]


def test_what_is_known_and_what_is_not_are_no_contradiction_by_themselves() -> None:
    price = Idea(kind=IdeaKind.ASSUMPTION, text="our offer would be 140k", clause="your offer would be 140k")
    gap = Idea(kind=IdeaKind.UNKNOWN, text="who sits on the committee")
    said = "Our offer would be 140k. I don't know who sits on the committee."
    move = may(CoachMove.CONTRAST, Focus.TWO_STATEMENTS, about=price)
    assert list(side_by_side(Progress(talk(), Reading(ideas=(price, gap))), move, said)) == []
