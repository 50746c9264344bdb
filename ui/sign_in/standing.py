"""Whether a sign-in still stands: the provider is asked again every few minutes."""

import logging
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from agent.clock import utc_now
from agent.errors import NotSignedIn, ProviderAway
from agent.ports import Clock
from ui.sign_in.provider import Claims, Provider

logger = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=30)
"""How long a sign-in stands while the provider does not answer."""

MOST = 20_000
"""Sign-ins that are remembered at a time; whoever was not there for longest is asked about anew."""

FIXED = ("iss", "sub", "aud", "exp", "iat", "nbf")
"""What the signed token alone says."""


@dataclass
class Seen:
    """What is known of one sign-in: when the provider was asked, when it last answered, what it said and signed."""

    asked_at: datetime
    good_at: datetime
    said: Claims = field(default_factory=dict)
    signed: Claims = field(default_factory=dict)
    over: bool = False


class Standing:
    """The sign-ins that this process has seen."""

    def __init__(self, provider: Provider, *, every: timedelta, claim: str, clock: Clock = utc_now) -> None:
        self._provider, self._every, self._claim, self._clock = provider, every, claim, clock
        self._seen: OrderedDict[bytes, Seen] = OrderedDict()
        self._lock = threading.Lock()

    def claims(self, id_token: str, access_token: str) -> Claims:
        """Return what holds of whoever brings these tokens now; roles as the provider last said them.

        Raises NotSignedIn when the sign-in has ended: by its time, by a sign-out, by the provider, or because the
        provider has not answered for half an hour. Raises ProviderAway when its keys were never had.
        """
        key = sha256(id_token.encode()).digest()
        with self._lock:
            if (known := self._seen.get(key)) and known.over:
                raise NotSignedIn("Your sign-in has ended. Sign in again; what was said is kept.")
        claims = self._provider.claims(id_token)
        seen = self._noted(key)
        seen.signed = claims
        if seen.asked_at <= self._clock() - self._every:
            self._ask(seen, claims, access_token)
        if self._clock() - seen.good_at > PATIENCE:
            raise NotSignedIn("The sign-in service has not answered for half an hour. Sign in again once it does.")
        return self._latest(claims, seen.said)

    def again(self, id_token: str, access_token: str) -> Claims:
        """Return as `claims` does what holds of somebody who was here before, without working out a signature anew."""
        seen = self._seen.get(sha256(id_token.encode()).digest())
        now = self._clock()
        is_due = seen is None or seen.over or seen.asked_at <= now - self._every or now - seen.good_at > PATIENCE
        if seen is None or is_due or not now.timestamp() < seen.signed.get("exp", 0):
            return self.claims(id_token, access_token)
        return self._latest(seen.signed, seen.said)

    def end(self, id_token: str) -> None:
        """Let a sign-in be over, in every tab of this process and for whoever kept its cookie."""
        with self._lock:
            now = self._clock()
            self._seen[sha256(id_token.encode()).digest()] = Seen(now, now, over=True)

    def _noted(self, key: bytes) -> Seen:
        with self._lock:
            now = self._clock()
            seen = self._seen.setdefault(key, Seen(now - self._every, now))
            self._seen.move_to_end(key)
            while len(self._seen) > MOST:
                self._seen.popitem(last=False)
            return seen

    def _ask(self, seen: Seen, claims: Claims, access_token: str) -> None:
        seen.asked_at = self._clock()
        try:
            said = self._provider.about(access_token)
        except NotSignedIn:
            seen.over = True
            raise
        except ProviderAway:
            logger.warning("the sign-in service does not answer; those signed in stay so for a while")
            return
        if said is not None and said.get("sub") != claims["sub"]:
            seen.over = True
            raise NotSignedIn("The sign-in service speaks of somebody else. Sign in again.")
        seen.good_at, seen.said = self._clock(), self._kept(seen, said or {})

    def _kept(self, seen: Seen, said: Claims) -> Claims:
        """Where the provider has once named roles in its answers, an answer without them means that there are none."""
        head = self._claim if self._claim in seen.said else self._claim.split(".")[0]
        return {head: None} | said if head in seen.said else said

    def _latest(self, claims: Claims, said: Claims) -> Claims:
        fixed = {name: claims[name] for name in FIXED if name in claims}
        # An address that was verified then says nothing of the one that is told now.
        before = {name: value for name, value in claims.items() if "email" not in said or name != "email_verified"}
        return before | said | fixed
