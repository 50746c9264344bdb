"""The cookie in which a browser keeps its sign-in, as this installation signed it."""

import json
from collections.abc import Iterable
from typing import NamedTuple

COOKIE = "_streamlit_user_tokens"
COOKIE_LASTS = 30 * 24 * 3600


class Tokens(NamedTuple):
    """What a signed-in browser brings: both empty when nobody is signed in."""

    id: str = ""
    access: str = ""


def tokens_in(headers: Iterable[tuple[bytes, bytes]], secret: str) -> Tokens:
    """Return the tokens in a request's cookies; none where they are not there, not signed with this key or too old."""
    from itsdangerous import BadSignature, URLSafeTimedSerializer
    from starlette.requests import cookie_parser
    from streamlit.auth_util import get_cookie_with_chunks

    brought = cookie_parser("; ".join(value.decode("latin-1") for name, value in headers if name == b"cookie"))

    def signed(name: str) -> bytes | None:
        try:
            value = URLSafeTimedSerializer(secret, salt=name).loads(brought.get(name, ""), max_age=COOKIE_LASTS)
        except BadSignature:
            return None
        return str(value).encode()

    found = get_cookie_with_chunks(signed, COOKIE)
    try:
        said = json.loads(found or b"{}")
        return Tokens(str(said["id_token"]), str(said.get("access_token") or ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Tokens()
