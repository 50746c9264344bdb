"""The record, opened."""

from pathlib import Path
from typing import Self

from sqlalchemy import URL

from agent.errors import MemoryStoreError
from memory.record.cipher import RecordKey
from memory.record.commitments import Commitments
from memory.record.database import Database
from memory.record.insights import Insights
from memory.record.matters import Matters
from memory.record.migrate import bring_up_to_date
from memory.record.notices import Notices
from memory.record.peers import Peers
from memory.record.plans import Plans
from memory.record.session_themes import SessionThemes
from memory.record.sessions import Sessions
from memory.record.sheets import Sheets
from memory.record.theme_keys import QuarterKeys
from memory.record.used import Used

FILE = "record.sqlite3"


class Record(Sessions, Commitments, Insights, Plans, Peers, Sheets, Matters, Notices, Used, QuarterKeys, SessionThemes):
    """All that is kept, in one database; implements the stores of `agent.ports`."""

    def __init__(self, database: Database) -> None:
        """Use this database, brought up to date. Raises MemoryStoreError when it cannot be used."""
        super().__init__(database)
        self.database = database
        try:
            bring_up_to_date(database)
        except MemoryStoreError:
            database.close()
            raise

    @classmethod
    def open(cls, home: Path, url: str = "", key: RecordKey | None = None) -> Self:
        """Open the record at this SQLAlchemy URL, or in the folder when there is none; `key` opens an encrypted one."""
        return cls(Database(url or URL.create("sqlite", database=str(home / FILE)), key))

    def close(self) -> None:
        """Close all connections."""
        self.database.close()
