"""Who is there: the person that signed in, and what they may see."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from string import ascii_lowercase, ascii_uppercase

from agent.domain.frozen import Frozen

LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


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
        """Return whether a list names them; each entry can be of one kind of name alone, as `own_names` says."""
        return not frozenset(self.own_names).isdisjoint(map(in_lists, names))

    @property
    def own_names(self) -> tuple[str, ...]:
        """What lists call them: rep id, their subject where it looks like no other kind of name, verified address.

        A provider may let people choose a subject; nobody comes onto a list by one that is another's address.
        """
        subject = "" if "@" in self.subject or is_rep_id(self.subject) else self.subject
        return tuple(in_lists(name) for name in (self.rep_id, subject, self.email) if name)

    def is_signed_in_at(self, moment: datetime) -> bool:
        """Return whether their sign-in still holds at this moment."""
        return self.ends_at is None or moment < self.ends_at


def local_person(rep_id: str) -> Person:
    """Return the one profile of a machine without sign-in: their own rep and their own manager."""
    return Person(rep_id=rep_id, roles=frozenset(Role))


def in_lists(name: str) -> str:
    """Return a name as lists compare it: addresses in lower case, of A to Z alone, and every other name as it is."""
    return name.translate(LOWER) if "@" in name else name


def is_rep_id(name: str) -> bool:
    """Return whether a name is in the form of a rep id that sign-in makes."""
    return len(name) == 25 and name[0] == "r" and not set(name[1:]) - set("0123456789abcdef")


def rep_id_of(issuer: str, subject: str) -> str:
    """Return the rep id of whoever this provider calls so: the same at every sign-in, and no name or address in it."""
    named = sha256(f"{issuer}\n{subject}".encode()).hexdigest()
    return f"r{named[:24]}"
