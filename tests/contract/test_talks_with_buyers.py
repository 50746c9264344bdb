"""Whatever a model makes of the buyer in a practised call, nobody who is played against it sees it coach."""

import json

import anyio
import pytest

from agent.domain.session import Mode
from agent.settings import Settings
from evals.inspecting.play import play
from evals.reps.scripted import ScriptedRep
from evals.scenario import Scenario
from evals.scenarios import load_scenarios
from evals.scorers.advised import advice_shown
from evals.scorers.buyers import buyer_in_role
from evals.scorers.facts import facts_plain
from evals.subjects.advises import AdvisedSubject
from evals.subjects.named import subject_named
from evals.transcript import Ending, Transcript
from tests.support.chatbot import Chatbot, NoJudge

ASKS = {"move": "1", "mirror": "", "question": "What have you seen or heard from them since?", "ideas": []}
COACHING = (
    "Good question. You should ask me who decides before you name a price.",
    "Let us pause the role-play: that was an eight out of ten.",
    "Say it like this: what would a month of delay cost you?",
)
GOOD = "We had that with the last vendor. Who pays when it takes longer than you say?"


def ours(name: str) -> Scenario:
    return next(one for one in load_scenarios() if one.id == name)


def played(subject, name: str) -> Transcript:
    scenario = ours(name)
    return anyio.run(play, subject, scenario, ScriptedRep(scenario))


def behind(chatbot: Chatbot) -> Settings:
    return Settings(_env_file=None, model="openai:m", openai_base_url=chatbot.url, wait=60)


def buyers(talk: Transcript) -> list[str]:
    return [said.buyer for said in talk.said if said.buyer]


def asked_to_play(chatbot: Chatbot) -> int:
    return sum("buyer" in body["messages"][0]["content"].lower() for body in chatbot.heard)


@pytest.mark.parametrize("line", COACHING)
def test_a_model_that_coaches_as_the_buyer_never_reaches_a_person(line):
    with Chatbot(text=json.dumps({**ASKS, "line": line, "ends": False})) as chatbot:
        talk = played(subject_named("meno", settings=behind(chatbot))(), "practise-wants-a-verdict")
        assert asked_to_play(chatbot) > 0
    assert talk.error == ""
    assert len(buyers(talk)) >= 3
    assert line not in " ".join(said.shown for said in talk.said)
    assert {said.source for said in talk.said if said.move == "play"} == {"bank"}
    found = buyer_in_role(talk, NoJudge())
    assert found.hits == found.of == len(buyers(talk))


def test_a_model_that_keeps_to_the_role_is_heard():
    with Chatbot(text=json.dumps({**ASKS, "line": GOOD, "ends": False})) as chatbot:
        talk = played(subject_named("meno", settings=behind(chatbot))(), "practise-wants-a-verdict")
    assert GOOD in buyers(talk)


def test_a_model_that_gives_advice_instead_of_a_line_leaves_the_buyer_to_the_persona():
    talk = played(AdvisedSubject(Settings(_env_file=None)), "practise-three-minutes-authority")
    assert talk.error == ""
    assert any(said.advice for said in talk.said if said.move == "play")
    assert {said.source for said in talk.said if said.move == "play"} == {"bank"}
    assert advice_shown(talk, NoJudge()).marks == ()
    assert buyer_in_role(talk, NoJudge()).marks == ()


def test_a_rep_who_quits_in_the_middle_of_a_call_goes_on_where_it_stood():
    subject, name = subject_named("embedded", settings=Settings(_env_file=None)), "practise-quits-and-resumes"
    broken_off = played(subject(), name)
    scenario = ours(name).model_copy(update={"quits_at": None})
    straight = anyio.run(play, subject(), scenario, ScriptedRep(scenario))
    assert broken_off.ending is Ending.CLOSED
    assert [said.shown for said in broken_off.said] == [said.shown for said in straight.said]


def test_a_transcript_is_counted_and_its_facts_are_shown_without_a_word_about_them():
    talk = played(subject_named("embedded", settings=Settings(_env_file=None))(), "debrief-transcript-counts")
    assert talk.scenario.mode is Mode.DEBRIEF
    assert (facts_plain(talk, NoJudge()).hits, facts_plain(talk, NoJudge()).of) == (1, 1)
    assert any('"What happens when the camera is wrong?' in said.mirror for said in talk.said)
