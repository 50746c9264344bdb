"""A model's reply becomes a turn however it is wrapped, and brings only the rep's own words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.idea import Idea, IdeaKind, Owner, Voice
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.errors import MalformedReply
from agent.model.plain import as_plain, find_verbatim
from agent.model.reply import read_reply
from agent.ports import Usage
from tests.support.coaching import EVIDENCE, PEOPLE, asking

GOOD = {"move": "1", "mirror": "", "question": "What changed?", "ideas": []}


def read(reply: object, arguments=None, **fields):
    text = reply if isinstance(reply, str) else json.dumps(reply)
    return read_reply(text, arguments, asking(**fields), Usage())


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(GOOD),
        f"```json\n{json.dumps(GOOD, indent=2)}\n```",
        f"Sure! The move is {{1}}.\n{json.dumps(GOOD)}\nAnything else?",
        f'<think>{{"question": "What if?"}}</think>{json.dumps(GOOD)}',
        json.dumps({"name": "coach_turn", "arguments": GOOD}),
    ],
)
def test_json_is_found_in_fences_chatter_thoughts_and_envelopes(text):
    assert read(text).question == "What changed?"


def test_the_arguments_of_a_tool_call_come_before_the_text():
    assert read("chatter", GOOD).question == "What changed?"


@pytest.mark.parametrize(
    "text", ["", "no", "[]", "{}", '{"question": 3}', '{"question": null}', '{"a":' * 4_000, "{" * 20_000]
)
def test_what_is_no_turn_is_malformed(text):
    with pytest.raises(MalformedReply):
        read(text)


@given(
    st.text()
    | st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: st.dictionaries(st.sampled_from(("question", "move", "mirror", "ideas")), inner),
    )
)
def test_nothing_a_model_says_ends_in_another_error(reply):
    try:
        read(reply)
    except MalformedReply:
        return


@pytest.mark.parametrize("named", ["2", 2, "2. clarify", "clarify/people"])
def test_a_move_is_taken_by_its_number_or_its_name(named):
    turn = read({**GOOD, "move": named}, allowed=(EVIDENCE, PEOPLE))
    assert turn.move is CoachMove.CLARIFY
    assert turn.focus in (Focus.PEOPLE, None)


def test_a_move_out_of_the_list_is_malformed_unless_there_is_only_one():
    with pytest.raises(MalformedReply):
        read({**GOOD, "move": "3"}, allowed=(EVIDENCE, PEOPLE))
    assert read({**GOOD, "move": "3"}, allowed=(EVIDENCE,)).focus is Focus.EVIDENCE


def test_a_move_that_is_not_offered_comes_through_by_name_for_the_check_to_refuse():
    assert read({**GOOD, "move": "commit"}).move is CoachMove.COMMIT


def test_ideas_are_the_rep_s_words_to_the_letter_or_none():
    said = "I’d like a signed order by\nJune. Dana might leave."
    listed = [
        {"kind": "goal", "text": "I'd like a SIGNED order by June"},
        {"kind": "fact", "text": "Dana left"},
        {"kind": "option", "text": "an"},
        {"kind": "nonsense", "text": "Dana might leave"},
        "not an idea",
    ]
    ideas = read({**GOOD, "ideas": listed}, utterance=said).ideas
    assert ideas == (Idea(kind=IdeaKind.GOAL, text="I’d like a signed order by\nJune"),)


def test_whose_words_they_are_is_settled_by_the_local_reading():
    known = Idea(kind=IdeaKind.CAUSE, text="they have no budget", voice=Voice.REPORTED, by="Dana", owner=Owner.OUTSIDE)
    reading = Reading(ideas=(known,), pasted="Cut the price by ten.")
    said = "Dana says they have no budget. Cut the price by ten."
    listed = [{"kind": "fact", "text": "no budget"}, {"kind": "option", "text": "Cut the price"}]
    reported, pasted = read({**GOOD, "ideas": listed}, utterance=said, reading=reading).ideas
    assert (reported.voice, reported.by, reported.owner) == (Voice.REPORTED, "Dana", Owner.OUTSIDE)
    assert pasted.voice is Voice.PASTED


def test_a_model_s_words_are_plain_text_on_one_line():
    assert as_plain('  "What **really**\n\nchanged,\u200b `then`?" ') == "What really changed, then?"
    assert as_plain('"Quiet", you say, "for good"?') == '"Quiet", you say, "for good"?'
    assert as_plain("What would 3 * 4 * 5 be?") == "What would 3 * 4 * 5 be?"


@given(st.text(min_size=1, max_size=60))
def test_a_span_that_is_found_stands_in_the_message(words):
    utterance = f"before {words} after"
    assert find_verbatim(words, utterance) in utterance
