"""A LangChain chat model as the coach's phraser: one call a try, bounded in time and in trust."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from agent.errors import FormatRefused, MalformedReply, MenoError, ModelUnavailable
from agent.model.background import Outcome, begin, outcome_of
from agent.model.breaker import Breaker
from agent.model.call import Reply, call
from agent.model.endpoint import Endpoint, build_chat_model
from agent.model.faults import fault_of, fault_of_building
from agent.model.prompt import chat_prompt
from agent.model.reply import read_reply
from agent.model.shape import Shape, ladder_for
from agent.ports import ModelTurn, PhraseRequest
from agent.settings import Settings
from agent.tracing import Attribute, Operation, note, span
from prompts.loader import Prompt, load_prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

logger = logging.getLogger(__name__)

PROMPT = "coach/phrase"
FORMLESS = "answers in no form that can be used"


def phraser_for(settings: Settings) -> "ModelPhraser | None":
    """Return the phraser that the settings ask for, or None when they name no model. Raises PromptError."""
    if not settings.model:
        return None
    endpoint = Endpoint(settings.model, settings.openai_base_url, settings.openai_api_key)
    prompt = load_prompt(PROMPT, settings.prompt_version)
    return ModelPhraser(endpoint, prompt, lambda: build_chat_model(endpoint, settings.wait), trace=settings.tracing)


class ModelPhraser:
    """Puts moves into words by a model; built on first use, left alone while it keeps failing."""

    def __init__(
        self,
        endpoint: Endpoint,
        prompt: Prompt,
        build: Callable[[], "BaseChatModel"],
        *,
        trace: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what to ask and how to build it; nothing is imported or sent yet."""
        self.wording = prompt.wording
        self._endpoint, self._prompt, self._build, self._trace, self._clock = endpoint, prompt, build, trace, clock
        self._ladder = ladder_for(endpoint.model, endpoint.base_url)
        self._breaker = Breaker(clock)
        self._building = threading.Lock()
        self._built: BaseChatModel | None = None

    def warm_up(self) -> None:
        """Load the model's library in the background, so that the first turn need not wait for it; nothing is sent."""
        begin(asyncio.to_thread(self._chat_model))

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        why = self._breaker.why
        return f"The model {why}. Until it is back, the coach asks from its own question bank." if why else ""

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        """Return the model's turn within this many seconds, after one call at most.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        if self._breaker.is_open:
            raise ModelUnavailable(f"the model is left alone for a while: it {self._breaker.why}")
        facts = {Attribute.PROVIDER: self._endpoint.provider, Attribute.REQUEST_MODEL: self._endpoint.name}
        with span(Operation.CHAT, self._endpoint.name, {**facts, Attribute.PROMPT: self.wording}):
            started, shape = self._clock(), self._ladder.shape
            chat_model, prompt = self._ready(seconds), chat_prompt(self._prompt, request)
            left = seconds - (self._clock() - started)
            asked = call(chat_model, prompt, shape, moves=len(request.allowed), trace=self._trace)
            reply = outcome_of(asked, left)
            return self._turn(reply, request, shape, seconds)

    def _ready(self, seconds: float) -> "BaseChatModel":
        if self._built is not None:
            return self._built
        built = outcome_of(asyncio.to_thread(self._chat_model), seconds)
        if built.value is not None:
            return built.value
        fault = fault_of_building(built.error or TimeoutError())
        if not isinstance(built.error, TimeoutError):
            self._breaker.failed(str(fault))
        raise fault from built.error

    def _turn(self, outcome: Outcome[Reply], request: PhraseRequest, shape: Shape, seconds: float) -> ModelTurn:
        if outcome.value is None:
            raise self._failed(fault_of(outcome.error or TimeoutError(), seconds), shape) from outcome.error
        text, arguments, usage = outcome.value
        note({Attribute.INPUT_TOKENS: usage.input_tokens, Attribute.OUTPUT_TOKENS: usage.output_tokens})
        try:
            turn = read_reply(text, arguments, request, usage)
        except MalformedReply as fault:
            self._failed(fault, shape)
            raise
        self._ladder.worked()
        self._breaker.worked()
        return turn

    def _failed(self, fault: MenoError, shape: Shape) -> MenoError:
        logger.info("model %s, asked as %s: %s", self._endpoint.model, shape, fault)
        note({Attribute.ERROR: type(fault).__name__})
        if isinstance(fault, FormatRefused) and self._ladder.is_proven:
            fault = ModelUnavailable(str(fault))
        if isinstance(fault, ModelUnavailable):
            self._breaker.failed(str(fault))
        elif self._ladder.failed(shape):
            self._breaker.failed(FORMLESS)
        return fault

    def _chat_model(self) -> "BaseChatModel":
        with self._building:
            if self._built is None:
                self._built = self._build()
            return self._built
