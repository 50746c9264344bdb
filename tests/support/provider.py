"""A real OpenID Connect provider on loopback, and tokens that are like its own and are not."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpx
from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.support.ports import free_port

CLIENT, SECRET = "meno", "a secret between Meno and its provider"
COOKIE_SECRET = "a key of the cookies that is long enough for a test"
PEOPLE = {
    "ann": {"name": "Ann Example", "email": "ann@example.com", "email_verified": True, "roles": []},
    "ben": {"name": "Ben Example", "email": "ben@example.com", "email_verified": True},
    "mia": {"name": "Mia Example", "email": "mia@example.com", "email_verified": True, "roles": ["manager"]},
}
"""Two reps, and a manager by the claim of roles."""


class LoopbackProvider:
    """A running provider: it signs people in, says who they are, and forgets them when told to."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer

    def settings(self, **more: str) -> dict[str, str]:
        """Return the environment of an installation that signs in here."""
        return {
            "MENO_OIDC_ISSUER": self.issuer,
            "MENO_OIDC_CLIENT_ID": CLIENT,
            "MENO_OIDC_CLIENT_SECRET": SECRET,
            "MENO_COOKIE_SECRET": COOKIE_SECRET,
            **more,
        }

    def tokens(self, subject: str, redirect_uri: str = "http://127.0.0.1:1/oauth2callback") -> dict[str, Any]:
        """Sign somebody in by HTTP, as a browser would, and return the tokens that come of it."""
        asked = {"client_id": CLIENT, "redirect_uri": redirect_uri, "response_type": "code"}
        asked |= {"scope": "openid email profile", "nonce": f"nonce-{time.monotonic_ns()}", "state": "s"}
        answer = httpx.post(f"{self.issuer}/oauth2/authorize", params=asked, data={"sub": subject})
        code = httpx.URL(answer.headers["Location"]).params["code"]
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri}
        return httpx.post(f"{self.issuer}/oauth2/token", data=form, auth=(CLIENT, SECRET)).raise_for_status().json()

    def id_token(self, subject: str) -> str:
        """Return an ID token of somebody's, as this provider signs it."""
        return str(self.tokens(subject)["id_token"])

    def revoke(self, subject: str) -> None:
        """Let nothing that was given out to somebody hold any more."""
        httpx.post(f"{self.issuer}/users/{subject}/revoke-tokens").raise_for_status()

    def say(self, subject: str, **claims: object) -> None:
        """From now on say this of somebody."""
        httpx.put(f"{self.issuer}/users/{subject}", json=claims).raise_for_status()


@contextmanager
def provider(seconds: int = 3600) -> Iterator[LoopbackProvider]:
    """Give a provider whose sign-ins last so many seconds, until the block ends."""
    port = free_port()
    people = [part for sub, claims in PEOPLE.items() for part in ("--user-claims", json.dumps({"sub": sub, **claims}))]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--token-max-age", str(seconds), *people], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        running = LoopbackProvider(f"http://127.0.0.1:{port}")
        _wait_for(running, process)
        yield running
    finally:
        process.terminate()
        process.wait()


def _wait_for(running: LoopbackProvider, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        try:
            httpx.get(f"{running.issuer}/.well-known/openid-configuration").raise_for_status()
        except httpx.HTTPError:
            assert process.poll() is None, "the provider did not start"
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the provider did not start")


@cache
def _somebody_elses_key() -> RSAKey:
    return RSAKey.generate_key(2048)


def forged(issuer: str, **claims: object) -> str:
    """Return a token with every claim as the provider would make it, signed by somebody else."""
    now = int(time.time())
    said = {"iss": issuer, "aud": CLIENT, "sub": "mia", "iat": now, "exp": now + 3600, "roles": ["manager"], **claims}
    return jwt.encode({"alg": "RS256"}, said, _somebody_elses_key())
