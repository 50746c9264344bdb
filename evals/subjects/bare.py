"""A model with a system prompt and nothing else: no stages, no guard, no memory."""

import time

from evals.scenario import Scenario
from evals.subjects.chat import ChatEndpoint, Line, Role
from evals.transcript import Said

OPENING = "What would you like to work on today?"
"""How these talks open: chatbots wait to be spoken to, and every subject is to have an opening."""


class BareSubject:
    """A chatbot behind an OpenAI-compatible endpoint; it remembers nothing from one session to the next."""

    def __init__(self, name: str, endpoint: ChatEndpoint, system: str) -> None:
        """Take the endpoint and what its model is told first ("" for nothing)."""
        self.name = name
        self._endpoint = endpoint
        self._lines = [Line(Role.SYSTEM, system)] if system else []

    async def reach(self) -> None:
        """Return when the endpoint answers. Raises UsageError."""
        await self._endpoint.reach()

    async def open(self, scenario: Scenario) -> Said:
        """Return the opening that all chatbots share."""
        self._lines.append(Line(Role.ASSISTANT, OPENING))
        return Said(text=OPENING)

    async def take(self, message: str) -> Said:
        """Return the model's turn to this message. Raises SubjectAway."""
        started = time.perf_counter()
        self._lines.append(Line(Role.USER, message))
        text, tokens = await self._endpoint.complete(self._lines)
        self._lines.append(Line(Role.ASSISTANT, text))
        seconds = time.perf_counter() - started
        return Said(message=message, text=text, model_calls=1, tokens=tokens, seconds=seconds)

    async def later(self) -> None:
        """Return None: it knows nothing of this talk."""

    async def close(self) -> None:
        """Close the connections."""
        await self._endpoint.close()
