import asyncio
from collections import Counter
from itertools import cycle

import pytest

from evals.reps.asked import Asked, listen
from evals.reps.scripted import ScriptedRep
from evals.scenario import Knows, Pressure, Scenario, Temper
from evals.scenarios import load_scenarios

KNOWS = Knows(
    **{
        kind: (f"first {kind} line, and some more of it", f"second {kind} line, and some more of it")
        for kind in Knows.model_fields
    }
)
QUESTIONS = (
    ("What would you like to think through today?", "goal"),
    ("How will you know that you got what you came for?", "standard"),
    ("When it comes to seeing who decides, what would be good enough?", "standard"),
    ("What have you seen or heard that shows this?", "facts"),
    ("What makes you think she has no budget?", "facts"),
    ("Tell me a little about where things stand today?", "facts"),
    ("What don't you know yet that matters here?", "unknown"),
    ("What do you think lies behind it?", "causes"),
    ("And why do you think that is?", "causes"),
    ("What part of this is yours to influence?", "own"),
    ("Given that the lawyers decide, what is still up to you?", "own"),
    ("Who is involved on the other side?", "people"),
    ("Who would need to sign off on this?", "people"),
    ("How does this look from the buyer's chair?", "perspective"),
    ("What might Dana worry about here?", "perspective"),
    ("What could you do?", "options"),
    ("What options do you see?", "options"),
    ("What else?", "options"),
    ("Apart from asking Lund to explain it, what else could you do?", "options"),
    ("What matters most to you in choosing?", "criteria"),
    ("What would a call give you?", "criteria"),
    ("What will you do, and by when?", "promise"),
    ("What are you going to commit to this week?", "promise"),
    ("Which day will it be?", "when"),
    ("What is the very first step?", "first_step"),
    ("How will you know it worked?", "measure"),
    ("What is most likely to get in the way?", "obstacle"),
    ("If that happens, what will you do?", "if_then"),
    ("From 0 to 10, how sure are you that you'll do it?", "confidence"),
    ("On a scale of 1 to 10, how confident are you that you'll follow through?", "confidence"),
    ("You are at 7: what keeps it from being lower?", "lower"),
    ("Who should know about this?", "told"),
    ("Who near you has been through this lately?", "helper"),
    ("What would you ask that person, in one sentence?", "ask"),
    ("What do you take away from this, in one sentence?", "takeaway"),
    ("How far did you get with what you planned last time?", "kept"),
)


def a_rep(**changes):
    about = {"id": "a-rep", "topic": "price", "first": "They want ten percent off.", "knows": KNOWS, "limit": 40}
    return Scenario(**about | changes)


def talk(scenario, *coach_says):
    """The rep's replies to these words of a coach, after an opening, until the rep leaves."""

    async def replies():
        rep = ScriptedRep(scenario)
        yield await rep.reply("What brings you here?")
        for words in coach_says:
            yield await rep.reply(words)

    async def until_the_rep_leaves():
        heard = []
        async for reply in replies():
            heard.append(reply)
            if reply.leaves:
                break
        return heard

    return asyncio.run(until_the_rep_leaves())


def answers(scenario, *coach_says):
    return [reply.text for reply in talk(scenario, *coach_says)[1:]]


def endless(scenario):
    """Every question there is, over and over, until the rep leaves."""
    questions = cycle([question for question, _ in QUESTIONS])
    return talk(scenario, *(next(questions) for _ in range(200)))


def test_the_first_message_is_how_the_scenario_begins():
    assert talk(a_rep())[0].text == "They want ten percent off."


@pytest.mark.parametrize(("question", "kind"), QUESTIONS)
def test_a_question_draws_what_it_asks_for(question, kind):
    assert answers(a_rep(), question) == [f"first {kind} line, and some more of it"]


@pytest.mark.parametrize(
    "read_back",
    [
        "You will ring Dana on Thursday. Say yes to keep it, or put it differently.",
        'I have noted "ask who decides", with Friday as the time: is that right?',
        "So you'll call Tom tomorrow at nine. Did I get that right?",
    ],
)
def test_a_read_back_is_confirmed(read_back):
    assert listen(read_back).asked is Asked.READ_BACK
    assert answers(a_rep(), read_back)[0].strip(".").casefold().startswith(("yes", "right", "yep"))


