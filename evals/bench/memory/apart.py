"""Work in a process of its own, so that what it holds in memory is its own too."""

import gc
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

MB = 1024 * 1024
STATUS = Path("/proc/self/status")

Given = ParamSpec("Given")
Found = TypeVar("Found")


def apart(work: Callable[Given, Found], *given: Given.args, **named: Given.kwargs) -> Found:
    """Return what this work returns, done by a fresh process that then ends."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *given, **named).result()


def held_mb() -> float:
    """Return the megabytes of main memory that this process holds; the most it ever held where Linux is not."""
    gc.collect()
    if STATUS.exists():
        resident = next(line for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
        return int(resident.split()[1]) / 1024
    import resource  # Linux alone says what is held now, and Windows has no such module

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / MB if sys.platform == "darwin" else most / 1024


def disk_mb(folder: Path) -> float:
    """Return the megabytes of all files in this folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / MB
