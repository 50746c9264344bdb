"""Call sheets that reps have changed, in the record; one that nobody changed is built anew each time."""

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from agent.domain.session import NOT_KEPT
from agent.domain.sheet import Sheet, SheetLine
from agent.errors import MemoryStoreError, SessionNotFound
from memory.record.database import Database
from memory.record.items import to_be_wiped
from memory.record.leaving.blanking import ERASED
from memory.record.schema import exchanges, sessions, sheets


class Sheets:
    """Implements `agent.ports.SheetStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def sheet(self, rep_id: str, session_id: str) -> Sheet | None:
        """Return the sheet as the rep left it, or None when they have not changed it."""
        chosen = select(sheets.c.sheet).where(sheets.c.session_id == session_id, sheets.c.rep_id == rep_id)
        with self._database.reading() as connection:
            found: Sheet | None = connection.scalar(chosen)
            return found

    def sheets(self, rep_id: str) -> tuple[Sheet, ...]:
        """Return the sheets that the rep has changed, by when their sessions began, oldest first."""
        chosen = select(sheets.c.sheet).join(sessions).where(sheets.c.rep_id == rep_id)
        with self._database.reading() as connection:
            return tuple(connection.scalars(chosen.order_by(sessions.c.started_at, sessions.c.id)))

    def keep_sheet(self, sheet: Sheet) -> Sheet:
        """Return the sheet as it was kept: a line whose message has left the record since is not.

        Raises SessionNotFound, MemoryStoreError when the session is off the record.
        """
        with self._database.writing() as connection:
            off_record = connection.scalar(select(sessions.c.off_record).where(_own(sheet.rep_id, sheet.session_id)))
            if off_record is None:
                raise SessionNotFound(f"There is no session {sheet.session_id} of this rep.")
            if off_record:
                raise MemoryStoreError("This session is off the record: its sheet is not kept and cannot be changed.")
            left = tuple(line for line in sheet.lines if _still_stands(connection, sheet.rep_id, line))
            kept = sheet.model_copy(update={"lines": left})
            here = sheets.c.session_id == sheet.session_id
            before: Sheet | None = connection.scalar(select(sheets.c.sheet).where(here))
            connection.execute(delete(sheets).where(here))
            connection.execute(insert(sheets), {"session_id": sheet.session_id, "rep_id": sheet.rep_id, "sheet": kept})
            if before is not None and {line.text for line in before.lines}.difference(line.text for line in left):
                to_be_wiped(connection)
            return kept

    def forget_sheet(self, rep_id: str, session_id: str) -> None:
        """Delete what the rep changed on a sheet; without any change nothing happens."""
        with self._database.writing() as connection:
            own = (sheets.c.session_id == session_id) & (sheets.c.rep_id == rep_id)
            if connection.execute(delete(sheets).where(own)).rowcount:
                to_be_wiped(connection)


def _still_stands(connection: Connection, rep_id: str, line: SheetLine) -> bool:
    here = select(exchanges.c.utterance).join(sessions).where(_own(rep_id, line.session_id))
    if line.number is None:
        return connection.scalar(select(sessions.c.id).where(_own(rep_id, line.session_id))) is not None
    said = connection.scalar(here.where(exchanges.c.number == line.number, exchanges.c.unkept.is_(False)))
    return said is not None and said not in (NOT_KEPT, ERASED)


def _own(rep_id: str, session_id: str) -> ColumnElement[bool]:
    return (sessions.c.id == session_id) & (sessions.c.rep_id == rep_id)
