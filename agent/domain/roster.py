"""Rosters: who is in which cohort of a company, and the groups that themes are released of."""

from collections.abc import Iterator
from functools import cached_property
from typing import Self

from pydantic import model_validator

from agent.domain.frozen import Frozen
from agent.domain.person import Person

ENOUGH = 10
"""People on the roster of a group that themes are released of."""


class Cohort(Frozen):
    """A team: its own people, what it belongs to, and who leads it.

    People are named by rep id, by what their provider calls them, or by address, in lower case.
    """

    name: str
    parent: str | None = None
    members: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()


class Group(Frozen):
    """Cohorts taken together, under the name of the one that heads them; groups of a roster share nobody."""

    name: str
    cohorts: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def enough_people(self) -> bool:
        """Whether anything may be released of it; its roster decides, never how many took part."""
        return len(self.members) >= ENOUGH


class Roster(Frozen):
    """All cohorts of a company; without any, there are no themes. Nobody is in two cohorts."""

    cohorts: tuple[Cohort, ...] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if len(self._named) != len(self.cohorts):
            raise ValueError("two cohorts have one name")
        members = [member for cohort in self.cohorts for member in cohort.members]
        if len(set(members)) != len(members):
            raise ValueError("a person is in two cohorts, or twice in one")
        for cohort in self.cohorts:
            if cohort.parent is not None and cohort.parent not in self._named:
                raise ValueError(f"the cohort {cohort.name!r} belongs to {cohort.parent!r}, which is not there")
            if cohort.name in self._above(cohort.name):
                raise ValueError(f"the cohort {cohort.name!r} belongs to itself")
        return self

    def entry_of(self, person: Person) -> str | None:
        """Return what the roster calls somebody: their rep id, subject or verified address; None for a stranger."""
        return next((name for name in person.own_names if name in self._cohorts_by_member), None)

    def cohort_of(self, person: Person) -> str | None:
        """Return the cohort that somebody is in, None for who is not on the roster."""
        return self._cohorts_by_member.get(self.entry_of(person) or "")

    def led_by(self, person: Person) -> tuple[str, ...]:
        """Return the cohorts that somebody leads, with all that belong to them, in the roster's order."""
        led = {cohort.name for cohort in self.cohorts if person.is_among(cohort.managers)}
        return tuple(one.name for one in self.cohorts if one.name in led or not led.isdisjoint(self._above(one.name)))

    def groups(self) -> tuple[Group, ...]:
        """Return the groups of this roster: they share nobody and leave nobody out.

        A cohort with enough people, its own and those of smaller cohorts below it, is a group; a smaller one goes into
        the one above it. What is left under the highest is a group without enough people.
        """
        made: list[Group] = []
        for cohort in self.cohorts:
            if cohort.parent is None:
                self._pool(cohort, made)
        return tuple(made)

    def group_of(self, cohort: str) -> str:
        """Return the name of the group that takes a cohort in."""
        return self._group_names[cohort]

    def _pool(self, cohort: Cohort, made: list[Group]) -> tuple[Cohort, ...]:
        """Add the groups at and under a cohort to `made`; return what is too small and goes into the one above it."""
        pooled = (cohort, *(one for child in self._children(cohort) for one in self._pool(child, made)))
        group = Group(
            name=cohort.name,
            cohorts=tuple(one.name for one in pooled),
            members=tuple(sorted(member for one in pooled for member in one.members)),
        )
        if cohort.parent is not None and not group.enough_people:
            return pooled
        made.append(group)
        return ()

    def _children(self, cohort: Cohort) -> Iterator[Cohort]:
        return (self._named[name] for name in self._children_by_parent.get(cohort.name, ()))

    def _above(self, name: str) -> frozenset[str]:
        """All that a cohort belongs to; itself among them where it goes round in a circle."""
        seen: set[str] = set()
        parent = self._named[name].parent
        while parent is not None and parent in self._named and parent not in seen:
            seen.add(parent)
            parent = self._named[parent].parent
        return frozenset(seen)

    @cached_property
    def _named(self) -> dict[str, Cohort]:
        return {cohort.name: cohort for cohort in self.cohorts}

    @cached_property
    def _group_names(self) -> dict[str, str]:
        return {cohort: group.name for group in self.groups() for cohort in group.cohorts}

    @cached_property
    def _children_by_parent(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for cohort in self.cohorts:
            if cohort.parent is not None:
                found.setdefault(cohort.parent, []).append(cohort.name)
        return found

    @cached_property
    def _cohorts_by_member(self) -> dict[str, str]:
        return {member: cohort.name for cohort in self.cohorts for member in cohort.members}
