"""One call of a LangChain chat model, and what of its reply matters here."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from agent.model.endpoint import tracing
from agent.model.prompt import ChatPrompt
from agent.model.shape import Shape
from agent.model.wanted import Wanted
from agent.ports import Usage

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage


class Reply(NamedTuple):
    """A reply as it came: its text, the arguments of a tool call if there is one, and its cost."""

    text: str
    arguments: Mapping[str, Any] | None
    usage: Usage


async def call(chat_model: "BaseChatModel", prompt: ChatPrompt, wanted: Wanted, shape: Shape, *, trace: bool) -> Reply:
    """Ask once, in this shape, for the object that is wanted. Raises whatever the provider's library raises."""
    from langchain_core.messages import HumanMessage, SystemMessage

    messages = [SystemMessage(prompt.system), HumanMessage(prompt.turn)]
    with tracing(trace):
        if shape is Shape.PLAIN:
            return _read(await chat_model.ainvoke(messages), wanted.mark)
        strict = {"strict": True} if shape is Shape.SCHEMA else {}
        asked = chat_model.with_structured_output(wanted.schema, method=shape.value, include_raw=True, **strict)
        answer: Any = await asked.ainvoke(messages)
        return _read(answer["raw"], wanted.mark)


def _read(message: "BaseMessage", mark: str) -> Reply:
    calls = getattr(message, "tool_calls", ()) or ()
    broken = getattr(message, "invalid_tool_calls", ()) or ()
    arguments = next((one["args"] for one in calls if mark in one["args"]), None)
    text = "\n".join((str(message.text), *(one["args"] or "" for one in broken)))
    counted = getattr(message, "usage_metadata", None) or {}
    usage = Usage(input_tokens=counted.get("input_tokens", 0), output_tokens=counted.get("output_tokens", 0))
    return Reply(text, arguments, usage)
