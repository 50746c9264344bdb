"""What a release tells a manager of a group: how many of its true themes are shown, and how often a band is wrong."""

import random
from typing import NamedTuple

from agent.domain.theme import Band, Theme
from agent.ports.themes import Mechanism
from agent.steps.release import claimed
from evals.themes.guessing import World, released

SIZES = (10, 20, 50, 200)
EVENNESS = 0.5
"""Of a Dirichlet distribution that groups' themes are drawn from: four or five of them hold most of the people."""
BANDS = (None, Band.SOME, Band.COMMON, Band.MOST)


class Utility(NamedTuple):
    """What `groups` groups of `size` people, of whom a share took part, were told.

    A theme is true when the people who have it are a tenth of the group or more. `not_true` were shown all the same,
    `nobodys` though nobody has them; `claims_too_much` are bands whose least share is not reached, and `other_band` all
    but the one that exact counts would have, those that claim too little among them.
    """

    size: int
    took_part: float
    groups: int
    true_themes: int
    true_shown: int
    shown: int
    not_true: int
    claims_too_much: int
    other_band: int
    two_off: int
    nobodys: int

    @property
    def shown_of_true(self) -> float:
        """The share of true themes that were shown."""
        return self.true_shown / max(1, self.true_themes)

    def share(self, count: int) -> float:
        """Return a count as a share of the themes shown."""
        return count / max(1, self.shown)


def utility(mechanism: Mechanism, size: int, groups: int, took_part: float = 1.0, seed: int = 5) -> Utility:
    """Publish this many made-up groups by the code that publishes real ones, and compare with what is true of them."""
    toss = random.Random(seed + size)
    found: list[tuple[Band | None, Band | None, int]] = []
    for _ in range(groups):
        counts = _world(toss, sum(toss.random() < took_part for _ in range(size)))
        bands = dict(released(mechanism, size, counts).themes)
        found += [(bands.get(theme), true_band(counts.get(theme, 0), size), counts.get(theme, 0)) for theme in Theme]
    seen = [one for one in found if one[0]]
    apart = [BANDS.index(band) - BANDS.index(true) for band, true, _ in seen]
    return Utility(
        size=size,
        took_part=took_part,
        groups=groups,
        true_themes=sum(bool(true) for _, true, _ in found),
        true_shown=sum(bool(true) for _, true, _ in seen),
        shown=len(seen),
        not_true=sum(not true for _, true, _ in seen),
        claims_too_much=sum(one > 0 for one in apart),
        other_band=sum(one != 0 for one in apart),
        two_off=sum(abs(one) > 1 for one in apart),
        nobodys=sum(not count for _, _, count in seen),
    )


def true_band(count: int, size: int) -> Band | None:
    """Return the band that a theme would have without noise."""
    reached = [band for band in Band if count >= claimed(band, size)]
    return reached[-1] if reached else None


def _world(toss: random.Random, people: int) -> World:
    weights = [toss.gammavariate(EVENNESS, 1.0) for _ in Theme]
    counts: World = {}
    for theme in toss.choices(list(Theme), weights, k=people):
        counts[theme] = counts.get(theme, 0) + 1
    return counts
