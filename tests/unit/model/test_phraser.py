"""The phraser with a scripted model: what it hears, what it gives back, what it says when there is none."""

import pytest

from agent.errors import MalformedReply, ModelUnavailable
from agent.model.configured import phraser_for
from agent.model.endpoint import Endpoint
from agent.model.phraser import ModelPhraser
from agent.settings import Settings
from prompts.loader import PromptError, load_prompt
from tests.support.coaching import EVIDENCE, asking
from tests.support.scripted import coach_turn, scripted


def phraser(model, name: str):
    # The form that worked is remembered by model and address: each test has its own.
    return ModelPhraser(Endpoint(f"scripted:{name}"), load_prompt("coach/phrase", 1), lambda: model)


def test_a_scripted_question_comes_back_and_the_prompt_is_recorded():
    model = scripted(coach_turn("What have you heard since?", mirror="Quiet.", ideas=[("fact", "gone quiet")]))
    made = phraser(model, "good")
    turn = made.phrase(asking(), 60)
    assert (turn.move, turn.focus, turn.mirror, turn.question) == (
        EVIDENCE.move,
        EVIDENCE.focus,
        "Quiet.",
        "What have you heard since?",
    )
    assert [idea.text for idea in turn.ideas] == ["gone quiet"]
    assert made.wording == "coach/phrase v1"
    assert model.asked_as == ["json_schema"]
    assert [message.type for message in model.heard[0]] == ["system", "human"]
    assert "Dana has gone quiet" in model.heard[0][1].text


def test_prose_is_malformed_and_the_next_call_asks_in_another_form():
    model = scripted("You should call him.", coach_turn("What changed?"), coach_turn("What else?"))
    made = phraser(model, "prose")
    with pytest.raises(MalformedReply):
        made.phrase(asking(), 60)
    assert made.phrase(asking(), 60).question == "What changed?"
    assert made.phrase(asking(), 60).question == "What else?"
    assert model.asked_as == ["json_schema", "function_calling", "function_calling"]


def test_without_a_model_in_the_settings_there_is_no_phraser():
    assert phraser_for(Settings(_env_file=None, model="")) is None


@pytest.mark.parametrize(
    ("model", "said"),
    [("openai:gpt-x", "has no key"), ("no-such-thing", "PROVIDER:NAME"), ("anthropic:claude-x", "package")],
)
def test_a_model_that_cannot_be_built_is_unavailable_in_plain_words(monkeypatch, model, said):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    made = phraser_for(Settings(_env_file=None, model=model))
    with pytest.raises(ModelUnavailable, match=said):
        made.phrase(asking(), 60)
    assert said in made.notice()


def test_a_pinned_prompt_that_does_not_exist_fails_at_the_start():
    with pytest.raises(PromptError):
        phraser_for(Settings(_env_file=None, model="openai:x", prompt_version=99))
