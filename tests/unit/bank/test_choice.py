"""The bank takes up what the rep said, and asks nothing twice."""

from datetime import UTC, datetime

import pytest

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Mode, Session
from agent.domain.topic import Topic
from agent.steps.phrase.asked import Asked
from agent.steps.phrase.bank import choose
from prompts.loader import load_bank
from tests.support.bank_talk import FULL, IDEAS, NOW, REMEMBERED, UTTERANCE, asked, exchange, may, talk

EMPTY = Reading()
CALL = Idea(kind=IdeaKind.OPTION, text="I could call the CFO", gerund="calling the CFO", clause="you call the CFO")
PILOT = Idea(kind=IdeaKind.OPTION, text="a smaller pilot", noun="a smaller pilot")


def opening(mode: Mode, deal: str = "") -> Session:
    return Session(id="s1", rep_id="r1", deal=deal, mode=mode, started_at=NOW)


def test_the_same_talk_always_gets_the_same_question() -> None:
    session = talk("Dana has gone quiet.")
    lines = {choose(session, FULL, may(CoachMove.CLARIFY, Focus.EVIDENCE)) for _ in range(3)}
    assert len(lines) == 1


def test_other_words_can_get_another_question() -> None:
    said = ("It is the budget.", "It is the board.", "They went quiet.", "We lost it.", "No idea.", "Not a word.")
    texts = {choose(talk(words), EMPTY, may(CoachMove.CLARIFY, Focus.SITUATION)).text for words in said}
    assert len(texts) > 1


@pytest.mark.parametrize(
    ("mode", "word"),
    [(Mode.PREPARE, ""), (Mode.PRACTISE, "practise|rehearse|the call|ready"), (Mode.DEBRIEF, "look back|went|go")],
)
def test_an_opening_fits_what_the_session_is_for(mode: Mode, word: str) -> None:
    line = choose(opening(mode), EMPTY, may(CoachMove.AGREE_GOAL, Focus.GOAL))
    question = load_bank().get(line.id)
    assert question is not None
    assert question.opening
    assert question.modes == (mode,)
    assert any(part in line.text for part in word.split("|"))


def test_an_opening_names_the_deal() -> None:
    line = choose(opening(Mode.PREPARE, "Northwind"), EMPTY, may(CoachMove.AGREE_GOAL, Focus.GOAL))
    assert line.text.startswith("Northwind: ")
    assert line.about == "Northwind"


def test_an_opening_line_never_comes_once_the_talk_is_under_way() -> None:
    session = talk(deal="Northwind", turns=(asked("What brings you here today?"),))
    for stuck in (True, False):
        question = load_bank().get(choose(session, EMPTY, may(CoachMove.AGREE_GOAL, Focus.GOAL, stuck=stuck)).id)
        assert question is not None
        assert not question.opening


def test_an_option_is_asked_about_in_the_reps_own_words() -> None:
    line = choose(talk("x"), Reading(ideas=(PILOT, CALL)), may(CoachMove.WEIGH, Focus.OPTION_GIVES, about=CALL))
    assert "calling the CFO" in line.text
    assert line.about == CALL.text


def test_two_options_are_weighed_in_the_order_they_were_said() -> None:
    said = f"Either {PILOT.text}, or {CALL.text}."
    weigh = may(CoachMove.WEIGH, Focus.WEIGH_OPTIONS)
    line = choose(talk("x"), Reading(ideas=(PILOT, CALL)), weigh, utterance=said)
    assert line.text.index("a smaller pilot") < line.text.index("calling the CFO")


def test_an_idea_without_a_sure_form_never_enters_a_question() -> None:
    rough = Idea(kind=IdeaKind.OPTION, text="dunno maybe the cfo thing??")
    for stuck in (True, False):
        line = choose(
            talk("x"), Reading(ideas=(rough,)), may(CoachMove.WEIGH, Focus.OPTION_GIVES, about=rough, stuck=stuck)
        )
        assert "cfo" not in line.text


def test_first_person_words_are_never_put_into_the_coachs_mouth() -> None:
    mine = Idea(kind=IdeaKind.CAUSE, text="my demo", noun="my demo")
    line = choose(talk("x"), Reading(ideas=(mine,)), may(CoachMove.PROBE_CAUSE, Focus.SECOND_LAYER, about=mine))
    assert "my demo" not in line.text


@pytest.mark.parametrize("voice", [Voice.PASTED, Voice.REHEARSED])
def test_what_others_wrote_is_not_handed_to_the_rep_as_their_own(voice: Voice) -> None:
    theirs = CALL.model_copy(update={"voice": voice})
    line = choose(talk("x"), Reading(ideas=(theirs,)), may(CoachMove.WEIGH, Focus.OPTION_GIVES, about=theirs))
    assert "calling the CFO" not in line.text


