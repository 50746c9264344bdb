"""How the record and its index are: sizes, soundness, who keeps the index, when the last backup was made."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from agent.domain.frozen import Frozen
from agent.errors import IndexInUse, MemoryStoreError, RecordDamaged
from memory import backup
from memory.index.leftovers import check
from memory.index.owner import Owner
from memory.record.database import Database
from memory.record.faults import RESCUE
from memory.record.schema import HEAD, versions


class Condition(Frozen):
    """What was found of a record; its size in bytes, None where it is not Meno's to see."""

    version: str
    size: int | None = None
    backed_up_at: datetime | None = None


def condition(database: Database) -> Condition:
    """Look a record over; about 1 s for 100 MB.

    Raises RecordDamaged when a part of its file is not what was written, MemoryStoreError when it cannot be written to.
    """
    with database.writing() as connection:
        version = str(connection.scalar(select(versions.c.version_num)))
    if database.file is None:
        return Condition(version=version)
    _demand_sound(database)
    size = sum(file.stat().st_size for file in _files(database.file))
    return Condition(version=version, size=size, backed_up_at=_time_of(backup.mark(database)))


def demand_current(database: Database) -> None:
    """Raise MemoryStoreError when the record cannot be read, or a newer Meno has brought it beyond this one."""
    with database.reading() as connection:
        found = connection.scalar(select(versions.c.version_num))
    if found != HEAD:
        raise MemoryStoreError(f"The record is of version {found}, this Meno knows {HEAD}: start the newer one.")


def index_condition(folder: Path) -> str:
    """Say in plain words how an embedded index is and who keeps it. Raises IndexUnavailable for a damaged one."""
    if not folder.exists():
        return "none yet, or none is needed"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return f"{size / 1e6:.1f} MB; {_keeper(folder)}"


def _demand_sound(database: Database) -> None:
    with database.reading() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    if found != "ok":
        raise RecordDamaged(f"A part of the record is damaged, other parts may still work. {RESCUE}")


def _files(file: Path) -> list[Path]:
    return [found for ending in ("", "-wal", "-shm") if (found := file.with_name(file.name + ending)).exists()]


def _time_of(mark: Path) -> datetime | None:
    return datetime.fromtimestamp(mark.stat().st_mtime, UTC) if mark.exists() else None


def _keeper(index: Path) -> str:
    """Say who keeps the index; raise IndexUnavailable for one that is damaged."""
    try:
        owner = Owner(index)
    except IndexInUse as error:
        return str(error)
    try:
        check(index)
    finally:
        owner.release()
    return "sound, and no other process keeps it"
