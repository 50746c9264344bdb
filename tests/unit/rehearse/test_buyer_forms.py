"""A question is met by its form: a yes or no, a day, a person, a figure, and never by the next stored fact."""

import re

import pytest

from agent.domain.call import CallBrief, Line, Side
from agent.steps.rehearse import reply
from agent.steps.rehearse.form import form_of
from prompts.buyers import Form, Persona, load_buyers
from tests.support.rehearsed import talk

OURS = sorted(load_buyers())
BRIEF = CallBrief(who="somebody at a bank", minutes=20)
OPENING = "Good morning. There have been conversations about the template."
ASKED = {
    Form.YES_NO: "Did anybody ring you back?",
    Form.DATE: "Tuesday at 2, okay?",
    Form.EITHER: "Is it the 88 or the two years?",
    Form.ENOUGH: "Would that be enough?",
    Form.ADVICE: "If you were me, what would you do now?",
    Form.MEANS: "Which template?",
    Form.WHO: "What's her name?",
    Form.HOW_MUCH: "How much did the cold room cost last July?",
}
FORMS = [(name, form) for name in OURS for form in ASKED]
"""Eight buyers, eight forms: 64 questions."""
YES_OR_NO = re.compile(
    r"\b(?:yes|no|not|nope|partly|sort of|quite|principle|possibly|depends|hardly|some|may|half|less|denied|nods|shaken"
    r"|perhaps|way|rule|swear|believe|basis|on the whole|think so|mostly|one mind)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_a_question_is_met_by_its_form(name, form):
    met = reply(load_buyers()[name], BRIEF, talk(OPENING, ASKED[form])).wording.partition(": ")[2]
    first = met.split(" + ")[0]
    step = form is Form.DATE and first.startswith("next_step/")
    assert step or first.startswith(f"replies/{form}"), met


@pytest.mark.parametrize("name", OURS)
def test_yes_or_no_comes_first_when_yes_or_no_was_asked(name):
    for place in load_buyers()[name].under(f"replies/{Form.YES_NO}"):
        assert YES_OR_NO.search(place.line.say), place


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Tuesday at two, yes or no?", Form.DATE),
        ("Does Wednesday the 2nd work?", Form.DATE),
        ("is 88 ok or not?", Form.YES_NO),
        ("Does that matter for the board?", Form.ENOUGH),
        ("Is that a problem?", Form.ENOUGH),
        ("what would you advise me to do before January?", Form.ADVICE),
        ("What's her name, and does she know?", Form.WHO),
        ("And who decides on what's left, is that you alone?", Form.WHO),
        ("Before we talk about it, what's your savings number this year?", Form.HOW_MUCH),
        ("After how many hours standing?", Form.HOW_MUCH),
        ("Sorry, the last what?", Form.MEANS),
        ("Slow where, Ruth?", Form.MEANS),
        ("What do you mean, it always did?", Form.MEANS),
        ("When does next year's budget close?", Form.WHEN),
        ("Which two would you pick?", Form.WHICH),
        ("What matters most to you?", Form.OPEN),
    ],
)
def test_the_form_of_a_question_is_told_apart(question, form):
    assert form_of(question) is form


@pytest.mark.parametrize("name", OURS)
def test_a_day_that_the_rep_named_is_never_answered_with_a_stored_fact(name):
    said = talk(OPENING, "The report comes on Friday. Does Tuesday the 1st at ten work for you?")
    assert "/tells/" not in reply(load_buyers()[name], BRIEF, said).wording


@pytest.mark.parametrize("name", OURS)
def test_half_an_hour_is_not_said_of_a_call_of_twenty_minutes(name):
    for run in range(1, 12):
        opening = reply(load_buyers()[name], BRIEF.model_copy(update={"run": run}), ()).text.lower()
        assert "half an hour" not in opening
        assert "thirty minutes" not in opening


def test_a_number_of_people_that_the_rep_named_is_not_contradicted():
    persona = load_buyers()["silent_committee"]
    fact = persona.under("topics/today/tells")[0]
    other = fact.line.model_copy(update={"say": "Sixty people use it.", "when": ("how many",), "to": ()})
    topic = persona.topics["today"].model_copy(update={"tells": (other,)})
    topics = {**persona.topics, "today": topic}
    changed = Persona.model_validate({**persona.model_dump(), "topics": topics})
    question = talk(OPENING, "How many people use it at the moment?")
    assert "Sixty" in reply(changed, BRIEF, question).text
    forty = BRIEF.model_copy(update={"stake": "forty people stood around"})
    assert "Sixty" not in reply(changed, forty, question).text


@pytest.mark.parametrize("name", OURS)
def test_a_second_run_opens_with_a_line_not_said_in_the_first(name):
    persona = load_buyers()[name]
    first = reply(persona, BRIEF, ())
    before = (Line(side=Side.BUYER, text=first.text),)
    for run in range(2, 8):
        again = reply(persona, BRIEF.model_copy(update={"run": run}), (), before=before)
        assert again.text != first.text


def test_a_line_of_an_earlier_run_is_said_again_when_nothing_else_is_left():
    persona = load_buyers()["sceptical_cfo"]
    before = tuple(Line(side=Side.BUYER, text=place.line.say) for place in persona.places)
    assert reply(persona, BRIEF, (), before=before).text
