"""Rows as they were read of a damaged record, put into a whole one where they make sense."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Column, Connection, Table
from sqlalchemy.exc import DBAPIError

from agent.domain.move import CoachMove, Focus
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from memory.record import schema
from memory.record.columns import JsonOf, UtcTime
from memory.record.readable import Cells

UNREADABLE = "[cannot be read]"
NO_TURN = CoachTurn(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, question=UNREADABLE)
"""Stands where the coach's turn was damaged and the rep's words are not."""


def enter(connection: Connection, table: Table, rows: Iterable[Cells]) -> int:
    """Insert those rows of a table that make sense, and return how many did."""
    return sum(any(_is_in(connection, table, cells) for cells in _forms(table, row)) for row in rows)


def _forms(table: Table, row: Cells) -> Iterator[Cells]:
    """A row as it was read, then without what it belongs to; none where a value is none of its kind."""
    try:
        cells = {column.name: _sound(column, row[column.name]) for column in table.c if column.name in row}
    except ValueError:
        return
    yield cells
    if table is schema.items:
        yield cells | {"session_id": None, "number": None}


def _sound(column: Column[Any], value: object) -> object:
    """The value as it lies in the record. Raises ValueError for one that cannot be used."""
    if value is None:
        return None
    if isinstance(column.type, UtcTime):
        datetime.fromisoformat(str(value))
    if isinstance(column.type, JsonOf):
        try:
            column.type.kind.model_validate_json(str(value))
        except ValidationError:
            if column.type.kind is CoachTurn:
                return NO_TURN.model_dump_json()
            if not column.nullable:
                raise
            return None
    return value


def _is_in(connection: Connection, table: Table, cells: Cells) -> bool:
    names = ", ".join(f'"{name}"' for name in cells)
    marks = ", ".join("?" * len(cells))
    try:
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', tuple(cells.values()))
    except DBAPIError:  # what it belongs to is lost, or it was read twice
        return False
    return True
