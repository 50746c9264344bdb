"""One turn of a LangChain agent: alone, with an empty after_model hook, and held until the guard has passed it."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from typing import Any

from langchain.agents import create_agent
from langchain.agents.middleware import AgentMiddleware, after_model
from langchain_core.language_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from agent.bootstrap import local_guard
from agent.middleware import HoldUntilChecked
from evals.bench.figures import Figure, timed

TURNS, WARM_UP = 60, 10
SAID = "Dana went quiet after the demo in week {number}, and nobody knows why."
REPLY = "What have you seen or heard from her since?"


def bench_hook() -> list[Figure]:
    """Return the milliseconds of a turn whose model takes no time: what is left is the agent's and the check's."""
    return [
        *_figures("agent alone", []),
        *_figures("agent with an empty after_model hook", [_hook()]),
        *_figures("agent held until checked", [HoldUntilChecked(local_guard())]),
    ]


def _hook() -> AgentMiddleware[Any, Any, Any]:
    @after_model
    def nothing(state: Any, runtime: Any) -> None:  # noqa: ANN401 - LangChain's own types vary by agent
        return None

    return nothing


def _figures(name: str, middleware: list[AgentMiddleware[Any, Any, Any]]) -> list[Figure]:
    model = GenericFakeChatModel(messages=cycle([AIMessage(REPLY)]))
    turns = list(_turns(create_agent(model, middleware=middleware)))
    timed(turns[:WARM_UP])
    spread = timed(turns[WARM_UP:])
    return [
        Figure("hook", f"{name}, p50 of {TURNS - WARM_UP} turns", spread.p50, "ms"),
        Figure("hook", f"{name}, p95 of {TURNS - WARM_UP} turns", spread.p95, "ms"),
    ]


def _turns(agent: Any) -> Iterator[Callable[[], object]]:  # noqa: ANN401 - LangChain's own types vary by agent
    for number in range(TURNS):
        yield partial(agent.invoke, {"messages": [("user", SAID.format(number=number))]})
