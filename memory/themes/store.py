"""The theme store, opened."""

from pathlib import Path
from typing import Self

from sqlalchemy import URL

from memory.themes.audit import Audit
from memory.themes.ballots import Ballots
from memory.themes.database import ThemeDatabase
from memory.themes.released import Released

FILE = "themes.sqlite3"


class Themes(Ballots, Released, Audit):
    """Implements `agent.ports.ThemeStore`, apart from the record and knowing nothing of it."""

    def __init__(self, database: ThemeDatabase) -> None:
        """Use this database."""
        super().__init__(database)
        self.database = database

    @classmethod
    def open(cls, home: Path, url: str = "") -> Self:
        """Open the theme store at this SQLAlchemy URL, or in the folder when there is none. Raises MemoryStoreError."""
        return cls(ThemeDatabase(url or URL.create("sqlite", database=str(home / FILE))))

    def close(self) -> None:
        """Close all connections."""
        self.database.close()
