"""Who is at the page: worked out anew at every run, from what the provider signed."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

import streamlit as st

from agent.domain.person import Person, local_person
from agent.errors import NotAllowed, NotSignedIn
from agent.ports import Clock
from agent.settings import Settings
from ui.sign_in.cookies import Tokens
from ui.sign_in.provider import Provider
from ui.sign_in.roles import person_of
from ui.sign_in.standing import Standing


class Client(NamedTuple):
    """What an installation is at its provider."""

    issuer: str
    id: str
    allow_http: bool


_MADE: dict[tuple[Client, float, str], Standing] = {}
_MAKING = threading.Lock()


def who(settings: Settings, local_rep: str, clock: Clock, brought: Tokens) -> Person:
    """Return who is at the page now: whoever signed in, or the one local profile where there is no sign-in.

    Raises NotSignedIn, with the reason where there was a sign-in and none where there was not, and ProviderAway when
    the provider's keys cannot be had.
    """
    if not settings.signs_in:
        return local_person(local_rep)
    if not brought.id:
        raise NotSignedIn("")
    return person_of(standing_of(settings, clock).claims(brought.id, brought.access), settings)


def still_there(settings: Settings, clock: Clock, brought: Tokens, person: Person) -> Callable[[], None]:
    """Return what asks again whether this person may go on; it works without a run of the page, at any later time.

    It raises NotSignedIn once the sign-in has ended, and NotAllowed when a role that the person had is gone. The
    local profile is always there.
    """
    if not settings.signs_in:
        return lambda: None
    standing = standing_of(settings, clock)

    def ask() -> None:
        now = person_of(standing.again(brought.id, brought.access), settings)
        if not person.roles <= now.roles:
            raise NotAllowed("What you may see has changed. Load the page again.")

    return ask


def sign_out(settings: Settings, clock: Clock) -> None:
    """End this browser's sign-in, here and (where the provider has a way for it) there."""
    if token := these_tokens().id:
        standing_of(settings, clock).end(token)
    st.logout()


def these_tokens() -> Tokens:
    """Return the tokens of the running tab's sign-in, as its signed cookie brought them."""
    tokens = st.user.tokens
    return Tokens(tokens.get("id", ""), tokens.get("access", ""))


def standing_of(settings: Settings, clock: Clock) -> Standing:
    """Return the sign-ins that this process has seen; its clock is the first one's, the real one but for tests."""
    client = Client(settings.oidc_issuer, settings.oidc_client_id, settings.allow_http)
    known = client, settings.sign_in_check, settings.roles_claim
    with _MAKING:
        if known not in _MADE:
            provider = Provider(client.issuer, client.id, clock, allow_http=client.allow_http)
            every = timedelta(minutes=settings.sign_in_check)
            _MADE[known] = Standing(provider, every=every, claim=settings.roles_claim, clock=clock)
        return _MADE[known]
