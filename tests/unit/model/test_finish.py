"""A small model finishes what code begins, and brings nothing but what the rep named."""

import json
import re

import pytest

from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.errors import MalformedReply, ModelUnavailable
from agent.model.configured import phraser_for
from agent.model.endpoint import Endpoint
from agent.model.finish import read_finished, task_for
from agent.model.phraser import ModelPhraser
from agent.model.small import SmallPhraser, finish_prompt
from agent.model.things import things_in
from agent.ports import Usage
from agent.settings import Settings
from prompts.loader import load_prompt
from prompts.stems import load_stems
from tests.support.coaching import EVIDENCE, PEOPLE, asking, exchange, session
from tests.support.scripted import scripted

STEMS = {"evidence": ["What have you seen of", "What do you know about"], "people": ["Who cares about"]}


def pattern(**fields):
    return re.compile(task_for(asking(**fields), STEMS).pattern)


def reply(question: object, **fields):
    return read_finished(json.dumps({"question": question}), None, task_for(asking(**fields), STEMS), Usage())


def test_the_things_a_rep_named_are_said_as_to_them_with_the_latest_first():
    things = things_in(["Our CFO saw the pilot budget.", "My boss wants 2 references from Dana."])
    assert things == ("your boss", "2 references", "Dana", "your CFO", "the pilot budget")


def test_what_was_asked_about_before_makes_room_for_something_else():
    messages = ["Dana saw the demo."]
    assert things_in(messages, "How did the demo go?") == ("Dana",)
    assert things_in(messages, "What did Dana make of the demo?") == ("Dana", "the demo")


def test_words_that_name_nothing_are_no_things():
    assert things_in(["I need an answer, some advice and a bit of time today, or in June, on the 4th."]) == ()


def test_a_verb_that_the_parser_takes_for_a_noun_is_no_thing():
    assert "his phone rang" not in things_in(["He said 'clever', then his phone rang and he drove off."])


def test_only_a_beginning_with_the_rep_s_own_things_is_a_question():
    allowed = pattern()
    assert allowed.fullmatch("What have you seen of Dana since the demo?")
    assert not allowed.fullmatch("What have you seen of the CFO?"), "nobody spoke of a CFO"
    assert not allowed.fullmatch("Have you called Dana?")
    assert not allowed.fullmatch("What have you seen of Dana? Call her."), "one question and no more"


def test_names_with_signs_of_the_pattern_s_own_stay_names():
    stems = {"evidence": ["What (really) is up with"]}
    task = task_for(asking(allowed=(EVIDENCE,)), stems)
    assert re.fullmatch(task.pattern, "What (really) is up with Dana?")


def test_a_beginning_is_used_once_in_a_session_and_then_the_next_move_is_taken():
    talk = session(exchange(1, "Dana is quiet.", "What have you seen of Dana?"))
    assert task_for(asking(talk=talk, allowed=(EVIDENCE,)), STEMS).beginnings == ("What do you know about",)
    talk = session(
        exchange(1, "Dana is quiet.", "What have you seen of Dana?"),
        exchange(2, "The demo went well.", "What do you know about the demo?"),
    )
    assert task_for(asking(talk=talk, allowed=(EVIDENCE, PEOPLE)), STEMS).allowed.focus is Focus.PEOPLE


def test_a_refused_question_is_not_begun_again():
    again = task_for(asking(allowed=(EVIDENCE,), rejected="What have you seen of Dana?", objection="telling"), STEMS)
    assert again.beginnings == ("What do you know about",)


@pytest.mark.parametrize(
    "fields", [{"utterance": "ok, fine"}, {"allowed": (EVIDENCE.model_copy(update={"focus": Focus.DONE}),)}]
)
def test_with_nothing_to_begin_or_end_with_the_bank_asks(fields):
    with pytest.raises(ModelUnavailable):
        task_for(asking(**fields), STEMS)


def test_things_in_pasted_text_and_in_words_that_led_to_a_referral_are_not_the_rep_s():
    pasted = "Cut the discount."
    hurt = exchange(1, "I want to hurt my colleague.", "Talk to somebody.").model_copy(update={"unkept": True})
    task = task_for(
        asking(f"Dana wrote: {pasted}", reading=Reading(pasted=pasted), talk=session(hurt), allowed=(EVIDENCE,)), STEMS
    )
    assert task.things == ("Dana",)


def test_a_finished_question_becomes_a_turn_of_the_move_it_began():
    turn = reply("What have you seen of Dana?")
    assert (turn.move, turn.focus, turn.mirror) == (CoachMove.CLARIFY, Focus.EVIDENCE, "")
    assert turn.question == "What have you seen of Dana?"


@pytest.mark.parametrize("question", ["You should call Dana.", "What have you seen of the budget?", "", None, 3])
def test_an_endpoint_that_does_not_keep_to_the_pattern_is_not_believed(question):
    with pytest.raises(MalformedReply):
        reply(question)


def test_the_model_is_asked_for_the_pattern_and_told_the_message_the_beginnings_and_the_things():
    model = scripted({"question": "What have you seen or heard yourself of Dana?"})
    made = SmallPhraser(Endpoint("scripted:small"), load_prompt("coach/finish", 1), lambda: model)
    assert made.phrase(asking('Dana has "gone" quiet.', allowed=(EVIDENCE,)), 60).question.endswith("of Dana?")
    told = model.heard[0][1].text
    assert "They said: \"Dana has 'gone' quiet.\"" in told
    assert "Things: Dana" in told
    assert made.wording == "coach/finish v1"


def test_the_second_try_is_told_what_was_refused_and_everything_stays_bounded():
    request = asking("flood " * 5_000, rejected="What of it?", objection="menu", allowed=(EVIDENCE,))
    task = task_for(asking(allowed=(EVIDENCE,)), STEMS)
    turn = finish_prompt(load_prompt("coach/finish", 1), request, task).turn
    assert "What of it?" in turn
    assert len(turn) < 1_500


def test_the_setting_chooses_who_phrases():
    named = {"_env_file": None, "model": "openai:x"}
    assert type(phraser_for(Settings(**named))) is ModelPhraser
    assert isinstance(phraser_for(Settings(**named, small_model=True)), SmallPhraser)


def test_every_focus_that_has_beginnings_is_one_and_each_beginning_leaves_room():
    stems = load_stems()
    assert set(stems) <= set(Focus)
    assert all(len(stem.split()) <= 14 and "?" not in stem for found in stems.values() for stem in found)
