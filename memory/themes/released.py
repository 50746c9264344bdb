"""What was released, and what it cost: written once, read as it stands."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Text, delete, func, insert, select, type_coerce, update

from agent.domain.release import Spent, Tally, View
from agent.domain.theme import GroupThemes, Period, Theme
from agent.errors import MemoryStoreError
from agent.ports.themes import Publish, Published
from memory.themes.ballots import is_released
from memory.themes.database import ThemeDatabase
from memory.themes.schema import UNTIL_RELEASED, ballots, groups, ledger, quarters, released, rosters, views


class Released:
    """The releases and their ledger."""

    def __init__(self, database: ThemeDatabase) -> None:
        """Use this database."""
        self._database = database

    def release(self, period: Period, publish: Publish, entry: View) -> bool:
        """Publish a quarter once, in one transaction with its ledger and audit, and delete its ballots and pseudonyms.

        Returns False and calls nothing when it was released before, by another process perhaps. Raises
        MemoryStoreError when it was never frozen; what `publish` raises leaves everything as it was.
        """
        with self._database.writing() as connection:
            if is_released(connection, period):
                return False
            tallies = _tallies(connection, period)
            _enter(connection, publish(tallies, _ledger(connection)))
            self._close(connection, period, entry)
        return True

    def discard(self, period: Period, entry: View) -> bool:
        """Close a quarter without publishing anything, and delete its ballots and pseudonyms.

        Returns False when it was released or discarded before.
        """
        with self._database.writing() as connection:
            if is_released(connection, period):
                return False
            known = select(quarters.c.period).where(quarters.c.period == str(period))
            if connection.execute(known).first() is None:
                connection.execute(insert(quarters).values(period=str(period)))
            self._close(connection, period, entry)
        return True

    def wipe(self) -> bool:
        """Take what was deleted off the disk; False while another process still reads an old state."""
        return self._database.wipe()

    def releases(self, cohort: str = "") -> tuple[GroupThemes, ...]:
        """Return all that was released, oldest first; with a cohort, of the groups that held it alone."""
        query = select(released.c.release).order_by(released.c.period, released.c.number)
        if cohort:  # a name stands in its JSON as it is here; what else has it in it is sorted out below
            named = json.dumps(cohort, ensure_ascii=False)
            query = query.where(type_coerce(released.c.release, Text).contains(named, autoescape=True))
        with self._database.reading() as connection:
            return tuple(one for one in connection.scalars(query) if not cohort or cohort in one.cohorts)

    def ledger(self) -> tuple[Spent, ...]:
        """Return what each release cost, oldest first."""
        with self._database.reading() as connection:
            return _ledger(connection)

    def unreleased(self) -> Mapping[Period, int]:
        """Return the quarters that are frozen and not released, and how many groups with enough people each has."""
        enough = func.count(groups.c.name).filter(groups.c.enough_people)
        query = (
            select(quarters.c.period, enough)
            .outerjoin(groups, groups.c.period == quarters.c.period)
            .where(quarters.c.released_at.is_(None))
            .group_by(quarters.c.period)
            .order_by(quarters.c.period)
        )
        with self._database.reading() as connection:
            return {Period.named(period): count for period, count in connection.execute(query)}

    def _close(self, connection: Connection, period: Period, entry: View) -> None:
        """Delete what a quarter was made of, and enter who closed it, all or nothing."""
        for table in UNTIL_RELEASED:
            connection.execute(delete(table).where(table.c.period == str(period)))
        self._database.write_anew(connection)
        connection.execute(update(quarters).where(quarters.c.period == str(period)).values(released_at=entry.at))
        connection.execute(insert(views).values(entry.model_dump()))


def _tallies(connection: Connection, period: Period) -> list[Tally]:
    """The counts of each group, in the order they were frozen; every ballot is by another person."""
    rows = connection.execute(select(groups).where(groups.c.period == str(period)).order_by(groups.c.number)).all()
    if not rows:
        raise MemoryStoreError(f"No roster was kept for {period}: there is nothing to release.")
    query = (
        select(rosters.c.group_name, ballots.c.theme, func.count())
        .join(ballots, (ballots.c.period == rosters.c.period) & (ballots.c.pseudonym == rosters.c.pseudonym))
        .where(rosters.c.period == str(period))
        .group_by(rosters.c.group_name, ballots.c.theme)
    )
    counted: dict[str, dict[Theme, int]] = {}
    for name, theme, count in connection.execute(query):
        counted.setdefault(name, {})[theme] = count
    return [
        Tally(
            period=period,
            group=row.name,
            cohorts=tuple(json.loads(row.cohorts)),
            size=row.size,
            enough_people=row.enough_people,
            counts=counted.get(row.name, {}),
        )
        for row in rows
    ]


def _enter(connection: Connection, published: Sequence[Published]) -> None:
    for number, (themes, spent) in enumerate(published):
        head = {"period": str(themes.period), "group_name": themes.group, "number": number}
        connection.execute(insert(released).values(head | {"release": themes}))
        if spent is not None:
            cost = spent.model_dump(include={"epsilon", "mechanism", "scale"})
            connection.execute(insert(ledger).values(head | cost | {"edges": spent.edges}))


def _ledger(connection: Connection) -> tuple[Spent, ...]:
    rows = connection.execute(select(ledger).order_by(ledger.c.period, ledger.c.number)).all()
    return tuple(
        Spent(
            period=Period.named(row.period),
            group=row.group_name,
            epsilon=row.epsilon,
            mechanism=row.mechanism,
            scale=row.scale,
            edges=row.edges,
        )
        for row in rows
    )
