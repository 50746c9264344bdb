"""Who may see and do what: one table for the pages and the commands."""

from datetime import datetime
from enum import StrEnum

from agent.domain.person import Person, Role
from agent.errors import NotAllowed, NotSignedIn


class Area(StrEnum):
    """What a page or a command touches."""

    NOBODYS = "nobody's"
    """What tells nothing of anybody: the guard, the buyers, the evaluations."""
    OWN = "own"
    """One person's talk and what came of it: theirs alone."""
    LEADING = "leading"
    """The themes of a group, for people who lead others."""
    INSTALLATION = "installation"
    """The record and the settings as a whole, without anybody's talk: for whoever runs the machine, by its shell."""


ROLE_FOR = {Area.OWN: Role.REP, Area.LEADING: Role.MANAGER}
"""The role that a person needs; no role opens the installation from a page."""


def may(person: Person | None, area: Area, at: datetime) -> bool:
    """Return whether this person may come into an area at this moment; None is somebody who is not signed in."""
    if area is Area.NOBODYS:
        return True
    if person is None or not person.is_signed_in_at(at):
        return False
    return ROLE_FOR.get(area) in person.roles


def demand(person: Person | None, area: Area, at: datetime) -> Person:
    """Return the person when they may come in. Raises NotSignedIn or NotAllowed in plain words otherwise."""
    if person is None or not person.is_signed_in_at(at):
        raise NotSignedIn("Nobody is signed in, or the sign-in has ended. Sign in again.")
    if not may(person, area, at):
        raise NotAllowed("This is for people who lead others. If you do, ask whoever runs Meno for the role.")
    return person
