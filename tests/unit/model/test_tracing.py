"""What is traced are facts about a call, never what people said."""

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from agent.errors import MalformedReply
from agent.model.endpoint import Endpoint
from agent.model.phraser import ModelPhraser
from agent.tracing import Attribute, Operation, note_judgement, span
from prompts.loader import load_prompt
from tests.support.coaching import asking
from tests.support.scripted import coach_turn, scripted


@pytest.fixture(scope="module")
def exporter():
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    yield exporter
    provider.shutdown()


@pytest.fixture
def spans(exporter):
    exporter.clear()
    return exporter.get_finished_spans


def phraser(name: str, *lines) -> ModelPhraser:
    return ModelPhraser(Endpoint(f"scripted:{name}"), load_prompt("coach/phrase", 1), lambda: scripted(*lines))


def test_a_call_is_a_chat_span_below_the_coach_s(spans):
    with span(Operation.COACH, "coach", {Attribute.CONVERSATION: "s1"}):
        phraser("traced", coach_turn("What changed?")).phrase(asking(), 60)
    chat, coach = (one for one in spans() if one.name in ("chat traced", "invoke_agent coach"))
    assert chat.parent.span_id == coach.context.span_id
    assert chat.attributes["gen_ai.operation.name"] == "chat"
    assert chat.attributes["gen_ai.provider.name"] == "scripted"
    assert chat.attributes["gen_ai.request.model"] == "traced"
    assert chat.attributes["gen_ai.prompt.name"] == "coach/phrase v1"
    assert "gen_ai.usage.input_tokens" in chat.attributes


def test_nothing_that_was_said_is_in_a_span_even_when_the_reply_was_nonsense(spans):
    with pytest.raises(MalformedReply):
        phraser("nonsense", "Dana is a zebra.").phrase(asking("Dana has gone quiet."), 60)
    [chat] = [one for one in spans() if one.name == "chat nonsense"]
    assert chat.attributes["error.type"] == "MalformedReply"
    assert "Dana" not in chat.to_json()


def test_what_the_judge_said_is_an_event(spans):
    with span(Operation.COACH, "coach", {}):
        note_judgement(0.25, is_passed=True)
    [coach] = spans()
    assert coach.events[0].name == "gen_ai.evaluation.result"
    assert coach.events[0].attributes["gen_ai.evaluation.score.value"] == 0.25
    assert coach.events[0].attributes["gen_ai.evaluation.score.label"] == "passed"


def test_an_error_that_quotes_the_rep_leaves_no_word_in_the_span(spans):
    def fails() -> None:
        with span(Operation.CHAT, "x", {}):
            raise ValueError("cannot parse: Dana has gone quiet")

    with pytest.raises(ValueError, match="Dana"):
        fails()
    [chat] = spans()
    assert "Dana" not in chat.to_json()
