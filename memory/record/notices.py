"""Which notice a rep has read, and whether the themes of their sessions may count."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from agent.domain.notice import ReadNotice
from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.schema import notices


class Notices:
    """Implements `agent.ports.Consents` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def counts_themes(self, rep_id: str) -> bool:
        """Whether the themes of this rep's sessions may count, by what they chose last; False when they never chose."""
        read = self.read_notices(rep_id)
        return bool(read) and read[-1].counts_themes

    def accepted(self, rep_id: str, version: int) -> bool:
        """Whether the rep has read this version of the notice."""
        return any(read.version == version for read in self.read_notices(rep_id))

    def accept(self, notice: ReadNotice) -> None:
        """Keep that the rep has read a version; said again, the newer choice and time stand."""
        with self._database.writing() as connection:
            _write(connection, notice)

    def choose_themes(self, rep_id: str, at: datetime, *, counts: bool) -> ReadNotice:
        """Return the notice that the rep has read last with their new choice, kept.

        Raises MemoryStoreError when they have read none yet.
        """
        with self._database.writing() as connection:
            read = _read(connection, rep_id)
            if not read:
                raise MemoryStoreError("The notice comes first: `meno notice show` prints it, `meno notice accept`.")
            chosen = read[-1].model_copy(update={"at": at, "counts_themes": counts})
            _write(connection, chosen)
            return chosen

    def read_notices(self, rep_id: str) -> tuple[ReadNotice, ...]:
        """Return the versions that the rep has read, the latest last."""
        with self._database.reading() as connection:
            return _read(connection, rep_id)


def _read(connection: Connection, rep_id: str) -> tuple[ReadNotice, ...]:
    chosen = select(notices).where(notices.c.rep_id == rep_id).order_by(notices.c.at, notices.c.version)
    return tuple(ReadNotice(**row._mapping) for row in connection.execute(chosen))


def _write(connection: Connection, notice: ReadNotice) -> None:
    same = (notices.c.rep_id == notice.rep_id) & (notices.c.version == notice.version)
    connection.execute(delete(notices).where(same))
    connection.execute(insert(notices).values(notice.model_dump()))
