"""Who runs a command: anybody on their own machine; in a team whoever the ID token in MENO_ID_TOKEN names."""

from contextvars import ContextVar
from typing import TYPE_CHECKING

import typer

from agent.access import Area, demand
from agent.clock import utc_now
from agent.domain.person import is_rep_id
from agent.errors import NotAllowed, NotSignedIn

if TYPE_CHECKING:
    from agent.domain.person import Person
    from agent.settings import Settings

COMES: ContextVar["Person | None"] = ContextVar("COMES", default=None)
"""Who has signed in to run this command about their own things."""
HOW = "Put the ID token that the sign-in service gave you into MENO_ID_TOKEN (docs/sign_in.md says how to get one)."


def whose(context: typer.Context, named: str) -> str:
    """Return whose things a command touches: `--user` on one's own machine, in a team always one's own.

    Raises NotSignedIn without a token that holds, NotAllowed where --user names anybody else, and UsageError for
    settings of sign-in that are not whole.
    """
    if context.resilient_parsing:
        return named
    from ui.sign_in.unsafe import demand_whole
    from ui.terminal.options import read_settings

    settings = read_settings()
    demand_whole(settings)
    if not settings.signs_in:
        COMES.set(None)
        return _on_ones_own(named)
    person = demand(_signed_in(settings), Area.OWN, utc_now())
    COMES.set(person)
    source = context.get_parameter_source("user")
    is_left_out = source is not None and source.name == "DEFAULT"
    if not is_left_out and named != person.rep_id:
        raise NotAllowed("--user names somebody else. Here everyone sees their own things alone; leave it out.")
    return person.rep_id


def _on_ones_own(named: str) -> str:
    """A rep id that sign-in has made is of somebody who signs in; without sign-in nobody here can be them."""
    if is_rep_id(named):
        raise NotAllowed(
            f"--user {named} is somebody who signs in. Set MENO_OIDC_ISSUER as for the page, and bring their own token."
        )
    return named


def whoever(settings: "Settings", area: Area) -> "Person":
    """Return who runs a command of this area: the local profile, or in a team whoever the token names.

    Raises NotSignedIn without a token that holds, and NotAllowed for somebody whom the area is not open to.
    """
    from agent.domain.person import local_person
    from ui.sign_in.unsafe import demand_whole
    from ui.terminal.options import LOCAL_REP

    demand_whole(settings)
    person = _signed_in(settings) if settings.signs_in else local_person(LOCAL_REP)
    return demand(person, area, utc_now())


def _signed_in(settings: "Settings") -> "Person":
    from ui.sign_in.provider import Provider
    from ui.sign_in.roles import person_of

    token = settings.id_token.get_secret_value().strip()
    if not token:
        raise NotSignedIn(f"Here everyone signs in. {HOW}")
    try:
        provider = Provider(settings.oidc_issuer, settings.oidc_client_id, allow_http=settings.allow_http)
        return person_of(provider.claims(token), settings)
    except NotSignedIn as error:
        raise NotSignedIn(f"MENO_ID_TOKEN does not hold: {error} {HOW}") from error
