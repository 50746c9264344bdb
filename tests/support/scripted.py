"""A chat model that says what the script says, and keeps what it heard."""

import json
from collections.abc import Sequence
from typing import Any

from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatResult
from langchain_core.runnables import Runnable, RunnableLambda
from pydantic import PrivateAttr


class ScriptedChatModel(GenericFakeChatModel):
    """Answers call after call from its script; texts that hold JSON are parsed for structured output."""

    _heard: list[list[BaseMessage]] = PrivateAttr(default_factory=list)
    _asked_as: list[str] = PrivateAttr(default_factory=list)

    @property
    def heard(self) -> list[list[BaseMessage]]:
        """The messages of each call."""
        return self._heard

    @property
    def asked_as(self) -> list[str]:
        """The method of each structured call."""
        return self._asked_as

    def _generate(self, messages: list[BaseMessage], *args: Any, **kwargs: Any) -> ChatResult:
        self._heard.append(messages)
        try:
            return super()._generate(messages, *args, **kwargs)
        except StopIteration:
            raise AssertionError(f"the script has no line for call {len(self._heard)}") from None

    def with_structured_output(self, schema: Any, *, method: str = "json_schema", **kwargs: Any) -> Runnable:
        self._asked_as.append(method)
        return self | RunnableLambda(
            lambda message: {"raw": message, "parsed": _parsed(message), "parsing_error": None}
        )


def scripted(*lines: str | AIMessage | dict[str, Any]) -> ScriptedChatModel:
    """Return a model that says these lines, one a call; a dict is said as JSON."""
    return ScriptedChatModel(messages=iter([_message(line) for line in lines]))


def coach_turn(
    question: str, *, move: str = "1", mirror: str = "", ideas: Sequence[tuple[str, str]] = ()
) -> dict[str, Any]:
    """Return a reply in the form that the prompt asks for."""
    listed = [{"kind": kind, "text": text} for kind, text in ideas]
    return {"move": move, "mirror": mirror, "question": question, "ideas": listed}


def _message(line: str | AIMessage | dict[str, Any]) -> AIMessage:
    if isinstance(line, AIMessage):
        return line
    return AIMessage(line if isinstance(line, str) else json.dumps(line))


def _parsed(message: BaseMessage) -> Any:
    try:
        return json.loads(str(message.text))
    except ValueError:
        return None
