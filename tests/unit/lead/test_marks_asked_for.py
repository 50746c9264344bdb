"""Whoever asks what one line of theirs does hears of that line, and of no other."""

import pytest

from agent.bootstrap import marker
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import Focus, RepMove
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.reading import Reading
from agent.domain.session import Mode
from agent.steps.lead.ahead import foreseen
from agent.steps.lead.asked import asks_mark
from agent.steps.lead.hearing import promised
from agent.steps.lead.led import led_in
from agent.steps.lead.lines import without_asked
from agent.steps.lead.written import dropped_in, without_theirs, written_in
from tests.support.talking import coached, said

ARRIVAL = "I have my one-to-one with Nora tomorrow at ten, she promised three deals and none came in."
OPENER = 'I start with "What happened with the three deals, Nora?"'
SORRY = 'And one sentence: "Nora, I should have asked you in August before I moved the Delta account."'


def led(*messages):
    return said(coached(), ARRIVAL, *messages, mode=Mode.LEAD)


@pytest.mark.parametrize(
    "asked",
    [
        'Then "What would you need from me?" And does my sentence about August tell?',
        "I asked about the August sentence, not that one.",
        'Is "Nora, I should have asked you in August before I moved the Delta account." telling or asking?',
        'I asked about the sentence with Delta, "Nora, I should have asked you in August before I moved the Delta '
        'account." Tell or ask?',
    ],
)
def test_the_mark_said_is_that_of_the_line_named_or_quoted_beside_the_question(asked):
    assert 'words, "Nora, I should have asked you in August' in led(OPENER, SORRY, asked).turns[-1].text


def test_of_two_lines_asked_about_at_once_both_are_marked():
    text = led('"Who at Delta has seen it?" And "You should call Delta first." Are those two ok?').turns[-1].text
    assert '"Who at Delta has seen it?" asks, and "You should call Delta first." tells.' in text


def test_a_dropped_line_is_gone_and_the_one_asked_about_is_marked():
    session = led(
        '"You should call Delta first."', 'I drop "You should call Delta first". Is "It is my mistake too" ok?'
    )
    assert session.one_to_one is not None
    assert [line.text for line in session.one_to_one.every] == ["It is my mistake too"]
    assert '"It is my mistake too"' in session.turns[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "Tell or ask?",
        "Is that asking or telling?",
        "But it's not a question, is it?",
        "Are both of them ok?",
        "Which lines?",
        "Which of my lines still tell?",
        "Is there still anything in it that tells?",
        "I was asking about the opener line.",
    ],
)
def test_a_question_about_marks_is_heard_as_one(said):
    assert asks_mark(said)


@pytest.mark.parametrize(
    "said",
    ["Which one should I open with?", "I asked about the budget.", "Ask or leave it, I don't know.", "Who tells her?"],
)
def test_other_questions_are_none_about_marks(said):
    assert not asks_mark(said)


def test_lines_that_tell_are_named_and_turned_ones_count_no_more():
    plan = "What I plan to say:\nYou should call them daily.\nYou must write shorter mails.\nHow was August?"
    named = said(coached(), plan, "Maybe later. Which lines?", mode=Mode.LEAD).turns[-1].text
    assert '"You should call them daily." and "You must write shorter mails." tell.' in named
    put = PlannedLine(text="You should go.", kind=Kind.TELLS, turned="What now?", turned_kind=Kind.ASKS)
    assert not put.stands_telling


def test_a_row_to_the_coach_below_a_plan_is_no_line_of_it():
    assert without_asked("Hi Nora.\nHow was it?\nIs that still too harsh?") == "Hi Nora.\nHow was it?"
    assert without_asked("How are you?\nWhich one should I open with?") == "How are you?"


@pytest.mark.parametrize("before", ["I could say", "And I'd say:", "Then ask", "I just say"])
def test_what_the_manager_would_say_is_taken_as_theirs(before):
    assert written_in(f'{before} "I know what you did for Delta."') == ("I know what you did for Delta.",)


@pytest.mark.parametrize(
    "before", ["Nora would say", "He'd say", "Her boss told me", "I drop", "Forget the line", "not"]
)
def test_what_others_say_and_what_is_dropped_is_not(before):
    assert written_in(f'{before} "I know what you did for Delta."') == ()
    assert bool(dropped_in('I drop "Call them now."'))


@pytest.mark.parametrize("asked", ["What might Nora hear in it beside the question?", "Which answer would be hard?"])
def test_a_statement_quoted_in_answer_to_what_the_rep_hears_or_says_is_theirs(asked):
    theirs, mine = "You never trusted me.", "What did you see?"
    assert without_theirs((theirs, mine), f'"{theirs}" Yes. "{mine}"', asked) == (mine,)
    assert without_theirs((theirs,), f'"{theirs}" Yes.', "What would you ask after the answer?") == (theirs,)


def test_what_is_foreseen_leaves_out_what_goes_before_it_and_what_only_points_back():
    assert foreseen("I am still with August: she'd say nothing at all.") == "she'd say nothing at all."
    assert foreseen("That's all he'd say, I bet.") == ""


@pytest.mark.parametrize("deed", ["meeting Nora, not Sven", "live with that", 'drop "Call them now."'])
def test_a_correction_a_bearing_and_a_dropped_line_are_no_promise(deed):
    read = Reading(moves=(RepMove.COMMITS,), ideas=(Idea(kind=IdeaKind.ACTION, text=deed),))
    assert promised(read, ()) == Reading()


def test_ask_that_is_the_question_written_last():
    plan = OneToOne(written=(PlannedLine(text="What now?", kind=Kind.ASKS),))
    read = Reading(moves=(RepMove.COMMITS,), ideas=(Idea(kind=IdeaKind.ACTION, text="ask that"),))
    assert promised(read, (), plan).ideas[0].text == 'ask "What now?"'


@pytest.mark.parametrize(
    "message",
    [
        "I see Nora on Friday.",
        "I have Nora at two today.",
        "Honestly, enough. Nora is late again. I talk to her tomorrow.",
        "Nora, thanks for coming.",
    ],
)
def test_the_rep_whom_the_manager_sees_is_known_by_name(message):
    assert led_in([message], ["Nora"]) == "Nora"


def test_whoever_has_just_written_a_question_is_not_asked_for_the_first_one():
    assert led(OPENER).turns[-1].focus is not Focus.FIRST_QUESTION


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("You let Delta sell you a story.", Kind.TELLS),
        ("You let them walk all over you.", Kind.TELLS),
        ("You fell for it.", Kind.TELLS),
        ("Who at Bauer signed off on the budget?", Kind.ASKS),
        ("When did Delta sign off on it?", Kind.ASKS),
    ],
)
def test_a_reproach_of_being_taken_in_tells_and_a_plain_question_of_fact_asks(line, kind):
    assert [one.kind for one in marker().mark([line])] == [kind]
