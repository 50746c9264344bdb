"""A scripted manager before a one-to-one: what the bank asks of them is heard for what it asks."""

from agent.domain.session import Mode
from agent.steps.lead.led import with_name
from evals.reps.asked import Asked, listen
from evals.reps.scripted import ScriptedRep
from evals.scenario import Knows
from prompts.loader import ROOT
from prompts.source import read_yaml
from tests.support.transcripts import a_scenario
from tests.unit.evals.test_reps_in_calls import said_by

KINDS = {
    "turn_round/line": Asked.LINE,
    "turn_round/line_again": Asked.LINE,
    "turn_round/first_question": Asked.OPENING,
    "turn_round/which": Asked.OPENING,
    "turn_round/written": Asked.OWN_WORDS,
    "turn_round/their_answer": Asked.OWN_WORDS,
    "turn_round/say_it": Asked.SAID,
    "turn_round/after_it": Asked.OWN_WORDS,
    "agree_goal/leave_with": Asked.LEAVE_WITH,
    "shift_perspective/led": Asked.CHAIR,
}


def test_every_question_of_the_bank_about_a_one_to_one_is_heard_with_a_name_and_without():
    bank = read_yaml(ROOT / "bank" / "lead.yaml")["questions"]
    asked = [(kind, question["text"]) for place, kind in KINDS.items() for question in bank[place]]
    heard = [(kind, text) for kind, words in asked for text in (words, with_name(words, "Ben"))]
    assert [text for kind, text in heard if listen(text, Mode.LEAD).asked is not kind] == []


def test_outside_of_one_to_ones_nothing_is_heard_of_them():
    assert listen("How does it look from Ben's chair?").asked is not Asked.CHAIR


def test_a_manager_turns_a_line_round_in_words_of_their_own():
    knows = Knows(goal=("that he asks",), facts=(), turned=('"What did you see?"',), leave_with=("An idea.",))
    rep = ScriptedRep(a_scenario(mode=Mode.LEAD, knows=knows, limit=9))
    heard = [
        ("coach", "Who is it about?"),
        ("coach", "What would you ask instead?"),
        ("coach", "What should be clear to them?"),
    ]
    assert said_by(rep, *heard)[1:] == ['"What did you see?"', "An idea."]
