"""A LangChain chat model as the coach's phraser: one call a try, bounded in time and in trust."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from agent.model.bounded import BoundedModel
from agent.model.endpoint import Endpoint
from agent.model.prompt import chat_prompt
from agent.model.reply import read_reply, wanted_turn
from agent.ports import Meter, ModelTurn, PhraseRequest
from prompts.loader import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

PROMPT = "coach/phrase"


class ModelPhraser:
    """Puts moves into words by a model; built on first use, left alone while it keeps failing."""

    def __init__(
        self,
        endpoint: Endpoint,
        prompt: Prompt,
        build: "Callable[[], BaseChatModel]",
        *,
        languages: Sequence[str] = (),
        trace: bool = False,
        meter: Meter | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what to ask and how to build it; nothing is imported or sent yet. A `meter` counts what calls use."""
        self.wording = prompt.wording
        self._prompt, self._languages = prompt, tuple(languages)
        self._model = BoundedModel(endpoint, build, trace=trace, meter=meter, clock=clock)

    def warm_up(self) -> None:
        """Load the model's library in the background, so that the first turn need not wait for it; nothing is sent."""
        self._model.warm_up()

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        why = self._model.why
        return f"The model {why}. Until it is back, the coach asks from its own question bank." if why else ""

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        """Return the model's turn within this many seconds, after one call at most.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        return self._model.ask(
            chat_prompt(self._prompt, request, self._languages),
            wanted_turn(len(request.allowed)),
            seconds,
            lambda reply: read_reply(reply.text, reply.arguments, request, reply.usage),
            wording=self.wording,
        )
