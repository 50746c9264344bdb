"""The gate before the page, as a browser and as somebody else would come to it."""

import asyncio
import json

import pytest
from itsdangerous import URLSafeTimedSerializer

from agent.errors import NotSignedIn
from ui.sign_in.cookies import COOKIE, Tokens
from ui.sign_in.gate import Gate

PUBLIC, SECRET = "https://meno.example.com", "a key of the cookies that is long enough for a test"


def come(path: str, kind: str = "http", origin: str = PUBLIC, secret: str = SECRET, **headers: str) -> list[dict]:
    """Return what the gate sends for a request, when what stands behind it would answer 200 and set a cookie."""
    sent: list[dict] = []

    async def behind(scope, receive, send):
        cookie = (b"set-cookie", b"a=b; HttpOnly")
        await send({"type": "http.response.start", "status": 200, "headers": [cookie, (b"x-frame-options", b"ALLOW")]})

    async def send(message):
        sent.append(message)

    pairs = [(name.removeprefix("from_").encode(), value.encode("latin-1")) for name, value in headers.items()]
    gate = Gate(behind, origin=origin, cookie_secret=secret, admit=admit)
    asyncio.run(gate({"type": kind, "path": path, "headers": pairs}, None, send))
    return sent


def admit(brought: Tokens) -> None:
    if brought != Tokens("hers", "access"):
        raise NotSignedIn("Your sign-in has ended.")


def status(path: str, **more: str) -> int:
    return come(path, **more)[0]["status"]


def test_answers_keep_a_browser_from_loading_from_or_sending_to_other_servers():
    headers = come("/", host="meno.example.com")[0]["headers"]
    found = dict(headers)
    assert b"default-src 'self'" in found[b"content-security-policy"]
    assert b"http" not in found[b"content-security-policy"]
    assert b"*" not in found[b"content-security-policy"]
    assert [value for name, value in headers if name == b"x-frame-options"] == [b"DENY"]
    assert found[b"strict-transport-security"]
    assert found[b"set-cookie"].endswith(b"; Secure")


def test_a_page_without_tls_on_this_machine_keeps_its_cookies_usable():
    found = dict(come("/", origin="http://127.0.0.1:8501", host="127.0.0.1:8501")[0]["headers"])
    assert found[b"set-cookie"] == b"a=b; HttpOnly"
    assert b"strict-transport-security" not in found


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "https://meno.example.com.evil.example", "http://[", ""]
)
@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_foreign_origins_are_turned_away_before_anything_runs(kind, origin):
    sent = come("/_stcore/stream", kind, host="meno.example.com", from_origin=origin)
    assert sent[0] == {"type": "websocket.close", "code": 1008} if kind == "websocket" else sent[0]["status"] == 403


def test_the_pages_own_origin_comes_in_through_a_proxy_and_a_tunnel():
    assert status("/", host="10.0.0.7:8501", from_origin="https://meno.example.com") == 200
    assert status("/", host="localhost:9000", from_origin="http://localhost:9000") == 200


def cookie(secret: str, name: str = COOKIE, token: str = "hers") -> str:
    said = json.dumps({"id_token": token, "access_token": "access"})
    return f"other=1; {COOKIE}={URLSafeTimedSerializer(secret, salt=name).dumps(said)}"


def in_two(secret: str, count: str = "chunks-2") -> str:
    """Return a cookie that was too long for one, as Streamlit divides it."""
    said = json.dumps({"id_token": "hers", "access_token": "access"})
    parts = {COOKIE: count, f"{COOKIE}_1": said[:9], f"{COOKIE}_2": said[9:]}
    return "; ".join(f"{name}={URLSafeTimedSerializer(secret, salt=name).dumps(part)}" for name, part in parts.items())


@pytest.mark.parametrize("path", ["/media/0123.txt", "/_stcore/upload_file/a/b"])
def test_files_are_for_those_who_have_signed_in(path):
    assert status(path) == 403
    assert status(path, cookie="") == 403
    assert status(path, cookie=f"{COOKIE}=") == 403
    assert status(path, cookie=f"{COOKIE}=x.y.z") == 403
    assert status(path, cookie=cookie("a key that somebody made up, long enough to be one")) == 403
    assert status(path, cookie=cookie(SECRET, "another_cookie")) == 403
    assert status(path, cookie=cookie(SECRET, token="of a sign-in that has ended")) == 403
    assert status(path, cookie=in_two(SECRET, "chunks-3")) == 403
    assert status(path, cookie=in_two(SECRET)) == status(path, cookie=cookie(SECRET)) == 200
    assert status(path, secret="") == 200  # the one profile of a machine of one's own


def test_what_counts_the_server_is_for_this_machine_and_agents_have_no_way_in():
    assert status("/_stcore/metrics", host="meno.example.com") == 404
    assert status("/_stcore/metrics", host="127.0.0.1:8501") == 200
    assert status("/_stcore/agent/interact", host="127.0.0.1:8501") == 404
    assert status("/_stcore/health", host="10.0.0.7:8501") == 200
