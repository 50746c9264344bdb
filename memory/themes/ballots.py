"""Groups of a quarter and the ballots in them, by pseudonym, until the quarter is released."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, exists, insert, select, update

from agent.domain.theme import Period, Theme
from agent.errors import PeriodReleased
from agent.ports.themes import RELEASED, GroupRoster
from memory.themes.database import ThemeDatabase
from memory.themes.schema import ballots, groups, quarters, rosters


class Ballots:
    """What is kept of a quarter until it is released."""

    def __init__(self, database: ThemeDatabase) -> None:
        """Use this database."""
        self._database = database

    def freeze(self, period: Period, given: Sequence[GroupRoster], *, anew: bool = False) -> bool:
        """Keep the groups of a quarter; False when there are some already, unless they shall be put in their place.

        Ballots of pseudonyms that are in no group any more go. Raises PeriodReleased, MemoryStoreError.
        """
        name, taken = str(period), dict[str, str]()
        with self._database.writing() as connection:
            if _is_frozen(connection, name):
                if not anew:
                    return False
                refuse_released(connection, period)
                taken = _taken(connection, name)
                for table in (rosters, groups):
                    connection.execute(delete(table).where(table.c.period == name))
            else:
                connection.execute(insert(quarters).values(period=name))
            _put(connection, name, given, taken)
            kept = exists().where(rosters.c.period == ballots.c.period, rosters.c.pseudonym == ballots.c.pseudonym)
            connection.execute(delete(ballots).where(ballots.c.period == name, ~kept))
        return True

    def is_frozen(self, period: Period) -> bool:
        """Whether the groups of this quarter are kept, or were until it was released."""
        with self._database.reading() as connection:
            return _is_frozen(connection, str(period))

    def is_released(self, period: Period) -> bool:
        """Whether this quarter was released."""
        with self._database.reading() as connection:
            return is_released(connection, period)

    def take_seat(self, period: Period, seat: str, pseudonym: str) -> None:
        """Let ballots of this pseudonym count for a seat of the roster that nobody has taken; else nothing changes."""
        free = (rosters.c.period == str(period)) & (rosters.c.seat == seat) & (rosters.c.pseudonym == seat)
        with self._database.writing(pseudonym) as connection:
            if not _is_counted(connection, str(period), pseudonym):
                connection.execute(update(rosters).where(free).values(pseudonym=pseudonym))

    def is_counted(self, period: Period, pseudonym: str) -> bool:
        """Whether this pseudonym is in a group of the quarter that has enough people."""
        with self._database.reading() as connection:
            return _is_counted(connection, str(period), pseudonym)

    def cast(self, period: Period, pseudonym: str, theme: Theme) -> bool:
        """Keep the one ballot of a pseudonym; False when it is in no group. Raises PeriodReleased, MemoryStoreError."""
        own = (ballots.c.period == str(period)) & (ballots.c.pseudonym == pseudonym)
        with self._database.writing(pseudonym) as connection:
            refuse_released(connection, period)
            if not _is_counted(connection, str(period), pseudonym):
                return False
            if not connection.execute(update(ballots).where(own).values(theme=theme)).rowcount:
                row = {"period": str(period), "pseudonym": pseudonym, "theme": theme}
                connection.execute(insert(ballots).values(row))
        return True

    def withdraw(self, period: Period, pseudonym: str) -> bool:
        """Delete the ballot of a pseudonym; False when the quarter was released. Raises MemoryStoreError."""
        own = (ballots.c.period == str(period)) & (ballots.c.pseudonym == pseudonym)
        with self._database.reading() as connection:
            if is_released(connection, period):
                return False
            if connection.execute(select(ballots.c.period).where(own)).first() is None:
                return True
        with self._database.writing(pseudonym) as connection:
            if is_released(connection, period):
                return False
            connection.execute(delete(ballots).where(own))
        return True


def is_released(connection: Connection, period: Period) -> bool:
    """Return whether this quarter was released, as this transaction sees it."""
    query = select(quarters.c.released_at).where(quarters.c.period == str(period))
    return connection.scalar(query) is not None


def refuse_released(connection: Connection, period: Period) -> None:
    """Raise PeriodReleased for a quarter that was released."""
    if is_released(connection, period):
        raise PeriodReleased(RELEASED.format(period=period))


def _is_frozen(connection: Connection, period: str) -> bool:
    return connection.execute(select(quarters.c.period).where(quarters.c.period == period)).first() is not None


def _is_counted(connection: Connection, period: str, pseudonym: str) -> bool:
    query = select(rosters.c.pseudonym).where(rosters.c.period == period, rosters.c.pseudonym == pseudonym)
    return connection.execute(query).first() is not None


def _taken(connection: Connection, period: str) -> dict[str, str]:
    """Who has taken which seat of the roster as it stands."""
    query = select(rosters.c.seat, rosters.c.pseudonym).where(rosters.c.period == period)
    return {seat: pseudonym for seat, pseudonym in connection.execute(query)}


def _put(connection: Connection, period: str, given: Sequence[GroupRoster], taken: Mapping[str, str]) -> None:
    heads = [
        {
            "period": period,
            "name": group.name,
            "number": number,
            "cohorts": json.dumps(group.cohorts),
            "size": group.size,
            "enough_people": group.enough_people,
        }
        for number, group in enumerate(given)
    ]
    seats = {seat for group in given for seat in group.pseudonyms}
    whose = {seat: one for seat, one in taken.items() if one not in seats}  # named twice: they have one seat, their own
    members = [
        {"period": period, "seat": seat, "pseudonym": whose.get(seat, seat), "group_name": name}
        for seat, name in sorted((seat, group.name) for group in given for seat in group.pseudonyms)
    ]  # sorted: a table that keeps the order of arrival shall tell nothing by it, and is filled quicker
    for table, rows in ((groups, heads), (rosters, members)):
        if rows:
            connection.execute(insert(table), rows)
