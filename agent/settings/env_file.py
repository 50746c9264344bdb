"""Whose word a .env file is: it is read from the folder that one happens to be in."""

import os
import stat
from pathlib import Path

from agent.errors import UsageError


def demand_own(file: Path) -> None:
    """Raise UsageError, saying what to do, for a .env file that somebody else wrote or could write.

    It could send what is said to another endpoint. Where files have no owners there is nothing to look at.
    """
    if not hasattr(os, "getuid"):
        return
    try:
        found = file.stat()
    except OSError:
        return  # none to read
    by_others = found.st_mode & stat.S_IWOTH or (found.st_mode & stat.S_IWGRP and found.st_gid != os.getgid())
    if found.st_uid not in (os.getuid(), 0) or by_others:
        raise UsageError(
            f"{file.absolute()} is not yours alone to write, and settings are read from it. Go to another folder, or "
            f"if what stands in it is right: chown $(id -u) {file} && chmod go-w {file}"
        )
