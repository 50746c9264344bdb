"""What an answer about the plate is taken for: the rep's own words, cues, numbers and times."""

from datetime import UTC, datetime

import pytest

from agent.domain.matter import Trigger, Urgency
from agent.domain.move import Focus, RepMove
from agent.domain.reading import Reading
from agent.steps.plate.answering import beside_the_talk, is_answered, with_answer
from agent.steps.plate.cues import triggers_in, urgency_in
from agent.steps.plate.named import chosen_in, is_sayable, matters_in
from tests.support.matters import a_matter

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The Globex renewal.", ("The Globex renewal",)),
        ("There's the Globex deal, my pipeline and the partners.", ("the Globex deal", "my pipeline", "the partners")),
        ("Well, I have the Globex renewal.\nAlso my forecast", ("the Globex renewal", "my forecast")),
        ("I keep losing to them, and I do not know why.", ("I keep losing to them, and I do not know why",)),
        ("My manager wants it by Friday, I think.", ("My manager wants it by Friday, I think",)),
        ("Nothing else.", ()),
        ("No, that's it for today, thanks", ()),
        ("not really", ()),
        ("nope", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_what_is_put_on_the_plate_stands_there_in_the_reps_own_words(said, expected):
    assert matters_in(said) == expected


def test_every_matter_of_an_answer_stands_word_for_word_in_it():
    said = "Oh, " + ", ".join(f"the {word} deal" for word in ("red", "blue", "green", "pink", "grey", "black"))
    found = matters_in(said)
    assert 0 < len(found) <= 5
    assert all(one in said for one in found)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It's the first time I sell to a bank.", {Trigger.FIRST_TIME}),
        ("I have never done a tender", {Trigger.FIRST_TIME}),
        ("I'm going in circles with them", {Trigger.STUCK}),
        ("It is stuck and it is our biggest account", {Trigger.STUCK, Trigger.STRATEGIC}),
        ("I want to get faster at it", {Trigger.ACCELERATE}),
        ("They doubled my target, it is a stretch", {Trigger.STRETCH_GOAL}),
        ("I just like it", set()),
        ("", set()),
    ],
)
def test_the_five_triggers_are_heard_by_their_cues_and_none_is_fine(said, expected):
    assert set(triggers_in(said)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The contract ends on 31 December", {Urgency.DEADLINE}),
        ("Our CEO asks about it every week, all eyes are on me", {Urgency.VISIBILITY}),
        ("I need legal and finance for it", {Urgency.COLLABORATION}),
        ("The board is watching and it is due in March, and I depend on the product team", set(Urgency)),
        ("Nothing much presses", set()),
    ],
)
def test_what_makes_it_press_is_heard_by_its_cues(said, expected):
    assert set(urgency_in(said)) == expected


@pytest.mark.parametrize(("said", "value"), [("4", 4), ("maybe a 6", 6), ("seven", 7), ("about 3 out of 10", 3)])
def test_a_number_is_kept_with_its_time_beside_the_earlier_ones(said, value):
    once = with_answer(a_matter(), Focus.WHERE_NOW, said, NOW, UTC)
    twice = with_answer(once, Focus.WHERE_NOW, "8", NOW, UTC)
    assert [one.value for one in twice.ratings] == [value, 8]
    assert once.ratings[0].at == NOW


def test_an_answer_without_a_number_rates_nothing():
    assert with_answer(a_matter(), Focus.WHERE_NOW, "hard to tell", NOW, UTC).ratings == ()


@pytest.mark.parametrize(
    ("said", "target", "day"),
    [
        ("A 7 by end of March", 7, (3, 31)),
        ("8 by Friday", 8, (11, 27)),
        ("by 3 December I want to be at 6", 6, (12, 3)),
        ("by March 3 at 6", 6, (3, 3)),
        ("nine", 9, None),
        ("no idea", None, None),
    ],
)
def test_where_and_by_when_are_told_apart(said, target, day):
    aimed = with_answer(a_matter(), Focus.WHERE_BY, said, NOW, UTC)
    due = aimed.target_by.at if aimed.target_by else None
    assert ((due.month, due.day) if due else None) == day
    assert aimed.target == target


def test_the_goal_behind_it_and_what_was_tried_are_the_reps_words():
    matter = with_answer(a_matter(), Focus.GOAL_BEHIND, "Growing in the north.", NOW, UTC)
    matter = with_answer(matter, Focus.TRIED, "I read the handbook.", NOW, UTC)
    assert (matter.goal, matter.tried) == ("Growing in the north.", "I read the handbook.")


def test_the_two_that_matter_most_are_known_by_their_words_or_their_place():
    texts = ("the Globex renewal", "my pipeline review", "partners")
    plate = [a_matter(f"m{number}", text=text) for number, text in enumerate(texts)]
    assert [one.id for one in chosen_in("Globex and the partners, I think", plate)] == ["m2", "m0"]
    assert [one.id for one in chosen_in("the first and the second", plate)] == ["m0", "m1"]
    assert chosen_in("hm, all the same to me", plate) == ()


@pytest.mark.parametrize(
    "move", [RepMove.SKIPS, RepMove.STOPS, RepMove.NOT_NOW, RepMove.ASKS_ADVICE, RepMove.ASKS_MEANING]
)
def test_what_is_no_answer_is_not_kept(move):
    assert not is_answered(Reading(moves=(move,)), "tell me what to do about Globex")
    assert is_answered(Reading(), "the Globex renewal")
    assert not is_answered(Reading(), "nothing else")
    assert not is_answered(Reading(), "my password [masked: password]")


def test_an_answer_about_the_plate_changes_nothing_in_the_talk():
    reading = Reading(moves=(RepMove.COMMITS, RepMove.STATES_GOAL, RepMove.STOPS), rating=3, people=("Dana",))
    assert beside_the_talk(reading) == Reading(moves=(RepMove.STOPS,))


@pytest.mark.parametrize("text", ["<b>x</b>", "see https://example.org", "[erased]", " "])
def test_what_cannot_be_said_back_is_asked_about_no_more(text):
    assert not is_sayable(text)
