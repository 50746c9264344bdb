"""The gate before the page: foreign origins are turned away, and every answer carries what keeps a browser safe."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from agent.errors import MenoError, NotSignedIn
from ui.sign_in.cookies import Tokens, tokens_in
from ui.sign_in.unsafe import LOOPBACK

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOR_THOSE_SIGNED_IN = ("/media/", "/_stcore/upload_file/")
"""What holds or takes a person's files."""

FOR_THIS_MACHINE = ("/_stcore/metrics",)
NEVER = ("/_stcore/agent/",)
"""A way to drive pages without a browser, which has no sign-in of its own."""

CONTENT = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; "
    "media-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'"
)
"""Nothing is loaded from, or sent to, any other server: not by an image, a font or a script."""

HEADERS = (
    (b"content-security-policy", CONTENT.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
)
ONLY_TLS = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")


def nobody(brought: Tokens) -> None:
    """Admit nobody. Raises NotSignedIn."""
    raise NotSignedIn("Nobody is signed in.")


class Gate:
    """Stands before the whole application; knows where the page is reached and the key of the cookies."""

    def __init__(
        self, app: "ASGIApp", *, origin: str, cookie_secret: str = "", admit: Callable[[Tokens], object] = nobody
    ) -> None:
        """Stand before `app`, reached at `origin`; without a cookie secret nobody signs in here.

        `admit` raises a MenoError unless these tokens are of a sign-in that still holds.
        """
        self._app, self._secret, self._admit = app, cookie_secret, admit
        parts = urlsplit(origin)
        self._tls = parts.scheme == "https"
        self._hosts = {parts.netloc, *(f"{_bracketed(host)}:{parts.port}" for host in LOOPBACK if parts.port)}

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass a request on, or turn it away with a bare status."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
        elif refusal := self._refusal(scope):
            await self._refuse(scope, send, refusal)
        elif self._is_for_those_signed_in(scope["path"]) and not await self._is_signed_in(scope):
            await self._refuse(scope, send, 403)
        else:
            await self._app(scope, receive, self._with_headers(send))

    def _refusal(self, scope: "Scope") -> int:
        path, headers = scope["path"], dict(scope["headers"])
        host, origin = headers.get(b"host", b"").decode("latin-1"), headers.get(b"origin")
        if origin is not None and not self._is_ours(origin.decode("latin-1"), host):
            return 403
        if path.startswith(NEVER):
            return 404
        if path.startswith(FOR_THIS_MACHINE) and urlsplit(f"//{host}").hostname not in LOOPBACK:
            return 404
        return 0

    def _is_for_those_signed_in(self, path: str) -> bool:
        return bool(self._secret) and path.startswith(FOR_THOSE_SIGNED_IN)

    def _is_ours(self, origin: str, host: str) -> bool:
        try:
            found = urlsplit(origin).netloc
        except ValueError:
            return False
        return bool(found) and (found in self._hosts or found == host)

    async def _is_signed_in(self, scope: "Scope") -> bool:
        try:
            await asyncio.to_thread(self._admit, tokens_in(scope["headers"], self._secret))
        except MenoError:
            return False
        return True

    def _with_headers(self, send: "Send") -> "Send":
        async def sent(message: "Message") -> None:
            if message["type"] == "http.response.start":
                own = [*HEADERS, *((ONLY_TLS,) if self._tls else ())]
                named = {name for name, _ in own}
                kept = [self._secured(*each) for each in message.get("headers", []) if each[0].lower() not in named]
                message = {**message, "headers": [*kept, *own]}
            await send(message)

        return sent

    def _secured(self, name: bytes, value: bytes) -> tuple[bytes, bytes]:
        """A cookie of a page with TLS is never sent without it."""
        if self._tls and name.lower() == b"set-cookie" and b"; secure" not in value.lower():
            return name, value + b"; Secure"
        return name, value

    async def _refuse(self, scope: "Scope", send: "Send", status: int) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8"), *HEADERS]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": b"Not here."})


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
