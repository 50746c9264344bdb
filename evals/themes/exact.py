"""What a release tells, reckoned exactly: the noise is discrete and the bands are few, so every outcome can be weighed.

A theme's band depends on its own count alone. Somebody who chose another theme moves two counts by one each; somebody
who took part or did not moves one. All else that an attacker may know only decides where the other counts stand, and
the functions here look for where they would have to stand to tell the most.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from math import log

from agent.domain.release import Edges
from agent.steps.release import chance_of

Chances = tuple[float, ...]
"""Of one theme: how probable it is not to be shown, and to be shown as some, common, most."""


@cache
def chances(count: int, edges: Edges, scale: float) -> Chances:
    """Return how probable each band is for a theme that so many chose."""
    some, common, most = (edge - count for edge in (edges.some, edges.common, edges.most))
    between = _between(some, common, scale), _between(common, most, scale)
    return (chance_of(1 - some, scale), *between, chance_of(most, scale))


def told_by_one_more(size: int, edges: Edges, scale: float) -> float:
    """Return the largest ratio, over all counts and bands, between a theme with one person more and without them."""
    return max(_largest(chances(count + 1, edges, scale), chances(count, edges, scale)) for count in range(size))


def told_by_a_change(size: int, edges: Edges, scale: float) -> float:
    """Return the largest ratio, over all other counts and all releases, between two themes that a person may have."""
    up = [_largest(chances(one + 1, edges, scale), chances(one, edges, scale)) for one in range(size)]
    down = [_largest(chances(one, edges, scale), chances(one + 1, edges, scale)) for one in range(size)]
    return max(up[one] * down[other] for one in range(size) for other in range(size - one))


def spent(ratio: float) -> float:
    """Return a ratio as ε."""
    return log(ratio)


def posterior(prior: float, ratio: float) -> float:
    """Return how sure an attacker becomes at most who was so sure before and sees something with this ratio."""
    return prior * ratio / (prior * ratio + 1 - prior)


def success(one: Sequence[float], other: Sequence[float]) -> float:
    """Return how often the best guess between two equally likely worlds is right, given their chances of each sight."""
    return sum(max(pair) for pair in zip(one, other, strict=True)) / 2


def sights(one: int, other: int, edges: Edges, scale: float) -> list[float]:
    """Return the chances of all that two themes with these counts may be shown as."""
    return [first * second for first, second in _pairs(one, other, edges, scale)]


def guessed_from(one: int, other: int, edges: Edges, scale: float, quarters: int = 1) -> float:
    """Return how often the best guess of a person's theme is right where so many others chose the two in question.

    With more quarters the person has the same theme in each, and the attacker knows that too.
    """
    first, second = [1.0], [1.0]
    for _ in range(quarters):
        first = [a * b for a, b in product(first, sights(one + 1, other, edges, scale))]
        second = [a * b for a, b in product(second, sights(one, other + 1, edges, scale))]
    return success(first, second)


def best_place(size: int, edges: Edges, scale: float) -> tuple[int, int]:
    """Return the counts of two themes among `size` - 1 others that let an attacker guess right most often."""
    places = ((one, other) for one in range(size) for other in range(size - one))
    return max(places, key=lambda place: guessed_from(place[0], place[1], edges, scale))


def success_among_all(counts: Sequence[int], edges: Edges, scale: float) -> float:
    """Return how often the best guess among all themes is right, each as likely before, given the others' counts.

    The theme that became the most probable is guessed; how probable the best ratio is follows from each theme's own.
    """
    ratios = [_ratios(count, edges, scale) for count in counts]
    values = sorted({ratio for each in ratios for ratio, _ in each})
    expected, below = 0.0, 0.0
    for value in values:
        reached = 1.0
        for each in ratios:
            reached *= sum(chance for ratio, chance in each if ratio <= value)
        expected += value * (reached - below)
        below = reached
    return expected / len(counts)


def _between(least: int, below: int, scale: float) -> float:
    """The chance of noise from `least` on and below the other; a small one is reckoned on the side where it lies."""
    if below <= 0:
        least, below = 1 - below, 1 - least
    if least > 0:
        return chance_of(least, scale) - chance_of(below, scale)
    return 1 - chance_of(1 - least, scale) - chance_of(below, scale)


def _ratios(count: int, edges: Edges, scale: float) -> list[tuple[float, float]]:
    """For each band of a theme: the ratio with one person more, and the chance of the band without them."""
    more, without = chances(count + 1, edges, scale), chances(count, edges, scale)
    return [(one / other, other) for one, other in zip(more, without, strict=True) if other > 0]


def _pairs(one: int, other: int, edges: Edges, scale: float) -> Iterator[tuple[float, float]]:
    return product(chances(one, edges, scale), chances(other, edges, scale))


def _largest(one: Chances, other: Chances) -> float:
    return max(a / b for a, b in zip(one, other, strict=True) if b > 0)
