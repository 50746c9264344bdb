"""Measured figures, and the machine they were measured on."""

import os
import platform
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from time import perf_counter, process_time
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured figure beside its target (docs/benchmarks.md); None where there is none."""

    suite: str
    name: str
    value: float
    unit: str
    target: float | None = None
    at_least: bool = False

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met: less is better but where the target is to be reached at least."""
        if self.target is None:
            return None
        return self.value >= self.target if self.at_least else self.value <= self.target


class Spread(NamedTuple):
    """The median, the 95th percentile and the sum of a run, in milliseconds."""

    p50: float
    p95: float
    total: float


class Cost(NamedTuple):
    """What a run cost by the clock, and in processor time of all threads, which other work lengthens less."""

    wall: Spread
    processor: Spread


def timed(work: Iterable[Callable[[], object]]) -> Spread:
    """Run each piece of work once and return how long they took."""
    return costed(work).wall


def costed(work: Iterable[Callable[[], object]]) -> Cost:
    """Run each piece of work once and return what they cost."""
    wall: list[float] = []
    processor: list[float] = []
    for one in work:
        started, used = perf_counter(), process_time()
        one()
        wall.append((perf_counter() - started) * 1000)
        processor.append((process_time() - used) * 1000)
    return Cost(_spread(wall), _spread(processor))


def _spread(taken: list[float]) -> Spread:
    taken.sort()
    return Spread(taken[len(taken) // 2], taken[min(len(taken) - 1, int(len(taken) * 0.95))], sum(taken))


def machine() -> str:
    """Return the machine and the day in one line."""
    day = datetime.now(UTC).date().isoformat()
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {day}"