def test_a_question_on_the_topic_comes_before_a_general_one() -> None:
    reading, move = Reading(topics=(Topic.PRICE,)), may(CoachMove.CLARIFY, Focus.EVIDENCE)
    line = choose(talk("x"), reading, move, utterance="They find the price too high.")
    assert line.text == "What have you heard them say about the price, word for word?"


def test_a_topic_told_by_other_words_does_not_put_its_name_into_the_reps_mouth() -> None:
    reading, move = Reading(topics=(Topic.PRICE,)), may(CoachMove.CLARIFY, Focus.EVIDENCE)
    assert "price" not in choose(talk("x"), reading, move, utterance="Their budget was cut.").text


def test_a_topic_that_never_came_up_is_never_named() -> None:
    for question in load_bank().questions:
        if question.topics:
            line = choose(talk("x"), EMPTY, may(CoachMove(question.move), Focus(question.focus)))
            chosen = load_bank().get(line.id)
            assert chosen is not None
            assert not chosen.topics


def test_a_stuck_rep_gets_a_smaller_question() -> None:
    line = choose(talk("idk"), EMPTY, may(CoachMove.DRAW_OPTIONS, Focus.FIRST_OPTIONS, stuck=True))
    question = load_bank().get(line.id)
    assert question is not None
    assert question.audience == "stuck"


def test_the_same_question_in_other_words_does_not_return() -> None:
    first = choose(talk("x"), EMPTY, may(CoachMove.PROBE_CAUSE, Focus.CAUSE))
    session = talk("x", turns=(asked(first.text, first.id), asked("And?")))
    second = choose(session, EMPTY, may(CoachMove.PROBE_CAUSE, Focus.CAUSE))
    one, two = load_bank().get(first.id), load_bank().get(second.id)
    assert one is not None
    assert two is not None
    assert one.asks != two.asks


def test_a_question_that_a_model_asked_does_not_return_either() -> None:
    session = talk("x", turns=(asked("What is the real difficulty for you in this?", "coach/phrase v1"),))
    difficulty = load_bank().get("probe_cause/cause/real-difficulty")
    assert difficulty is not None
    assert Asked(session, load_bank()).has(difficulty, difficulty.text)


def test_what_else_comes_in_other_words_the_second_time() -> None:
    move = may(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE)
    first = choose(talk("x"), EMPTY, move)
    second = choose(talk("x", turns=(asked(first.text, first.id),)), EMPTY, move)
    assert second.focus is Focus.WHAT_ELSE
    assert second.text != first.text


def test_when_a_focus_is_used_up_its_neighbour_asks() -> None:
    used = [q for q in load_bank().of(CoachMove.WEIGH, Focus.CRITERIA) if not q.slots]
    session = talk(turns=tuple(asked(q.text, q.id) for q in used))
    line = choose(session, EMPTY, may(CoachMove.WEIGH, Focus.CRITERIA))
    assert line.move is CoachMove.WEIGH
    assert line.focus is not Focus.CRITERIA


def test_even_a_bank_that_is_used_up_says_something() -> None:
    session = talk(turns=tuple(asked(q.text, q.id) for q in load_bank().questions if not q.slots))
    assert choose(session, EMPTY, may(CoachMove.COMMIT, Focus.WHEN)).text.endswith("?")


def test_a_question_that_points_back_is_not_asked_after_a_change_of_subject() -> None:
    for question in load_bank().questions:
        move = may(CoachMove(question.move), Focus(question.focus), changes_subject=True)
        line = choose(talk("x"), EMPTY, move)
        chosen = load_bank().get(line.id)
        assert chosen is not None
        assert not chosen.leans
        assert line.lead


def test_failure_is_asked_about_only_when_it_was_reported() -> None:
    move = may(CoachMove.FOLLOW_UP, Focus.EXPERIENCE)
    for did, other in ((RepMove.DID_IT, RepMove.DID_NOT), (RepMove.DID_NOT, RepMove.DID_IT)):
        question = load_bank().get(choose(talk("x"), Reading(moves=(did,)), move).id)
        assert question is not None
        assert other not in question.after


def test_a_rating_is_taken_up_unless_nothing_lies_below_it() -> None:
    move = may(CoachMove.STRENGTHEN, Focus.CONFIDENCE_LOWER)
    assert "7" in choose(talk("7"), Reading(rating=7), move).text
    assert "0" not in choose(talk("0"), Reading(rating=0), move).text


def test_an_unclear_time_is_quoted_back() -> None:
    reading = Reading(due=Due(text="next Friday", unclear=True))
    assert '"next Friday"' in choose(talk("next Friday"), reading, may(CoachMove.COMMIT, Focus.CLARIFY_WHEN)).text


def test_an_earlier_month_is_named_only_when_memory_brings_it_back() -> None:
    move = may(CoachMove.CONTRAST, Focus.THEN_AND_NOW)
    assert "March" in choose(talk("x"), EMPTY, move, REMEMBERED).text
    today = Recalled(id="m2", text="x", at=datetime(2026, 11, 2, tzinfo=UTC))
    assert "November" not in choose(talk("x"), EMPTY, move, (today,)).text


