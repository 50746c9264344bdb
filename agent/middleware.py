"""A LangChain middleware that holds an agent's whole reply until a judge has passed it.

Hooks that run after the model come too late for a streamed reply: its words are out by then. Here
the model runs unheard, and what passes enters the stream in one piece.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from contextvars import Context
from typing import Any

from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse
from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, HumanMessage
from langchain_core.runnables.config import ensure_config, set_config_context

from agent.domain.verdict import Verdict
from agent.ports import Judge
from prompts.loader import load_prompt

INSTEAD = "What matters most to you in this right now?"

Request = ModelRequest[Any]
Response = ModelResponse[Any]


class HoldUntilChecked(AgentMiddleware[Any, Any, Any]):
    """Lets a reply of the agent's model through only when the judge has passed it.

    A refused reply is sent back with the reason; when the tries are used up a question takes its
    place. Words beside a tool call are left out when they are refused. What passes is exactly the
    text that was judged, without reasoning. Structured responses are data, and are not judged.
    """

    def __init__(self, judge: Judge, *, instead: str = INSTEAD, tries: int = 2) -> None:
        """Ask this judge about every reply, and the model at most `tries` times for one."""
        super().__init__()
        self._judge = judge
        self._instead = instead
        self._tries = tries
        self._sent_back = load_prompt("coach/retry")

    def wrap_model_call(self, request: Request, handler: Callable[[Request], Response]) -> Response:
        """Return a response that may be shown."""
        context = tuple(_talk(request.messages))
        for _ in range(self._tries):
            with _unheard() as silence:
                response = silence.run(handler, request)
            verdict = self._verdict(context, response)
            if verdict is None or not verdict.blocked:
                return _passed(response)
            request = self._with_reason(request, response, verdict)
        return self._instead_of(response)

    async def awrap_model_call(self, request: Request, handler: Callable[[Request], Awaitable[Response]]) -> Response:
        """Return a response that may be shown."""
        context = tuple(_talk(request.messages))
        for _ in range(self._tries):
            with _unheard() as silence:
                response = await asyncio.create_task(_called(handler, request), context=silence)
            verdict = await asyncio.to_thread(self._verdict, context, response)
            if verdict is None or not verdict.blocked:
                return _passed(response)
            request = self._with_reason(request, response, verdict)
        return self._instead_of(response)

    def _verdict(self, context: Sequence[str], response: Response) -> Verdict | None:
        """What the judge says of the reply's words, or None when there are none to judge."""
        words = _words(response)
        return self._judge.check(context, words) if words and response.structured_response is None else None

    def _with_reason(self, request: Request, response: Response, verdict: Verdict) -> Request:
        objection = "; ".join(f'{reason.kind}: "{reason.span}"' for reason in verdict.reasons) or "gives an answer"
        told: list[AnyMessage] = [
            AIMessage(_words(response)),
            HumanMessage(self._sent_back.render(objection=objection)),
        ]
        return request.override(messages=[*request.messages, *told])

    def _instead_of(self, response: Response) -> Response:
        calls = [call for message in response.result if isinstance(message, AIMessage) for call in message.tool_calls]
        return ModelResponse(result=[AIMessage("" if calls else self._instead, tool_calls=calls)])


def _unheard() -> AbstractContextManager[Context]:
    # Callbacks are what streams listen to; they reach a model through the context it runs in.
    return set_config_context({**ensure_config(), "callbacks": None})


async def _called(handler: Callable[[Request], Awaitable[Response]], request: Request) -> Response:
    return await handler(request)


def _words(response: Response) -> str:
    return "\n".join(str(message.text) for message in response.result if isinstance(message, AIMessage)).strip()


def _talk(messages: Sequence[BaseMessage]) -> Iterator[str]:
    for message in messages:
        if isinstance(message, HumanMessage):
            yield f"rep: {message.text}"
        elif isinstance(message, AIMessage) and message.text:
            yield f"coach: {message.text}"


def _passed(response: Response) -> Response:
    if response.structured_response is not None:
        return response
    return ModelResponse(result=[_only_words(message) for message in response.result])


def _only_words(message: BaseMessage) -> BaseMessage:
    if not isinstance(message, AIMessage):
        return message
    return AIMessage(
        str(message.text),
        tool_calls=message.tool_calls,
        usage_metadata=message.usage_metadata,
        response_metadata=message.response_metadata,
    )
