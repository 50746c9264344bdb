"""Not one word of a refused reply leaves an agent, however it is streamed."""

import asyncio
from collections.abc import Sequence

import pytest
from langchain.agents import create_agent
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.tools import tool

from agent.domain.verdict import AnswerKind, Reason, Verdict
from agent.middleware import INSTEAD, HoldUntilChecked
from tests.support.scripted import ScriptedChatModel, scripted

REFUSED = "Zounds: telephone Mortimer tomorrow, forthwith."
PASSED = "What have you heard from her since?"
TALK = {"messages": [HumanMessage("She is quiet.")]}
MODES = ["messages", "updates", "values", "custom", "debug", "tasks", "checkpoints"]


class NoMortimer:
    """Blocks every turn that names Mortimer."""

    def __init__(self) -> None:
        self.contexts: list[tuple[str, ...]] = []

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        self.contexts.append(tuple(context))
        bad = "Mortimer" in turn
        reasons = (Reason(kind=AnswerKind.TELLING, span="telephone Mortimer"),) if bad else ()
        return Verdict(gives_answer=bad, blocked=bad, score=float(bad), reasons=reasons)


def agent(model: ScriptedChatModel, *, held: bool = True, judge: NoMortimer | None = None, **options):
    middleware = [HoldUntilChecked(judge or NoMortimer())] if held else []
    return create_agent(model, middleware=middleware, **options)


def streamed(runnable, mode: str) -> str:
    return " ".join(str(part) for part in runnable.stream(TALK, stream_mode=mode))


def events_of(runnable) -> str:
    async def gather() -> str:
        return " ".join([str(event) async for event in runnable.astream_events(TALK, version="v2")])

    return asyncio.run(gather())


def astreamed(runnable, mode: str) -> str:
    async def gather() -> str:
        return " ".join([str(part) async for part in runnable.astream(TALK, stream_mode=mode)])

    return asyncio.run(gather())


def leaked(out: str) -> set[str]:
    return {word for word in ("Zounds", "telephone", "Mortimer", "tomorrow", "forthwith") if word in out}


@pytest.mark.parametrize("stream", [streamed, astreamed])
@pytest.mark.parametrize("mode", MODES)
def test_no_chunk_of_a_refused_reply_gets_out_in_any_way_of_streaming(stream, mode):
    assert leaked(stream(agent(scripted(REFUSED, PASSED)), mode)) == set()


def test_no_event_tells_of_a_refused_reply():
    out = events_of(agent(scripted(REFUSED, PASSED)))
    assert leaked(out) == set()
    assert PASSED in out


@pytest.mark.filterwarnings("ignore:The v3 streaming protocol")
def test_the_protocol_of_typed_events_tells_nothing_either():
    def out(runnable) -> str:
        return " ".join(str(event) for event in runnable.stream_events(TALK, version="v3"))

    assert leaked(out(agent(scripted(REFUSED), held=False)))
    assert leaked(out(agent(scripted(REFUSED, PASSED)))) == set()


def test_without_the_middleware_the_same_words_do_get_out():
    assert leaked(streamed(agent(scripted(REFUSED), held=False), "messages"))
    assert leaked(events_of(agent(scripted(REFUSED), held=False)))


@pytest.mark.parametrize("stream", [streamed, astreamed])
def test_what_passes_enters_the_stream_in_one_piece(stream):
    assert stream(agent(scripted(PASSED)), "messages").count(PASSED) == 1


def test_a_refused_reply_is_sent_back_with_the_reason():
    model = scripted(REFUSED, PASSED)
    answer = agent(model).invoke(TALK)
    assert answer["messages"][-1].text == PASSED
    assert len(answer["messages"]) == 2, "neither the refused words nor the reason stay in the talk"
    assert 'telling: "telephone Mortimer"' in model.heard[1][-1].text


def test_a_model_that_keeps_answering_is_replaced_by_a_question():
    model = scripted(REFUSED, REFUSED)
    assert agent(model).invoke(TALK)["messages"][-1].text == INSTEAD
    assert asyncio.run(agent(scripted(REFUSED, REFUSED)).ainvoke(TALK))["messages"][-1].text == INSTEAD
    assert len(model.heard) == 2


def test_the_judge_hears_the_talk_as_it_was_and_not_the_refusals():
    judge = NoMortimer()
    agent(scripted(REFUSED, PASSED), judge=judge).invoke(TALK)
    assert judge.contexts == [("rep: She is quiet.",)] * 2


def test_reasoning_beside_the_reply_is_left_out():
    blocks = AIMessage([{"type": "reasoning", "reasoning": REFUSED}, {"type": "text", "text": PASSED}])
    answer = agent(scripted(blocks)).invoke(TALK)["messages"][-1]
    assert (answer.content, leaked(str(answer))) == (PASSED, set())


class WithTools(ScriptedChatModel):
    """A scripted model that may be given tools."""

    def bind_tools(self, tools, **kwargs):
        return self


def test_refused_words_beside_a_tool_call_are_left_out_and_the_call_is_made():
    made = []

    @tool
    def look_up(name: str) -> str:
        """Look somebody up."""
        made.append(name)
        return "found"

    call = AIMessage(REFUSED, tool_calls=[{"name": "look_up", "args": {"name": "Dana"}, "id": "1"}])
    model = WithTools(messages=iter([call, call.model_copy(), AIMessage(PASSED)]))
    answer = agent(model, tools=[look_up]).invoke(TALK)
    assert made == ["Dana"]
    assert leaked(str(answer)) == set()
    assert answer["messages"][-1].text == PASSED
