"""One model behind one endpoint, bounded in time and in trust: built on first use, left alone while it fails."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from agent.errors import FormatRefused, MalformedReply, MenoError, ModelUnavailable
from agent.metering import Count, Took, count, took
from agent.model.background import Outcome, begin, outcome_of
from agent.model.breaker import Breaker
from agent.model.call import Reply, call
from agent.model.endpoint import Endpoint
from agent.model.faults import fault_of, fault_of_building
from agent.model.prompt import ChatPrompt
from agent.model.shape import Shape, ladder_for
from agent.model.wanted import Wanted
from agent.ports import Meter
from agent.tracing import Attribute, Operation, note, span

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

logger = logging.getLogger(__name__)

FORMLESS = "answers in no form that can be used"

T = TypeVar("T")


class BoundedModel:
    """A model that is asked for an object, one call a try."""

    def __init__(
        self,
        endpoint: Endpoint,
        build: "Callable[[], BaseChatModel]",
        *,
        trace: bool = False,
        meter: Meter | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what to ask and how to build it; nothing is imported or sent yet. A `meter` counts what calls use."""
        self._meter = meter
        self._endpoint, self._build, self._trace, self._clock = endpoint, build, trace, clock
        self._ladder = ladder_for(endpoint.model, endpoint.base_url)
        self._breaker = Breaker(clock)
        self._building = threading.Lock()
        self._built: BaseChatModel | None = None

    @property
    def is_away(self) -> bool:
        """Whether the model is left alone now."""
        return self._breaker.is_open

    @property
    def why(self) -> str:
        """What the model did when it failed last, in plain words, or "" while it works."""
        return self._breaker.why

    def warm_up(self) -> None:
        """Load the model's library in the background, so that the first call need not wait for it; nothing is sent."""
        begin(asyncio.to_thread(self.chat_model))

    def ask(self, prompt: ChatPrompt, wanted: Wanted, seconds: float, read: Callable[[Reply], T], *, wording: str) -> T:
        """Return what `read` makes of the reply, within this many seconds, after one call at most.

        `wording` names the prompt. Raises ModelUnavailable when a second call is no use, MalformedReply
        when it is worth one.
        """
        if self.is_away:
            raise ModelUnavailable(f"the model is left alone for a while: it {self.why}")
        if self._meter:
            self._meter.allow()
        facts = {Attribute.PROVIDER: self._endpoint.provider, Attribute.REQUEST_MODEL: self._endpoint.name}
        with span(Operation.CHAT, self._endpoint.name, {**facts, Attribute.PROMPT: wording}):
            started, shape = self._clock(), self._ladder.shape
            chat_model = self._ready(seconds)
            left = seconds - (self._clock() - started)
            reply = outcome_of(call(chat_model, prompt, wanted, shape, trace=self._trace), left)
            took(Took.MODEL_CALL, self._clock() - started)
            return self._read(reply, read, shape, seconds)

    def chat_model(self) -> "BaseChatModel":
        """Return the model, built now if it was not before. Raises whatever the provider's library raises."""
        with self._building:
            if self._built is None:
                self._built = self._build()
            return self._built

    def _ready(self, seconds: float) -> "BaseChatModel":
        if self._built is not None:
            return self._built
        built = outcome_of(asyncio.to_thread(self.chat_model), seconds)
        if built.value is not None:
            return built.value
        fault = fault_of_building(built.error or TimeoutError())
        if not isinstance(built.error, TimeoutError):
            self._breaker.failed(str(fault))
        raise fault from built.error

    def _read(self, outcome: Outcome[Reply], read: Callable[[Reply], T], shape: Shape, seconds: float) -> T:
        if outcome.value is None:
            raise self._failed(fault_of(outcome.error or TimeoutError(), seconds), shape) from outcome.error
        usage = outcome.value.usage
        if self._meter:
            self._meter.count(usage)
        count(Count.MODEL_TOKENS, usage.input_tokens, {"gen_ai.token.type": "input"})
        count(Count.MODEL_TOKENS, usage.output_tokens, {"gen_ai.token.type": "output"})
        note({Attribute.INPUT_TOKENS: usage.input_tokens, Attribute.OUTPUT_TOKENS: usage.output_tokens})
        try:
            found = read(outcome.value)
        except MalformedReply as fault:
            self._failed(fault, shape)
            raise
        count(Count.MODEL_CALLS, labels={"ended": "well"})
        self._ladder.worked()
        self._breaker.worked()
        return found

    def _failed(self, fault: MenoError, shape: Shape) -> MenoError:
        logger.info("model %s, asked as %s: %s", self._endpoint.model, shape, fault)
        note({Attribute.ERROR: type(fault).__name__})
        count(Count.MODEL_CALLS, labels={"ended": type(fault).__name__})
        if isinstance(fault, FormatRefused) and self._ladder.is_proven:
            fault = ModelUnavailable(str(fault))
        if isinstance(fault, ModelUnavailable):
            self._breaker.failed(str(fault))
        elif self._ladder.failed(shape):
            self._breaker.failed(FORMLESS)
        return fault
