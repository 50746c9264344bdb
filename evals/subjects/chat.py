"""An OpenAI-compatible endpoint: asked in plain chat, and told about in plain words when it fails."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

import anyio
import httpx
from pydantic import SecretStr

from agent.errors import UsageError
from evals.subjects.reply import Completion, completion_in
from evals.subjects.subject import SubjectAway

WAITS = (0.5, 2.0)
"""Seconds before a call that failed is tried again, and again."""

CALL_SECONDS = 300.0
REACH_SECONDS = 20.0

_WORTH_ANOTHER = (408, 409, 425, 429, 500, 502, 503, 504, 529)
_WRONG_KEY = (401, 403)


class _Passing(SubjectAway):
    """A fault that may be gone at the next try."""


class Role(StrEnum):
    """Who said a line, as endpoints name them."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class Line(NamedTuple):
    """One line of a chat."""

    role: Role
    text: str


class ChatEndpoint:
    """A model behind an OpenAI-compatible address; close it when the talk is over."""

    def __init__(
        self, base_url: str, model: str, key: SecretStr, *, longest: int | None = None, waits: Sequence[float] = WAITS
    ) -> None:
        """Take where it is; nothing is sent yet. `longest` bounds a reply, in tokens. Raises UsageError."""
        self.base_url = base_url.rstrip("/")
        self.model = model
        self._key, self._longest, self._waits = key.get_secret_value(), longest, tuple(waits)
        self._client: httpx.AsyncClient | None = None
        if not self.base_url.startswith(("http://", "https://")):
            raise UsageError(f"The endpoint {base_url!r} is no address; write it like http://127.0.0.1:8080/v1")

    async def reach(self) -> None:
        """Return when somebody answers there and takes the key. Raises UsageError."""
        try:
            answer = await self._send("GET", "models", REACH_SECONDS)
        except (httpx.HTTPError, TimeoutError) as error:
            raise UsageError(f"Nobody answers at {self.base_url}: is the endpoint running?") from error
        if answer.status_code in _WRONG_KEY:
            raise UsageError(f"{self.base_url} does not accept the key: set OPENAI_API_KEY")

    async def complete(self, lines: Sequence[Line]) -> Completion:
        """Return the model's next line. Raises SubjectAway after as many tries as are worth it."""
        for wait in self._waits:
            try:
                return await self._once(lines)
            except _Passing:
                await anyio.sleep(wait)
        return await self._once(lines)

    async def close(self) -> None:
        """Close its connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def _once(self, lines: Sequence[Line]) -> Completion:
        messages = [{"role": line.role.value, "content": line.text} for line in lines]
        bound = {} if self._longest is None else {"max_tokens": self._longest}
        asked = {"model": self.model, "messages": messages, **bound}
        try:
            answer = await self._send("POST", "chat/completions", CALL_SECONDS, asked)
        except TimeoutError as error:
            raise _Passing(f"{self.base_url} did not answer within {CALL_SECONDS:.0f} s") from error
        except httpx.HTTPError as error:
            raise _Passing(f"{self.base_url} could not be reached") from error
        if answer.is_success:
            return completion_in(answer.text, self.base_url)
        fault = _Passing if answer.status_code in _WORTH_ANOTHER else SubjectAway
        raise fault(f"{self.base_url} {_said(answer.status_code)}")

    async def _send(self, method: str, path: str, seconds: float, body: object = None) -> httpx.Response:
        if self._client is None:
            headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
            self._client = httpx.AsyncClient(headers=headers, timeout=None)
        # Time-outs of HTTP clients run from one read to the next; this one is for the whole call.
        with anyio.fail_after(seconds):
            return await self._client.request(method, f"{self.base_url}/{path}", json=body)


def _said(status: int) -> str:
    if status in _WRONG_KEY:
        return "does not accept the key: set OPENAI_API_KEY"
    if status == httpx.codes.NOT_FOUND:
        return "does not know the model, or is no OpenAI-compatible address (404)"
    return f"answers with an error ({status})"
