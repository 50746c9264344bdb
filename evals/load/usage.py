"""What processes use, as Linux tells."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_TICKS = os.sysconf("SC_CLK_TCK")


class Use(NamedTuple):
    """Processor seconds used so far, bytes in memory (what processes share is split between them), and threads."""

    seconds: float
    resident: int
    threads: int


def use_of(pid: int) -> Use | None:
    """Return what a process and its children use now, of this one without them; None when it is gone."""
    family = [pid] if pid == os.getpid() else _family(pid)
    found = [one for one in (_own(each) for each in family) if one]
    if not found:
        return None
    return Use(sum(one.seconds for one in found), sum(one.resident for one in found), sum(one.threads for one in found))


def uses(pids: Mapping[str, int]) -> dict[str, Use]:
    """Return what these named processes use, those that are gone left out."""
    return {name: use for name, pid in pids.items() if (use := use_of(pid))}


def children_of(pid: int, name: str) -> list[int]:
    """Return the children of a process that run this program."""
    return [child for child in _family(pid)[1:] if _program(child) == name]


def load_average() -> float:
    """Return how many threads of this machine wanted a core, on average over the last minute."""
    return os.getloadavg()[0]


def _own(pid: int) -> Use | None:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        held = _held(Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii"))
    except OSError:
        return None
    return Use((int(fields[11]) + int(fields[12])) / _TICKS, held, int(fields[17]))


def _program(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _held(rollup: str) -> int:
    line = next((line for line in rollup.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) * 1024


def _family(pid: int) -> list[int]:
    """The process and those it started, and those they started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        children = []
    return [pid, *(each for child in children for each in _family(int(child)))]
