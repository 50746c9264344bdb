"""Who is there: the person that signed in, and what they may see."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from agent.domain.frozen import Frozen


class Role(StrEnum):
    """What a person may do beside being coached; everybody who is signed in is a rep of their own."""

    REP = "rep"
    MANAGER = "manager"


class Person(Frozen):
    """Somebody who signed in, or the one profile of a machine without sign-in.

    `rep_id` is theirs alone, and what all of their sessions stand under. `subject` is what their provider calls them,
    `email` their address where the provider has verified it. `ends_at` is when their sign-in ends, None for the local
    profile.
    """

    rep_id: str
    name: str = ""
    subject: str = ""
    email: str = ""
    roles: frozenset[Role] = frozenset({Role.REP})
    ends_at: datetime | None = None

    @property
    def leads(self) -> bool:
        """Whether they lead others."""
        return Role.MANAGER in self.roles

    def is_among(self, names: Collection[str]) -> bool:
        """Return whether a list names them: by rep id, by subject, or by verified e-mail address in any case."""
        own = {self.rep_id, self.subject} - {""}
        return any(name in own or (self.email and name.casefold() == self.email.casefold()) for name in names)

    def is_signed_in_at(self, moment: datetime) -> bool:
        """Return whether their sign-in still holds at this moment."""
        return self.ends_at is None or moment < self.ends_at


def local_person(rep_id: str) -> Person:
    """Return the one profile of a machine without sign-in: their own rep and their own manager."""
    return Person(rep_id=rep_id, roles=frozenset(Role))


def rep_id_of(issuer: str, subject: str) -> str:
    """Return the rep id of whoever this provider calls so: the same at every sign-in, and no name or address in it."""
    named = sha256(f"{issuer}\n{subject}".encode()).hexdigest()
    return f"r{named[:24]}"
