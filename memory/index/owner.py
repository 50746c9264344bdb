"""One process owns the embedded index: Chroma itself does not notice a second one and answers wrongly."""

import os
from pathlib import Path
from typing import IO

from agent.errors import IndexUnavailable

try:
    import fcntl
except ImportError:  # Windows has no fcntl
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
else:

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


OWNER = "owner"
"""The file that says which process owns the folder."""


class Owner:
    """Owns a folder until released or until the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the folder. Raises IndexUnavailable naming the process that has it."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (folder / OWNER).touch(mode=0o600)
            self._file = (folder / OWNER).open("r+", encoding="ascii")
        except OSError as error:
            raise IndexUnavailable(f"The index cannot be used ({error}): check the folder's rights.") from error
        try:
            _lock(self._file)
        except OSError as error:
            pid = self._file.read().strip() or "unknown"
            self._file.close()
            raise IndexUnavailable(f"The index is in use by process {pid}: recall goes on without it.") from error
        self.pid = os.getpid()
        self._file.truncate(0)
        self._file.write(str(self.pid))
        self._file.flush()

    def release(self) -> None:
        """Let another process take the folder."""
        self._file.close()
