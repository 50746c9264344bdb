"""One browser tab: it opens the page, writes into its field, and sees what is drawn."""

import asyncio
from collections.abc import AsyncIterator, Callable, MutableMapping
from contextlib import asynccontextmanager
from time import monotonic

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Subprotocol

from evals.load.screen import Screen
from evals.load.wire import PATH, PROTOCOL, Event, Reader, asked, pressed, wrote

XSRF = "_streamlit_xsrf"
LOST = (ConnectionClosed, InvalidHandshake, OSError, EOFError)
"""What it looks like when a server, or the way to it, is gone."""


class Tab:
    """A tab that stands open."""

    def __init__(self, connection: ClientConnection, query: str) -> None:
        """Take an open connection; the address has these parameters."""
        self.screen = Screen(query)
        self._connection = connection
        self._reader = Reader()

    async def load(self, within: float) -> None:
        """Have the page drawn whole. Raises TimeoutError, and what is in LOST."""
        await self._send(asked(self.screen.query, self._reader.held), within, lambda: self.screen.is_whole)

    async def write(self, words: str, within: float) -> tuple[float, float]:
        """Send words from the field; return the seconds until the coach's turn was drawn and until the page was whole.

        Of words that open a session both are the latter: the opening question is drawn before the one they get.
        Raises TimeoutError when it was not within these seconds, LookupError without a field, and what is in LOST.
        """
        before = len(self.screen.questions())
        message = wrote(self.screen.query, self._reader.held, _named(self.screen.field(), "field"), words)
        started, drawn = monotonic(), 0.0

        def is_answered() -> bool:
            nonlocal drawn
            if not drawn and len(self.screen.questions()) > before:
                drawn = monotonic() - started
            return bool(drawn) and self.screen.is_whole

        await self._send(message, within, is_answered)
        whole = monotonic() - started
        return drawn if before else whole, whole

    async def press(self, key: str, within: float) -> None:
        """Press the button with this key and have the page drawn whole. Raises as `write` does."""
        message = pressed(self.screen.query, self._reader.held, _named(self.screen.button(key), f"button {key}"))
        await self._send(message, within, lambda: self.screen.is_whole)

    async def _send(self, message: bytes, within: float, is_done: Callable[[], bool]) -> None:
        async with asyncio.timeout(within):
            await self._connection.send(message)
            self.screen.is_whole = False
            while not is_done():
                event = await self._event()
                if event is not None:
                    self.screen.take(event)

    async def _event(self) -> Event | None:
        data = await self._connection.recv(decode=False)
        return self._reader.read(data)


@asynccontextmanager
async def opened(address: str, cookies: MutableMapping[str, str], query: str = "") -> AsyncIterator[Tab]:
    """Give a tab on the page at this http address, with these cookies; new ones are put to them. Raises LOST."""
    header = "; ".join(f"{name}={value}" for name, value in cookies.items())
    protocols = [Subprotocol(name) for name in (PROTOCOL, cookies.get(XSRF, "")) if name]
    async with connect(
        address.replace("http", "ws", 1) + PATH,
        origin=address,  # type: ignore[arg-type]  # a NewType of str
        additional_headers={"Cookie": header} if header else {},
        subprotocols=protocols,
        compression=None,
        max_size=None,
        ping_interval=None,
        open_timeout=60,
    ) as connection:
        if connection.response is not None:
            for given in connection.response.headers.get_all("Set-Cookie"):
                name, _, value = given.partition(";")[0].partition("=")
                cookies[name] = value
        yield Tab(connection, query)


def _named(found: str, what: str) -> str:
    if not found:
        raise LookupError(f"the page shows no {what}")
    return found
