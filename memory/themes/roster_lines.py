"""What the lines of a roster say, put together; what does not fit is said with its line."""

from pathlib import Path
from typing import NamedTuple

from agent.domain.roster import Cohort, Roster
from agent.errors import UsageError

MEMBER, MANAGER = "member", "manager"


class Line(NamedTuple):
    """One thing that a roster says: that a cohort is there, belongs to another, or has a person in a role."""

    number: int
    cohort: str
    parent: str = ""
    person: str = ""
    role: str = MEMBER


class RosterLines:
    """The lines of one file, put together one after the other."""

    def __init__(self, file: Path) -> None:
        """Begin with nothing; errors name this file."""
        self._file = file
        self._people: dict[str, dict[str, list[str]]] = {}
        self._parents: dict[str, Line] = {}
        self._members: dict[str, Line] = {}

    def add(self, line: Line) -> None:
        """Take in what a line says. Raises UsageError when it cannot be, or contradicts an earlier line."""
        if not line.cohort:
            raise wrong(self._file, line.number, "a team without a name")
        people = self._people.setdefault(line.cohort, {MEMBER: [], MANAGER: []})
        if line.role not in people:
            raise wrong(self._file, line.number, f"the role {line.role!r} is neither {MEMBER} nor {MANAGER}")
        if line.parent:
            self._belongs(line)
        if line.person and self._is_new(line):
            people[line.role].append(line.person)

    def roster(self) -> Roster:
        """Return the whole. Raises UsageError for a team that belongs to one that is not there, or to itself."""
        for line in self._parents.values():
            if line.parent not in self._people:
                raise wrong(self._file, line.number, f"there is no team {line.parent!r} to belong to")
        made = [
            Cohort(
                name=name,
                parent=self._parents[name].parent if name in self._parents else None,
                members=tuple(people[MEMBER]),
                managers=tuple(people[MANAGER]),
            )
            for name, people in self._people.items()
        ]
        try:
            return Roster(cohorts=tuple(made))
        except ValueError as error:
            words = "a team belongs to itself, by way of others perhaps: mend its `parent`"
            raise UsageError(f"The roster {self._file}: {words}.") from error

    def _belongs(self, line: Line) -> None:
        first = self._parents.setdefault(line.cohort, line)
        if first.parent != line.parent:
            raise wrong(self._file, line.number, f"{line.cohort!r} belongs to {first.parent!r} by line {first.number}")

    def _is_new(self, line: Line) -> bool:
        if line.role == MANAGER:
            return line.person not in self._people[line.cohort][MANAGER]
        first = self._members.setdefault(line.person, line)
        if first is not line:
            words = f"this person is in {first.cohort!r} already, by line {first.number}; everybody is in one team"
            raise wrong(self._file, line.number, words)
        return True


def wrong(file: Path, line: int, what: str) -> UsageError:
    """Return the error that says what is wrong in which line."""
    return UsageError(f"The roster {file}, line {line}: {what}.")
