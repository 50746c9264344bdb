"""The facts of a call are counted, and a question that went by is one only where that is plain."""

import json
import time
from pathlib import Path

import pytest

from agent.domain.call import Line, Side
from agent.language.calls import facts_of
from agent.language.calls.questions import questions_of

DATA = Path(__file__).parents[3] / "evals" / "data" / "calls"


def talk(*lines):
    return [Line(side=Side(side), text=text) for side, text in lines]


def rows(name):
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def asked(text):
    return [(question.text, question.open) for question in questions_of(text)]


def test_words_and_the_longest_stretch_are_counted_for_each_side():
    facts = facts_of(talk(("rep", "one two three"), ("rep", "four don't"), ("buyer", "yes"), ("rep", "six")))
    assert (facts.rep_words, facts.buyer_words, facts.longest_words, facts.rep_share) == (6, 1, 5, 86)


def test_a_sound_of_listening_does_not_break_a_stretch():
    assert facts_of(talk(("rep", "one two"), ("buyer", "Mhm."), ("rep", "three"))).longest_words == 3
    assert facts_of(talk(("rep", "one two"), ("buyer", "Yes."), ("rep", "three"))).longest_words == 2


def test_several_questions_in_a_stretch_count_each_and_a_tag_counts_none():
    text = "Thanks. What made you look now? And is there a budget? You have two sites, right? Right?"
    assert asked(text) == [("What made you look now?", True), ("And is there a budget?", False)]


def test_a_question_counts_without_its_mark_and_a_statement_with_its_words_does_not():
    assert asked("So how do you decide that.") == [("So how do you decide that.", True)]
    assert asked("What we do is plan shifts. When we spoke it was May. Which is why I called.") == []


def test_questions_are_found_inside_words_without_any_marks():
    text = (
        "yeah so we looked at the three plants and i was thinking how do you plan the shifts today and "
        "then maybe we can "
        "look at it do you have a tool for that or is it all by hand"
    )
    assert facts_of(talk(("rep", text), ("buyer", "by hand"))).questions == 2


@pytest.mark.parametrize(("text", "is_open"), [("Was ist Ihnen wichtig?", True), ("Haben Sie ein Budget?", False)])
def test_german_questions_count_too(text, is_open):
    assert asked(text) == [(text, is_open)]


def test_a_buyer_s_question_at_the_very_end_went_by():
    assert facts_of(talk(("rep", "Thanks."), ("buyer", "Are there hidden fees?"))).unanswered == (
        "Are there hidden fees?",
    )


def test_a_question_that_is_asked_back_first_and_then_answered_did_not_go_by():
    lines = [("buyer", "What would a pilot cost?"), ("rep", "For how long?"), ("buyer", "Eight weeks.")]
    assert facts_of(talk(*lines, ("rep", "Three thousand then."))).unanswered == ()
    assert facts_of(talk(*lines, ("rep", "Great. And who would be on the team?"))).unanswered


def test_a_greeting_and_asking_leave_to_ask_are_not_held_against_the_rep():
    lines = talk(("buyer", "How are you? Can I ask you something?"), ("rep", "So here is the agenda of today's call."))
    assert facts_of(lines).unanswered == ()


def test_not_knowing_is_an_answer_and_putting_off_is_none():
    question = ("buyer", "What training is there?")
    assert not facts_of(talk(question, ("rep", "I don't know, I will find out by Friday."))).unanswered
    assert facts_of(talk(question, ("rep", "Good question. We'll come to that later."))).unanswered


@pytest.mark.parametrize(
    ("wanted", "said", "came_up"),
    [
        ("a second meeting with the CFO", "Could we meet your CFO next week?", True),
        ("a second meeting with the CFO", "Our planning tool runs in the browser.", False),
        ("get their pilot going", "Shall we start the pilots in May?", True),
        ("", "Anything.", None),
        ("to see how it goes", "Anything.", None),
    ],
)
def test_what_the_rep_set_out_to_get_came_up_or_not_or_cannot_be_told(wanted, said, came_up):
    assert facts_of(talk(("rep", said), ("buyer", "A meeting with the CFO? A pilot?")), wanted).asked_for_it is came_up


def test_the_length_of_a_call_is_known_only_where_times_are():
    timed = [Line(side=Side.REP, text="Hi", at=0.0), Line(side=Side.BUYER, text="Bye", at=60.0, until=62.5)]
    assert facts_of(timed).seconds == 62.5
    assert facts_of(talk(("rep", "Hi"))).seconds is None


def test_an_empty_call_has_empty_facts():
    assert facts_of([]).rep_share is None


def test_hardly_any_answered_question_is_called_one_that_went_by_on_held_out_pairs():
    flagged = wrong = found = 0
    held_out = rows("answers.test.jsonl")
    for row in held_out:
        facts = facts_of(talk(*row["lines"]))
        flagged += row["lines"][0][1] in facts.unanswered
        wrong += row["lines"][0][1] in facts.unanswered and row["answered"]
        found += row["lines"][0][1] in facts.unanswered and not row["answered"]
    assert 1 - wrong / flagged >= 0.9
    assert found / sum(not row["answered"] for row in held_out) >= 0.6


def test_questions_are_counted_right_in_nearly_all_held_out_stretches():
    held_out = rows("questions.test.jsonl")
    right = sum(
        (len(found := questions_of(row["text"])), sum(one.open for one in found)) == (row["questions"], row["open"])
        for row in held_out
        if len(row["text"]) < 120
    )
    assert right >= 0.9 * sum(len(row["text"]) < 120 for row in held_out)


def test_no_pair_stands_in_both_parts_of_the_data():
    for name in ("answers", "questions"):
        parts = [
            {json.dumps(row.get("lines", row.get("text"))) for row in rows(f"{name}.{part}.jsonl")}
            for part in ("dev", "test")
        ]
        assert not parts[0] & parts[1]


def test_a_call_of_three_hours_is_counted_at_once():
    lines = (
        talk(
            ("rep", "We plan shifts for plants like yours. How do you do that today? " * 3),
            ("buyer", "What does it cost? By hand. " * 2),
        )
        * 600
    )
    begin = time.process_time()
    assert facts_of(lines, "a second meeting").questions == 1800
    assert time.process_time() - begin < 2
