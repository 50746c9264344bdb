"""What a manager puts into words for the rep in the middle of a message is heard, marked and asked about."""

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.one_to_one import Kind
from agent.domain.reading import Reading
from agent.domain.session import Mode
from agent.steps.lead.hearing import promised
from agent.steps.lead.led import led_in, with_name
from agent.steps.lead.lines import plan_in
from agent.steps.lead.written import written_in
from tests.support.talking import coached, said

ARRIVAL = "I have my one-to-one with Nora tomorrow at ten, she promised three deals and none came in."


def led(*messages, **opening):
    return said(coached(), *messages, mode=Mode.LEAD, **opening)


def after(message, *before):
    return led(ARRIVAL, *before, message).turns[-1]


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ('Maybe: "What did you see that week?"', "What did you see that week?"),
        ("I'd turn it to “Where did you first have a doubt?” I think.", "Where did you first have a doubt?"),
        ("How about: Nora, what would you change if it were yours?", "Nora, what would you change if it were yours?"),
        ("What I'd say is: you have to call them back today.", "you have to call them back today."),
        ("My sentence for Friday: Tom, you must prepare your calls.", "Tom, you must prepare your calls."),
        ("My question: what made you wait.", "what made you wait?"),
        ("Hm. Nora, you need to stop discounting. That is it.", "Nora, you need to stop discounting."),
        (
            'I open with "which deal would you like to talk about?" and wait.',
            "which deal would you like to talk about?",
        ),
    ],
)
def test_words_for_the_rep_are_found_wherever_they_stand(message, words):
    assert written_in(message) == (words,)


@pytest.mark.parametrize(
    "message",
    [
        'He will say "you never told me that".',
        'The customer said "you are too late with this".',
        'I told her "you should call them" three times.',
        "He'll say: you know how it is with them.",
        "What matters to me: that she finds it herself.",
        "She wants a rise and I can't give her one.",
        'They call it "the long list".',
        "Money, or respect. Probably respect.",
    ],
)
def test_what_others_say_what_was_said_and_plain_talk_are_no_words_for_the_rep(message):
    assert written_in(message) == ()


@pytest.mark.parametrize(
    "message",
    [
        'Maybe: "What did you see in the last week of it?"',
        "How about: Nora, what did you see in the last week of it?",
        'I\'d open with "what did you see in the last week of it?"',
    ],
)
def test_a_question_just_written_is_quoted_back_and_asked_about(message):
    turn = after(message)
    assert (turn.move, turn.focus) == (CoachMove.TURN_ROUND, Focus.WRITTEN)
    assert turn.mirror.startswith("You would ask:")
    assert "did you see in the last week of it" in turn.mirror
    assert turn.question.count("?") == 1


@pytest.mark.parametrize(
    "message",
    [
        "My sentence for tomorrow: Nora, you must stop promising what you don't have.",
        "What I'd say is: Nora, you need to call your customers before you put a deal in.",
        'I\'d begin with "You should only commit deals that you have seen signed."',
    ],
)
def test_a_line_that_tells_is_marked_in_running_text_too(message):
    session = led(ARRIVAL, message)
    turn = session.turns[-1]
    assert turn.focus is Focus.LINE
    assert turn.mirror.startswith("You plan to say:")
    assert [line.kind for line in session.one_to_one.written] == [Kind.TELLS]


@pytest.mark.parametrize(
    "message",
    [
        'Which first: "What did you see that week?" or "Who else knew about it?"',
        'I have two: "What did you see that week?" Softer: "Who else knew about it, as you see it?"',
    ],
)
def test_two_questions_that_are_weighed_are_asked_about_together(message):
    assert after(message).focus is Focus.WHICH


@pytest.mark.parametrize(
    ("message", "mark"),
    [
        ('"Nora, you should call them today." Is that telling or not?', "tells."),
        ('"Nora, what held you back?" Is that one any good?', "asks."),
        ('My line is "Nora, what held you back?" and does it sound too harsh?', "asks."),
        ('"Nora, the list is due by Friday." So is that line fine?', "neither tells nor asks."),
    ],
)
def test_whoever_asks_for_the_mark_of_a_line_hears_the_mark_and_no_judgement(message, mark):
    turn = after(message)
    assert turn.mirror.startswith("By its words,")
    assert turn.mirror.endswith(mark)
    assert turn.question.count("?") == 1


@pytest.mark.parametrize(
    "sentence",
    ["He'll say it was the customer.", "She will get defensive at once.", "Nora would just say yes to it all."],
)
def test_what_the_manager_expects_to_hear_is_taken_up_in_their_words(sentence):
    turn = after(f'Maybe: "What held you back?" {sentence}')
    assert turn.focus is Focus.THEIR_ANSWER
    assert turn.mirror == f'You expect: "{sentence}"'


MAIL = """Can you look at this mail to Nora?

Hi Nora,

Thanks for last week. You should call every customer on the list before Monday.

Best,
Kim"""


def test_a_mail_pasted_as_prose_is_a_plan_and_its_telling_line_is_taken_up():
    session = led(MAIL)
    assert [line.text for line in session.one_to_one.telling] == [
        "You should call every customer on the list before Monday."
    ]
    assert session.turns[-1].focus is Focus.LINE