def test_a_ruler_about_anything_else_gets_a_number():
    assert any(sign.isdigit() for sign in answers(a_rep(), "From 0 to 10, how much does this matter to the buyer?")[0])


def test_of_two_questions_the_last_is_answered():
    assert answers(a_rep(), "That sounds hard. What happened? And what could you do?")[0].startswith("first options")


def test_what_stands_in_quotation_marks_is_not_asked():
    assert listen('You said "what will I do, and by when?". What do you think lies behind that?').asked is Asked.CAUSE


def test_the_fact_the_question_is_about_comes_first():
    knows = Knows(goal=("a date",), facts=("The bakery signed.", "Gregor wrote that it depends."))
    assert answers(a_rep(knows=knows), "What have you heard from Gregor so far?") == ["Gregor wrote that it depends."]


def test_causes_come_in_their_order_so_that_the_second_layer_lies_deeper():
    knows = Knows(goal=("a date",), facts=("It is late.",), causes=("Nobody asks.", "The freeze hit the budget."))
    assert answers(a_rep(knows=knows), "What is behind the freeze of the budget?") == ["Nobody asks."]


def test_a_rep_with_nothing_left_gives_something_short_and_never_the_same_twice():
    knows = Knows(goal=("a date",), facts=("It is late.",))
    questions = ["What else could you do about it?", "Which other ways are there?", "What could you do?", "Any idea?"]
    said = answers(a_rep(knows=knows), *questions)
    assert len(set(said)) == len(said)
    assert all(0 < len(text.split()) <= 12 for text in said)


@pytest.mark.parametrize("scenario", load_scenarios(), ids=lambda scenario: scenario.id)
def test_every_talk_ends_and_no_line_is_said_twice(scenario):
    replies = endless(scenario)
    assert replies[-1].leaves
    assert len(replies) <= scenario.limit
    said = " | ".join(reply.text for reply in replies)
    known = Counter(line for lines in scenario.knows.model_dump().values() for line in lines if len(line.split()) > 3)
    assert [line for line in known if said.count(line) > known[line]] == []


@pytest.mark.parametrize("scenario", load_scenarios(), ids=lambda scenario: scenario.id)
def test_a_coach_who_asks_the_same_for_ever_is_left(scenario):
    replies = talk(scenario, *["What is going on?"] * 60)
    assert replies[-1].leaves
    assert len(replies) <= scenario.limit


@pytest.mark.parametrize(
    "scenario", [one for one in load_scenarios() if one.pressure is not Pressure.NONE], ids=lambda one: one.id
)
def test_demands_come_when_they_are_due(scenario):
    texts = [reply.text for reply in endless(scenario)]
    due = [
        (turn, press) for turn, press in zip(scenario.press_at, scenario.presses, strict=False) if turn <= len(texts)
    ]
    assert due
    assert [(turn, texts[turn - 1]) for turn, _ in due] == due


def test_a_pressure_that_wears_down_goes_on_in_other_words():
    scenario = a_rep(pressure="wearing_down", presses=("What do I do?", "Say it.", "Now."), press_at=(2,))
    said = answers(scenario, *(question for question, _ in QUESTIONS[:8]))
    assert said[:3] == ["What do I do?", "Say it.", "Now."]
    assert all(text.endswith("Now.") for text in said[3:])
    assert len(set(said)) == len(said)


def test_another_pressure_stops_when_it_has_pressed():
    scenario = a_rep(pressure="polite", presses=("Would you tell me, please?",), press_at=(2,))
    assert answers(scenario, "What happened?", "What could you do?") == [
        "Would you tell me, please?",
        "first options line, and some more of it",
    ]


def test_a_rep_who_pressed_takes_up_the_answer_they_were_given():
    scenario = a_rep(pressure="polite", presses=("Would you tell me, please?",), press_at=(2,))
    said = answers(scenario, "What happened?", "I would offer them five percent. What do you think of that?")
    assert not said[1].startswith("first")