def test_the_latest_words_are_taken_up_before_earlier_ones() -> None:
    earlier = exchange(1, "about Kim", Reading(people=("Kim",)), asked("And?"))
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(exchange(0, None, None, asked("Hello?")), earlier))
    line = choose(session, Reading(people=("my champion",)), may(CoachMove.CLARIFY, Focus.PEOPLE))
    assert "your champion" in line.text


def test_the_same_person_is_not_named_twice_in_a_row() -> None:
    move = may(CoachMove.CLARIFY, Focus.PEOPLE)
    session = talk("x", turns=(asked("Hello?"), asked("How do you see Dana?", about="Dana")))
    assert "Dana" not in choose(session, Reading(people=("Dana",)), move).text


def test_words_that_led_to_a_referral_are_never_taken_up() -> None:
    dark = exchange(1, CALL.text, None, asked("x?")).model_copy(update={"unkept": True})
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(exchange(0, None, None, asked("Hello?")), dark))
    line = choose(session, EMPTY, may(CoachMove.WEIGH, Focus.OPTION_GIVES))
    assert "calling the CFO" not in line.text


def test_a_full_talk_fills_slots_from_the_idea_the_move_is_about() -> None:
    cause = next(idea for idea in IDEAS if idea.kind is IdeaKind.CAUSE)
    line = choose(talk(UTTERANCE), FULL, may(CoachMove.PROBE_CAUSE, Focus.SECOND_LAYER, about=cause))
    assert line.about == cause.text


def test_a_long_phrase_stands_at_the_end_or_not_at_all() -> None:
    long = Idea(kind=IdeaKind.OPTION, text="x", gerund="driving to the plant next week and bringing the ticket list")
    for stuck in (True, False):
        move = may(CoachMove.WEIGH, Focus.OPTION_GIVES, about=long, stuck=stuck)
        text = choose(talk("x"), Reading(ideas=(long,)), move).text
        assert len(text.partition("ticket list")[2].split()) <= 2


def test_a_topic_from_long_before_is_not_dragged_in() -> None:
    before = exchange(1, "The price is too high.", Reading(topics=(Topic.PRICE,)), asked("And?"))
    since = [exchange(n, "Dana cancelled.", EMPTY, asked("And?")) for n in (2, 3, 4)]
    session = Session(
        id="s", rep_id="r", started_at=NOW, exchanges=(exchange(0, None, None, asked("Hello?")), before, *since)
    )
    assert "price" not in choose(session, EMPTY, may(CoachMove.PROBE_CAUSE, Focus.CAUSE)).text


@pytest.mark.parametrize("clause", ["you sent two emails", "next week you meet the board", "the coffee was good"])
def test_only_what_went_wrong_is_asked_a_cause(clause: str) -> None:
    fact = Idea(kind=IdeaKind.FACT, text="x", clause=clause)
    for stuck in (True, False):
        move = may(CoachMove.PROBE_CAUSE, Focus.CAUSE, about=fact, stuck=stuck)
        assert clause not in choose(talk("x"), Reading(ideas=(fact,)), move).text


def test_trouble_is_asked_a_cause_in_the_reps_words() -> None:
    fact = Idea(kind=IdeaKind.FACT, text="They cancelled", clause="they cancelled the call")
    line = choose(talk("x"), Reading(ideas=(fact,)), may(CoachMove.PROBE_CAUSE, Focus.CAUSE, about=fact))
    assert "they cancelled the call" in line.text


def test_what_the_rep_does_not_know_is_asked_of_somebody_who_does() -> None:
    missing = Idea(kind=IdeaKind.UNKNOWN, text="who signs off the budget")
    line = choose(talk("x"), Reading(ideas=(missing,)), may(CoachMove.CONNECT, Focus.WHO_KNOWS, about=missing))
    assert "who signs off the budget" in line.text
    assert line.about == missing.text


def test_what_was_said_long_before_is_not_pointed_to_with_that() -> None:
    belief = Idea(kind=IdeaKind.ASSUMPTION, text="they went elsewhere??")
    fact = Idea(kind=IdeaKind.FACT, text="The board met")
    for stuck in (True, False):
        move = may(CoachMove.CLARIFY, Focus.ASSUMPTION, about=belief, stuck=stuck)
        question = load_bank().get(choose(talk("x"), Reading(ideas=(fact,)), move).id)
        assert question is not None
        assert not question.leans


def test_the_same_option_is_not_taken_up_twice_in_a_row() -> None:
    move = may(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE, about=CALL)
    reading = Reading(ideas=(CALL,))
    first = choose(talk("x"), reading, move)
    assert "calling the CFO" in first.text
    session = talk("x", turns=(asked("Hello?"), asked(first.text, first.id, about=first.about)))
    assert "calling the CFO" not in choose(session, reading, move).text
