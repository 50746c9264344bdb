"""Rows of a table whose file is damaged: all that can still be read, around what cannot."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

AT_MOST = 20_000
"""Rows looked for behind the last one that could be read, where nothing says how many there are."""

Cells = Mapping[str, Any]


class Readable(NamedTuple):
    """The rows of a table that can be read, and how many more there may have been."""

    rows: tuple[Cells, ...]
    lost: int


def readable(connection: Connection, table: str) -> Readable:
    """Return what can be read of a table of a SQLite record, whatever pages of it are damaged."""
    return _Table(connection, table).read()


class _Table:
    """A table, read through the driver itself: what came before an error is good."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._driver: Any = connection.connection.driver_connection
        self._error = connection.dialect.loaded_dbapi.Error
        self._name = name
        self._rows: list[Cells] = []
        self._lost = 0

    def read(self) -> Readable:
        place, last = 0, self._last()
        while place < last:
            try:
                for row in self._query("rowid > ?", place):
                    self._rows.append(row)
                    place = row["rowid of it"]
            except self._error:
                place = self._over_damage(range(place + 1, last + 1))
            else:
                break
        return Readable(tuple(self._rows), self._lost)

    def _over_damage(self, places: range) -> int:
        """Read row by row until there was damage and one readable place behind it; return that place."""
        lost = 0
        for place in places:
            try:
                self._rows += self._query("rowid = ?", place)
            except self._error:
                lost += 1
            else:
                if lost:
                    break
        self._lost += lost
        return place

    def _last(self) -> int:
        try:
            found: int | None = self._driver.execute(f'SELECT max(rowid) FROM "{self._name}"').fetchone()[0]
        except self._error:
            return AT_MOST
        return found or 0

    def _query(self, where: str, place: int) -> Iterator[Cells]:
        found = self._driver.execute(
            f'SELECT rowid AS "rowid of it", * FROM "{self._name}" WHERE {where} ORDER BY rowid', (place,)
        )
        names = [column[0] for column in found.description]
        return (dict(zip(names, row, strict=True)) for row in found)