def test_a_plan_shown_later_takes_the_place_of_the_one_before():
    first = "I plan to say:\n- You talk too much.\n- How do you prepare?"
    second = "New version:\nHow do you prepare?\nYou should write it down.\nWhat else do you need?"
    session = led(first, "What do you notice when you listen to your calls?", second)
    assert [line.text for line in session.one_to_one.telling] == ["You should write it down."]
    assert session.turns[-1].about == "You should write it down."


@pytest.mark.parametrize(
    "message",
    [
        "My plan for Nora, only questions:\nHow was your week?\nWhere did it get stuck?\nWhat do you need from me?",
        "This is what I'll ask her:\n- How was your week?\n- Where did it get stuck?",
    ],
)
def test_of_a_plan_that_only_asks_it_is_said_that_no_line_tells_and_its_questions_are_asked_about(message):
    turn = led(message).turns[-1]
    assert turn.mirror == "By their words, none of your lines tells."
    assert turn.focus is Focus.WHICH


@pytest.mark.parametrize(
    "message",
    [
        "Nora wrote me this:\nHi Kim,\nI need more time for the list.\nWhat do you think?",
        "He sent me an answer:\nHi,\nyou know how it is.\nWill you help me?",
    ],
)
def test_what_somebody_else_wrote_is_no_plan(message):
    session = led(message)
    assert session.one_to_one is None or not session.one_to_one.lines


def test_a_list_of_facts_is_no_plan():
    assert plan_in("Three things happened:\nShe lost Arden.\nShe lost Keller.\nThe quarter is gone.") == ""


@pytest.mark.parametrize(
    "arrival",
    [
        "I have to tell Tom that his territory goes to Ines. It's decided.",
        "Tomorrow I need to tell Tom he's losing two accounts, not negotiable.",
        "I must break the bad news: I have to tell Tom that his bonus is cut. The decision is final.",
    ],
)
def test_a_decision_that_has_to_be_told_is_not_turned_into_a_question(arrival):
    session = led(arrival, '"Tom, from January you must hand two accounts to Ines."')
    assert session.turns[1].focus is Focus.SAY_IT
    assert session.turns[2].focus is Focus.AFTER_IT
    assert session.turns[2].mirror.startswith("You will say:")
    assert not any(turn.focus in (Focus.LINE, Focus.LINE_AGAIN) for turn in session.turns)


def test_a_question_with_the_words_of_a_telling_line_stands_as_its_turning():
    plan = "I plan to say:\n- You should stop going round me to Richard for a discount.\n- You must log your calls."
    session = led(plan, 'How about: "When you ask Richard for a discount, what do you get from him?"')
    turned = {line.text: line.turned for line in session.one_to_one.lines}
    assert turned["You should stop going round me to Richard for a discount."]
    assert not turned["You must log your calls."]


@pytest.mark.parametrize(
    ("messages", "name"),
    [
        (("My one-to-one with Ben is tomorrow.", "Carla thinks he is lazy."), "Ben"),
        (("Meeting Sofia tomorrow about Arden.",), "Sofia"),
        (("Hi Luca,\nyou did well.",), "Luca"),
        (("I sit down with Ben and Carla.",), ""),
        (("The team is flat.",), ""),
        (("I'd say: Stefan, you must stop.",), "Stefan"),
    ],
)
def test_the_rep_a_talk_is_about_is_known_by_name_where_there_is_one(messages, name):
    assert led_in(messages, ("Carla", "Ben", "Sofia")) == name


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("How does it look from their chair?", "How does it look from Ben's chair?"),
        ("What do they want from you?", "What does Ben want from you?"),
        ("They have just sat down: what comes first?", "Ben has just sat down: what comes first?"),
        ("What do you want them to leave with?", "What do you want Ben to leave with?"),
        ("What will they say, and what will they do?", "What will Ben say, and what will they do?"),
        ("What comes next?", "What comes next?"),
    ],
)
def test_a_question_names_the_rep_once_and_stays_grammatical(question, named):
    assert with_name(question, "Ben") == named
    assert with_name(question, "") == question


@pytest.mark.parametrize(
    ("words", "promise"),
    [
        ('"What did you make of it?" Tomorrow at ten.', 'ask "What did you make of it?"'),
        (
            '"Nora, the list goes to Tom from Monday on." Tomorrow at ten.',
            'say "Nora, the list goes to Tom from Monday on"',
        ),
    ],
)
def test_words_for_the_rep_given_as_the_promise_are_kept_as_asked_and_as_said(words, promise):
    reading = Reading(ideas=(Idea(kind=IdeaKind.ACTION, text=written_in(words)[0]),))
    assert [idea.text for idea in promised(reading, written_in(words)).ideas] == [promise]


def test_a_question_about_a_whole_mail_is_met_with_what_tells_in_it():
    session = led(MAIL, 'Maybe: "Which customers are you unsure about?" And is the mail too harsh?')
    assert session.turns[-1].mirror.startswith("By their words, none of your lines tells.")


def test_the_question_chosen_after_two_were_weighed_is_the_first_one():
    session = led(
        ARRIVAL,
        'Which of these first: "What did you see that week?" or "Who else knew about the budget?"',
        "The budget one.",
    )
    assert session.one_to_one.first_question == "Who else knew about the budget?"


def test_very_long_messages_are_looked_at_without_delay():
    assert len(written_in('"What do you see, ' * 8000)) <= 8
    assert plan_in("you: \n" * 20_000)
