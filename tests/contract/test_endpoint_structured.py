"""An OpenAI-compatible endpoint is asked in the form that it takes, and its questions come through."""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import SecretStr

from agent.domain.idea import IdeaKind
from agent.errors import FormatRefused, ModelUnavailable
from agent.model import phraser_for
from agent.settings import Settings
from tests.support import loopback
from tests.support.coaching import CAUSE, EVIDENCE, asking

IDEAS = [{"kind": "fact", "text": "gone quiet"}, {"kind": "cause", "text": "the price"}]
GOOD = {
    "move": "2",
    "mirror": "Quiet since the demo.",
    "question": "What do you think lies behind that?",
    "ideas": IDEAS,
}


def phraser(base_url: str, key: str = ""):
    settings = Settings(_env_file=None, model="openai:local", openai_base_url=base_url, openai_api_key=SecretStr(key))
    return phraser_for(settings)


def test_a_good_model_s_question_comes_through_with_what_it_read():
    with loopback.endpoint(loopback.says(GOOD)) as running:
        turn = phraser(running.base_url).phrase(asking(), 60)
    assert (turn.move, turn.focus) == (CAUSE.move, CAUSE.focus)
    assert (turn.mirror, turn.question) == (GOOD["mirror"], GOOD["question"])
    assert [(idea.kind, idea.text) for idea in turn.ideas] == [(IdeaKind.FACT, "gone quiet")]
    assert (turn.usage.input_tokens, turn.usage.output_tokens) == (100, 20)
    assert [heard.shape for heard in running.heard] == ["json_schema"]


def test_a_keyless_endpoint_gets_a_placeholder_and_a_keyed_one_its_key():
    with loopback.endpoint(loopback.says(GOOD)) as running:
        phraser(running.base_url).phrase(asking(), 60)
        phraser(running.base_url, key="sk-local").phrase(asking(), 60)
    assert [heard.key for heard in running.heard] == ["none", "sk-local"]


def test_forty_reps_at_once_each_get_their_own_question():
    def behave(heard):
        [name] = re.findall(r"rep number \d+", heard.said)
        heard.send_turn({**GOOD, "question": f"What about {name}?"})

    with loopback.endpoint(behave) as running:
        asked = phraser(running.base_url)
        with ThreadPoolExecutor(40) as reps:
            turns = list(reps.map(lambda n: asked.phrase(asking(f"I am rep number {n}."), 60), range(40)))
    assert [turn.question for turn in turns] == [f"What about rep number {n}?" for n in range(40)]


@pytest.mark.parametrize(("shape", "calls"), [("json_schema", 1), ("tool", 2), ("plain", 3)])
def test_the_form_that_an_endpoint_takes_is_found_and_remembered(shape, calls):
    with loopback.endpoint(loopback.takes_only(shape, GOOD)) as running:
        asked = phraser(running.base_url)
        for _ in range(calls - 1):
            with pytest.raises(FormatRefused):
                asked.phrase(asking(), 60)
        assert asked.phrase(asking(), 60).question == GOOD["question"]
        assert phraser(running.base_url).phrase(asking(), 60).question == GOOD["question"]
    assert [heard.shape for heard in running.heard[calls - 1 :]] == [shape, shape]
    assert asked.notice() == ""


def test_a_form_that_once_worked_is_not_given_up_for_one_bad_moment():
    moments = [GOOD, None, GOOD]

    def behave(heard):
        turn = moments.pop(0)
        return heard.send_turn(turn) if turn else heard.send(500, "{}")

    with loopback.endpoint(behave) as running:
        asked = phraser(running.base_url)
        asked.phrase(asking(), 60)
        with pytest.raises(ModelUnavailable):
            asked.phrase(asking(), 60)
        asked.phrase(asking(), 60)
    assert [heard.shape for heard in running.heard] == ["json_schema"] * 3


def test_an_endpoint_that_knows_neither_schemas_nor_tools_may_chat_around_its_json():
    text = f"<think>Which {{move}}?</think>Of course!\n```json\n{json.dumps(GOOD)}\n```\nHope that helps."
    with loopback.endpoint(lambda heard: heard.send_message({"role": "assistant", "content": text})) as running:
        assert phraser(running.base_url).phrase(asking(), 60).question == GOOD["question"]


def test_what_is_the_same_in_every_turn_comes_first_and_byte_for_byte():
    with loopback.endpoint(loopback.says(GOOD)) as running:
        asked = phraser(running.base_url)
        asked.phrase(asking("She is quiet."), 60)
        asked.phrase(asking("He is loud.", allowed=(CAUSE, EVIDENCE)), 60)
    first, second = (heard.body for heard in running.heard)
    assert [message["role"] for message in first["messages"]] == ["system", "user"]
    assert first["messages"][0] == second["messages"][0]
    assert first["response_format"] == second["response_format"]
    assert first["response_format"]["json_schema"]["strict"] is True
    assert first["messages"][1] != second["messages"][1]


TRACED = """
import sys
from pydantic import SecretStr
from agent.model import phraser_for
from agent.settings import Settings
from langsmith.run_trees import get_cached_client
from tests.support.coaching import asking

settings = Settings(_env_file=None, model="openai:local", openai_base_url=sys.argv[1], tracing=sys.argv[2] == "traced")
phraser_for(settings).phrase(asking(), 60)
get_cached_client(auto_batch_tracing=False).flush()
"""


@pytest.mark.parametrize(("wish", "uploads"), [("untraced", False), ("traced", True)])
def test_prompts_go_to_langsmith_only_when_it_is_wished_whatever_the_environment_says(wish, uploads):
    with (
        loopback.endpoint(loopback.says(GOOD)) as running,
        loopback.endpoint(lambda heard: heard.send(200, "{}")) as langsmith,
    ):
        where = {"LANGSMITH_TRACING": "true", "LANGSMITH_API_KEY": "x", "LANGSMITH_ENDPOINT": langsmith.base_url}
        program = [sys.executable, "-c", TRACED, running.base_url, wish]
        subprocess.run(program, env={**os.environ, **where}, check=True, timeout=200)
    assert len(running.heard) == 1
    assert bool(langsmith.heard) is uploads
