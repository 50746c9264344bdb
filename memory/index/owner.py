"""One process owns the embedded index: Chroma itself does not notice a second one and answers wrongly."""

import logging
import os
from pathlib import Path
from typing import IO

from agent.errors import IndexInUse, IndexUnavailable

try:
    import fcntl
except ImportError:  # Windows has no fcntl
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
else:

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


logger = logging.getLogger(__name__)

LONGEST_PID = 20
OWNER = "owner"
"""The file that says which process owns the folder."""


class Owner:
    """Owns a folder until released or until the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the folder. Raises IndexInUse naming the process that has it, IndexUnavailable."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (folder / OWNER).touch(mode=0o600)
            self._file = (folder / OWNER).open("r+b", buffering=0)
        except OSError as error:
            raise IndexUnavailable(
                f"The index cannot be used ({error}): recall goes on without it. Check rights and disk, or move "
                "away what is in its place; then `meno memory reindex`."
            ) from error
        try:
            _lock(self._file)
        except OSError as error:
            pid = self._file.read(LONGEST_PID).decode("ascii", "replace").strip()
            self._file.close()
            who = f"process {pid}" if pid.isdecimal() else "another process"
            raise IndexInUse(f"The index is kept by {who}: recall works here without it.") from error
        self.pid = os.getpid()
        try:
            self._file.truncate(0)
            self._file.write(str(self.pid).encode())
        except OSError:
            # The lock is what counts, and a full disk cannot take the name; it is said where it matters.
            logger.debug("the owner of the index has no room to write its name", exc_info=True)

    def release(self) -> None:
        """Let another process take the folder."""
        self._file.close()
