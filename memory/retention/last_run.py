"""When what had been kept for long enough was erased last, on this machine."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

FILE = "retention.ran"


def note_run(home: Path) -> None:
    """Note that it was done just now; where that cannot be written, only the doctor does not know."""
    with suppress(OSError):
        (home / FILE).touch(mode=0o600)


def last_run(home: Path) -> datetime | None:
    """Return when it was done last; None when never, or on another machine."""
    file = home / FILE
    return datetime.fromtimestamp(file.stat().st_mtime, UTC) if file.exists() else None
