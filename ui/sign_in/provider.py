"""The identity provider: its keys, its addresses, and what it says of a token."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from agent.clock import utc_now
from agent.errors import NotSignedIn, ProviderAway
from agent.ports import Clock
from ui.sign_in.asking import ask
from ui.sign_in.unsafe import is_kept_private

if TYPE_CHECKING:
    from joserfc.jwk import KeySet
    from joserfc.jwt import Token

Claims = dict[str, Any]
"""What a provider says of a person, as it came: to be looked at with care."""

Ask = Callable[[str, str], Claims]
"""Asks a URL of the provider's, with an access token or an empty string; raises as `ask` does."""

SIGNATURES = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
"""Signatures made with a key of which only the provider has the private half."""

LONGEST_TOKEN = 16_000
SKEW = timedelta(seconds=60)
"""How far the provider's clock may be ahead of ours."""

KEYS_AGAIN = timedelta(minutes=1)
"""How soon its keys are fetched anew for a token that names another one."""

KEYS_KEPT = timedelta(hours=1)

ENDPOINTS = ("jwks_uri", "userinfo_endpoint", "token_endpoint", "authorization_endpoint", "end_session_endpoint")
"""Where keys, secrets and tokens pass."""

OTHER_TOKENS = ("Bearer", "Refresh", "Offline", "Logout")
"""What some providers call tokens of theirs that say nothing of who is there."""


class Published(NamedTuple):
    """What the provider publishes of itself, and when it was fetched."""

    keys: "KeySet"
    userinfo: str
    at: datetime


class Provider:
    """One provider and one client of it; its keys are fetched when first needed and kept for an hour."""

    def __init__(
        self, issuer: str, client_id: str, clock: Clock = utc_now, ask: Ask = ask, *, allow_http: bool = False
    ) -> None:
        """Speak for one client of this issuer; `ask` puts one question to it over HTTP, with TLS unless allowed."""
        self._issuer, self._client_id, self._clock, self._ask = issuer, client_id, clock, ask
        self._allow_http = allow_http
        self._published: Published | None = None

    def claims(self, id_token: str) -> Claims:
        """Return what a token says, once its signature, issuer, audience and times have been checked.

        Raises NotSignedIn for a token that is not this provider's for this client or has ended, and ProviderAway
        when the keys cannot be had.
        """
        from joserfc.errors import JoseError

        if not id_token or len(id_token) > LONGEST_TOKEN:
            raise NotSignedIn("This is no ID token. Sign in again.")
        try:
            claims = self._signed(id_token)
        except (JoseError, ValueError, RecursionError) as error:
            raise NotSignedIn("The ID token was not signed by the sign-in service. Sign in again.") from error
        self._is_for_us(claims)
        self._is_in_time(claims)
        return claims

    def about(self, access_token: str) -> Claims | None:
        """Return what the provider says of the bearer now, None where it cannot be asked.

        Raises NotSignedIn when the provider no longer takes the token, ProviderAway when it does not answer.
        """
        where = self._known().userinfo
        return self._ask(where, access_token) if where and access_token else None

    def meet(self) -> int:
        """Return how many keys the provider publishes. Raises ProviderAway when it cannot be reached or used."""
        return len(self._known().keys.keys)

    def _signed(self, id_token: str) -> Claims:
        from joserfc import jwt
        from joserfc.errors import BadSignatureError, InvalidKeyIdError

        try:
            return _claims(jwt.decode(id_token, self._known().keys, list(SIGNATURES)))
        except (InvalidKeyIdError, BadSignatureError):
            # A provider that changed its keys signs with one that was not there when they were fetched.
            if self._clock() - self._known().at < KEYS_AGAIN:
                raise
            self._published = self._fetch()
            return _claims(jwt.decode(id_token, self._published.keys, list(SIGNATURES)))

    def _is_for_us(self, claims: Claims) -> None:
        if claims.get("typ") in OTHER_TOKENS or claims.get("token_use") == "access" or "events" in claims:
            raise NotSignedIn("This is another token than the ID token. Sign in again.")
        audiences = found if isinstance(found := claims.get("aud"), list) else [found]
        party = claims.get("azp", self._client_id if len(audiences) == 1 else None)
        if claims.get("iss") != self._issuer or self._client_id not in audiences or party != self._client_id:
            raise NotSignedIn("The ID token was made for something else than this installation. Sign in again.")
        if not isinstance(claims.get("sub"), str) or not claims["sub"].strip():
            raise NotSignedIn("The ID token names nobody. Sign in again.")

    def _is_in_time(self, claims: Claims) -> None:
        now = self._clock().timestamp()
        times = [claims.get("exp"), claims.get("iat"), claims.get("nbf", 0)]
        if any(isinstance(time, bool) or not isinstance(time, int | float) for time in times):
            raise NotSignedIn("The ID token does not say from when to when it holds. Sign in again.")
        if not now < times[0]:
            raise NotSignedIn("Your sign-in has ended. Sign in again; what was said is kept.")
        if max(times[1:]) > now + SKEW.total_seconds():
            raise NotSignedIn("The ID token is from the future. The clocks of both machines should agree.")

    def _known(self) -> Published:
        if self._published is None or self._clock() - self._published.at > KEYS_KEPT:
            self._published = self._fetch()
        return self._published

    def _fetch(self) -> Published:
        from joserfc.errors import JoseError
        from joserfc.jwk import KeySet

        said = self._ask(f"{self._issuer.rstrip('/')}/.well-known/openid-configuration", "")
        if said.get("issuer") != self._issuer:
            raise ProviderAway("The sign-in service calls itself something else than MENO_OIDC_ISSUER does.")
        if not all(is_kept_private(str(said.get(each) or ""), allow_http=self._allow_http) for each in ENDPOINTS):
            raise ProviderAway(
                "The sign-in service names addresses without TLS: what passes could be read and changed."
            )
        try:
            keys = KeySet.import_key_set(self._ask(str(said["jwks_uri"]), ""))  # type: ignore[arg-type]
        except (JoseError, KeyError, TypeError, ValueError) as error:
            raise ProviderAway("The sign-in service publishes no keys that can be used.") from error
        return Published(keys, str(said.get("userinfo_endpoint") or ""), self._clock())


def _claims(token: "Token") -> Claims:
    if str(token.header.get("typ", "")).lower().endswith("+jwt"):
        raise NotSignedIn("This is an access token or another one, and not the ID token. Sign in again.")
    return dict(token.claims)