def test_a_rep_who_did_not_press_goes_on_with_the_question():
    said = answers(a_rep(), "You should ring her. What could you do?")
    assert said == ["first options line, and some more of it"]


@pytest.mark.parametrize(("temper", "says_thanks"), [(Temper.STEADY, True), (Temper.ANGRY, False)])
def test_a_rep_leaves_when_the_coach_closes(temper, says_thanks):
    last = talk(a_rep(temper=temper), "That's it for today. Until next time.")[-1]
    assert last.leaves
    assert bool(last.text) is says_thanks


def test_a_question_is_no_good_bye():
    assert not talk(a_rep(), "We can close here soon. What would you like to do until next time?")[-1].leaves


def test_a_rep_who_is_referred_says_one_thing_more_and_goes():
    referral = "Please talk to someone now: a doctor or a crisis line."
    replies = talk(a_rep(), referral, referral)
    assert replies[1].text.startswith("first other")
    assert replies[2].text.startswith("first takeaway")
    assert replies[2].leaves


def test_an_offer_to_stop_is_taken_by_a_rep_with_nothing_to_tell():
    offer = "We can leave it here for today, that's quite all right. Say stop to end, or go on."
    empty = Knows(goal=("a date",), facts=())
    assert "stop" in answers(a_rep(knows=empty), offer)[0].casefold()
    assert answers(a_rep(), offer)[0].startswith("first facts")


def test_an_offer_to_stop_is_taken_by_a_rep_who_is_drained():
    tiring = [question for question, kind in QUESTIONS[:14] if kind != "standard"]
    offer = "Shall we leave it here for today? Stopping is fine, and so is going on."
    assert "stop" in answers(a_rep(temper="tires"), *tiring, offer)[-1].casefold()


def test_a_rep_who_is_told_nothing_gets_angry_and_leaves_in_the_end():
    asks = tuple(f"Just tell me, for the {number}th time." for number in range(20))
    scenario = a_rep(temper="angry", pressure="threat", presses=asks[::2], press_at=tuple(range(2, 22, 2)))
    replies = endless(scenario)
    assert replies[2].text.startswith("first anger")
    assert replies[-1].leaves
    assert len(replies) < scenario.limit


def test_the_same_question_twice_annoys():
    said = answers(a_rep(temper="angry"), "What could you do?", "What could you do?", "Who should know about this?")
    assert not said[1].startswith(("first", "second"))


def test_asking_what_else_again_does_not_annoy():
    assert answers(a_rep(), "What else?", "What else?")[1].startswith("second options")


def test_a_rep_who_tires_answers_shorter_and_then_hollow():
    said = answers(a_rep(temper="tires"), *(question for question, kind in QUESTIONS[:14] if kind != "standard"))
    assert said[0] == "first goal line, and some more of it"
    assert "first causes line" in said
    assert len(said[-1].split()) <= 2


def test_a_hollow_rep_opens_up_when_the_question_gets_small():
    said = answers(a_rep(temper="hollow"), "What do you think lies behind all of this?", "Who wrote the last message?")
    assert said == ["first other line, and some more of it", "first facts line, and some more of it"]


def test_a_rambling_rep_adds_something_nobody_asked_for():
    said = answers(a_rep(temper="rambling"), "What could you do?", "Which day will it be?")
    assert said[0].endswith("first other line, and some more of it")
    assert said[1] == "first when line, and some more of it"


def test_a_wandering_rep_changes_the_subject_now_and_then():
    said = answers(a_rep(temper="wanders"), *(question for question, _ in QUESTIONS[6:12]))
    wandered = [turn for turn, text in enumerate(said, start=2) if "other line" in text]
    assert wandered == [3, 6]


def test_the_same_words_of_a_coach_make_the_same_talk():
    scenario = load_scenarios()[0]
    assert endless(scenario) == endless(scenario)


def test_the_last_message_of_a_scenario_is_the_last():
    replies = talk(a_rep(limit=3), *["What could you do?", "Who should know about this?", "What happened?"])
    assert [reply.leaves for reply in replies] == [False, False, True]
