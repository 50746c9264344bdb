"""A chat model that is asked by one prompt: built on first use, left alone while it keeps failing."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from agent.model.bounded import BoundedModel
from agent.model.endpoint import Endpoint
from agent.ports import Meter
from prompts.loader import Prompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


class PromptedModel:
    """What phraser, buyer, second judge and namer share; each says what it asks and what it takes from a reply."""

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
        """Take what to ask and how to build it; nothing is imported or sent yet. A `meter` counts what calls use.

        `languages` are the names of those that it may use beside English.
        """
        self.wording = prompt.wording
        self._prompt, self._languages = prompt, tuple(languages)
        self._model = BoundedModel(endpoint, build, trace=trace, meter=meter, clock=clock)

    def warm_up(self) -> None:
        """Load the model's library in the background, so that the first call need not wait for it; nothing is sent."""
        self._model.warm_up()
