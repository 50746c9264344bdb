"""What a query asks for, and how words are counted."""

from datetime import date

import pytest

from memory.recall.dates import Span, spans_in
from memory.recall.kindred import kindred
from memory.recall.question import understood as understood_on
from memory.words import stem, terms

TODAY = date(2026, 11, 22)


def understood(text, speakers=()):
    return understood_on(text, speakers, TODAY)


@pytest.mark.parametrize(
    "forms",
    [
        "call calls called calling",
        "plan plans planned planning",
        "decide decides decided deciding",
        "study studies studied",
    ],
)
def test_forms_of_a_word_share_a_stem(forms):
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("price", "prize"), ("bus", "business"), ("contact", "contract")])
def test_other_words_keep_other_stems(one, other):
    assert stem(one) != stem(other)


def test_words_that_only_ask_are_left_out():
    assert terms("What did you say about Dana's budget of 20,000?") == ("say", "dana", "budget", "20000")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("When did Dana approve Dana's budget?", "When did I approve my budget?"),
        ("What does Dana think of Bo's plan?", "What do I think of your plan?"),
        ("Where did Dana and Bo meet?", "Where did we meet?"),
        ("What is Dana and Bo's worry?", "What is our worry?"),
        ("Does Bo like his boss?", "Does I like my boss?"),
        ("Who signs?", "Who signs?"),
    ],
)
def test_what_is_asked_is_put_as_the_one_asked_about_would_put_it(text, spoken):
    assert understood(text, ("Dana", "Bo")).spoken == spoken


def test_whoever_is_named_first_is_asked():
    question = understood("Did Dana talk to Bo?", ("rep", "Bo", "Dana"))
    assert question.speaker == 2
    assert question.terms == ("talk",)


def test_two_who_share_a_question_are_both_asked():
    assert understood("Did Dana and Bo talk?", ("Dana", "Bo")).speaker is None


def test_a_role_or_a_part_of_a_word_is_no_name():
    assert understood("My manager and the rep in Danang", ("manager", "rep", "Dana")).speaker is None


def test_a_name_may_hold_anything():
    assert understood("Ask A.(B)* about it", ("A.(B)*", " ", "\\")).speaker == 0


def test_a_name_has_no_kin_and_the_first_word_may_have():
    question = understood("Budget worries at Summit Frost")
    assert question.common == terms("budget worries")


@pytest.mark.parametrize(("one", "other"), [("budget", "expensive"), ("afraid", "scared"), ("boss", "supervisor")])
def test_words_that_mean_much_the_same_are_kin(one, other):
    assert stem(other) in {kin.stem for kin in kindred(stem(one))}


@pytest.mark.parametrize("word", ["", "zzz", "20000", "émigré"])
def test_what_nobody_knows_has_no_kin(word):
    assert kindred(word) == ()


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 13 October 2023", "2023-10-13", "2023-10-13"),
        ("October 13, 2023", "2023-10-13", "2023-10-13"),
        ("June, 2025", "2025-06-01", "2025-06-30"),
        ("in December", "2026-12-01", "2026-12-31"),
        ("since January", "2027-01-01", "2027-01-31"),
        ("back in March", "2026-03-01", "2026-03-31"),
        ("in 2024", "2024-01-01", "2024-12-31"),
        ("yesterday", "2026-11-21", "2026-11-21"),
        ("two weeks ago", "2026-11-05", "2026-11-11"),
        ("a couple of months ago", "2026-09-08", "2026-10-08"),
        ("last month", "2026-10-08", "2026-11-07"),
        ("next week", "2026-11-26", "2026-12-02"),
    ],
)
def test_times_are_counted_from_the_day_they_were_said(text, first, last):
    assert spans_in(text, TODAY) == (Span(day(first), day(last)),)


def test_a_month_without_its_year_may_be_of_any_year_of_the_history():
    assert [span.first.year for span in spans_in("in May", TODAY, (2024, 2025))] == [2024, 2025]


@pytest.mark.parametrize(
    "text", ["I may march on", "Mayor Marchetti", "30 February 2026", "May 0000", "999 years ago", "9999 years ago"]
)
def test_what_is_no_time_is_left_alone(text):
    assert all(span.first.year > 1000 for span in spans_in(text, TODAY))


def test_times_meet_when_they_share_a_day():
    assert Span(day("2026-05-01"), day("2026-05-31")).meets(Span(day("2026-05-31"), day("2026-06-02")))
    assert not Span(day("2026-05-01"), day("2026-05-31")).meets(Span(day("2026-06-01"), day("2026-06-02")))


@pytest.mark.parametrize(
    ("text", "when", "how_many"),
    [
        ("When did she call?", True, False),
        ("Which month?", True, False),
        ("How many seats?", False, True),
        ("Who?", 0, 0),
    ],
)
def test_the_kind_of_answer_is_understood(text, when, how_many):
    question = understood(text)
    assert (question.asks_when, question.asks_how_many) == (when, how_many)
