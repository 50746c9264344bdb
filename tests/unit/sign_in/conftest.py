"""A provider without a network: its keys, its answers, and a clock that the test sets."""

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from agent.errors import NotSignedIn, ProviderAway
from ui.sign_in.provider import Provider

ISSUER, CLIENT = "https://id.example.com", "meno"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@cache
def key(kid: str = "first") -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": kid, "use": "sig"})


class Identity:
    """What a provider would publish and say, and how often it was asked."""

    def __init__(self) -> None:
        self.now, self.keys, self.is_away, self.issuer = NOON, [key()], False, ISSUER
        self.says: dict | None = {"sub": "ann"}
        self.asked: list[str] = []

    def clock(self) -> datetime:
        return self.now

    def pass_time(self, **time: float) -> None:
        self.now += timedelta(**time)

    def ask(self, url: str, access_token: str) -> dict:
        self.asked.append(url.removeprefix(ISSUER))
        if self.is_away:
            raise ProviderAway("away")
        if url.endswith("openid-configuration"):
            return {"issuer": self.issuer, "jwks_uri": f"{ISSUER}/keys", "userinfo_endpoint": f"{ISSUER}/me"}
        if url.endswith("/keys"):
            return {"keys": [each.as_dict(private=False) for each in self.keys]}
        if self.says is None:
            raise NotSignedIn("ended")
        return self.says

    def token(self, signer: RSAKey | None = None, header: dict | None = None, **claims: object) -> str:
        now = int(self.now.timestamp())
        said = {"iss": ISSUER, "aud": CLIENT, "sub": "ann", "iat": now, "exp": now + 3600} | claims
        said = {name: value for name, value in said.items() if value is not ...}
        signer = signer or self.keys[-1]
        return jwt.encode(header or {"alg": "RS256", "kid": signer.kid}, said, signer, ["RS256", "HS256", "none"])

    def provider(self) -> Provider:
        return Provider(ISSUER, CLIENT, self.clock, self.ask)


@pytest.fixture
def identity() -> Identity:
    return Identity()
