"""Measured figures, and the machine they were measured on."""

import os
import platform
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from time import perf_counter
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured figure beside its target (docs/benchmarks.md); None where there is none."""

    suite: str
    name: str
    value: float
    unit: str
    target: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; less is better for all figures here."""
        return None if self.target is None else self.value <= self.target


class Spread(NamedTuple):
    """The median and the 95th percentile of a run, in milliseconds."""

    p50: float
    p95: float


def timed(work: Iterable[Callable[[], object]]) -> Spread:
    """Run each piece of work once and return how long they took."""
    taken: list[float] = []
    for one in work:
        started = perf_counter()
        one()
        taken.append((perf_counter() - started) * 1000)
    taken.sort()
    return Spread(taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.95))])


def machine() -> str:
    """Return the machine and the day in one line."""
    day = datetime.now(UTC).date().isoformat()
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {day}"
