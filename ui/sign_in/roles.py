"""From what the provider says to a person with roles."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from agent.domain.person import Person, Role, rep_id_of
from agent.errors import NotSignedIn
from agent.settings.sign_in import SignInSettings

LONGEST_NAME = 80
LAST = 253_370_764_800
"""Seconds from 1970 to the year 9999: no sign-in lasts beyond what a clock can say."""


def person_of(claims: Mapping[str, Any], settings: SignInSettings) -> Person:
    """Return the person that checked claims speak of, with the roles that the settings see in them.

    Raises NotSignedIn for somebody whom the provider knows and this installation is not for.
    """
    subject = str(claims["sub"])
    person = Person(
        rep_id=rep_id_of(str(claims["iss"]), subject),
        name=_name(claims),
        subject=subject,
        email=_verified_email(claims),
        ends_at=datetime.fromtimestamp(min(claims["exp"], LAST), UTC),
    )
    told = _told(claims, settings.roles_claim) - {""}
    if settings.manager_role in told or person.is_among(settings.named_managers):
        return person.model_copy(update={"roles": frozenset({Role.REP, Role.MANAGER})})
    if settings.member_role and settings.member_role not in told:
        raise NotSignedIn(
            "The sign-in service knows you, but Meno is not open to you. Ask whoever runs it for the role."
        )
    return person


def _told(claims: Mapping[str, Any], claim: str) -> frozenset[str]:
    match _found(claims, claim):
        case str(one):
            return frozenset({one})
        case list(several):
            return frozenset(each for each in several if isinstance(each, str))
        case Mapping() as keyed:
            return frozenset(keyed)
        case _:
            return frozenset()


def _found(claims: Mapping[str, Any], claim: str) -> object:
    """Look for a claim by its whole name first, since names may be URLs with dots, and then from part to part."""
    if claim in claims:
        return claims[claim]
    found: object = claims
    for part in claim.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found


def _verified_email(claims: Mapping[str, Any]) -> str:
    email, verified = claims.get("email"), claims.get("email_verified")
    return email.strip() if isinstance(email, str) and verified in (True, "true") else ""


def _name(claims: Mapping[str, Any]) -> str:
    for claim in ("name", "preferred_username", "email"):
        said = claims.get(claim)
        if isinstance(said, str) and said.strip():
            return "".join(mark for mark in said if mark.isprintable()).strip()[:LONGEST_NAME]
    return "signed in"
