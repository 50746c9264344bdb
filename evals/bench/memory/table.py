"""What was measured of several ways to remember the same, quantity by quantity, side by side."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from evals.bench.figures import Figure, Spread
from evals.bench.memory.measured import Asked, Filled
from evals.bench.memory.scale import FIRST, Scale

RECALL_MS = 10.0
FOUND = 0.99


class Way(NamedTuple):
    """One way to remember. `filled` is None where it shares what another way has filled; `held` are to the targets."""

    name: str
    filled: Filled | None
    asked: Asked
    asked_long: Asked | None
    has_targets: bool = False


class _Column(NamedTuple):
    name: str
    asked: Asked
    has_targets: bool


def side_by_side(scale: Scale, ways: Sequence[Way]) -> Iterator[Figure]:
    """Yield one figure a quantity and way; the ordinary reps first, then the one with the long history."""
    everybody = f"{scale.items:,} items, {scale.reps:,} reps"
    yield from _filled(f"{scale.items + scale.long:,} items", ways)
    yield from _asked(everybody, [_Column(way.name, way.asked, way.has_targets) for way in ways])
    long = [_Column(way.name, way.asked_long, way.has_targets) for way in ways if way.asked_long]
    yield from _asked(f"one rep with {scale.long:,}", long)


def _filled(of_what: str, ways: Sequence[Way]) -> Iterator[Figure]:
    filled = [(way.name, way.filled) for way in ways if way.filled]
    for name, one in filled:
        yield _figure(of_what, "import", name, one.cost.wall.total / 1000, "s")
    for name, one in filled:
        yield _figure(of_what, "import, processor", name, one.cost.processor.total / 1000, "s")
    for name, one in filled:
        yield _figure(of_what, "on the disk", name, one.disk_mb, "MB")


def _asked(of_whom: str, columns: Sequence[_Column]) -> Iterator[Figure]:
    yield from _spread(of_whom, "recall", columns, lambda asked: asked.whole.wall, RECALL_MS)
    yield from _spread(of_whom, "recall, processor", columns, lambda asked: asked.whole.processor)
    yield from _spread(of_whom, "by meaning alone, processor", columns, lambda asked: asked.meaning.cost.processor)
    for name, asked, has_targets in columns:
        target = FOUND if has_targets else None
        yield _figure(of_whom, f"of the nearest {FIRST}", name, asked.meaning.found, "", target, at_least=True)
    for name, asked, _ in columns:
        yield _figure(of_whom, "memory held", name, asked.held_mb, "MB")
    for name, asked, _ in columns[1:]:
        ratio = asked.whole.processor.p50 / columns[0].asked.whole.processor.p50
        yield _figure(of_whom, f"processor p50 of a recall, {columns[0].name} = 1", name, ratio, "x")


def _spread(
    of_whom: str,
    what: str,
    columns: Sequence[_Column],
    chosen: Callable[[Asked], Spread],
    target: float | None = None,
) -> Iterator[Figure]:
    for name, asked, _ in columns:
        yield _figure(of_whom, f"{what} p50", name, chosen(asked).p50, "ms")
    for name, asked, has_targets in columns:
        yield _figure(of_whom, f"{what} p95", name, chosen(asked).p95, "ms", target if has_targets else None)


def _figure(
    of_what: str, what: str, way: str, value: float, unit: str, target: float | None = None, *, at_least: bool = False
) -> Figure:
    return Figure("memory", f"{of_what}: {what}, {way}", value, unit, target, at_least)
