"""No index: where the record is encrypted, vectors lie nowhere else, and every history is compared exactly."""

import logging
from pathlib import Path

from memory.index.index import Index
from memory.index.leftovers import clear
from memory.index.owner import OWNER
from memory.record import copies, outbox
from memory.record.database import Database

logger = logging.getLogger(__name__)

AT_ONCE = 10_000


class Unindexed(Index):
    """Stands where an index would be: never open, so that whoever asks compares exactly, and never behind."""

    def __init__(self, database: Database, embedder: str, folder: Path, url: str = "") -> None:
        """Follow this record; an index that was left from before it was encrypted is overwritten."""
        super().__init__(database, embedder, folder, url)
        try:
            discard(folder)
        except OSError as error:
            logger.warning("an old index with vectors in the clear cannot be removed from %s: %s", folder, error)

    def catch_up(self) -> None:
        """Take what has its vector out of the outbox: there is nothing more to do for it."""
        with self._lock:
            while True:
                with self._database.reading() as connection:
                    tasks = (*outbox.drops(connection), *outbox.puts(connection, self._embedder, AT_ONCE))
                if not tasks:
                    return
                with self._database.writing() as connection:
                    outbox.done(connection, tasks)

    def open(self) -> None:
        """Do nothing: there is nothing to open, and nobody else can have it."""

    def rebuild(self, rep_id: str | None = None) -> None:
        """Do nothing but catch up."""
        self.catch_up()

    @property
    def wipes(self) -> bool:
        """Yes: what is erased is nowhere but in the record."""
        return True


def discard(folder: Path) -> None:
    """Overwrite and remove whatever an index has written into this folder. Raises OSError."""
    written = [path for path in folder.rglob("*") if path.is_file() and path.name != OWNER]
    for path in written:
        copies.overwrite(path)
    if written:
        clear(folder)
