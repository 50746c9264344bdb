"""How a rep feels about the talk: what it does to patience and energy, and when it is enough."""

from typing import Final, NamedTuple, Self

from evals.reps.asked import Asked, Heard
from evals.scenario import Temper

PATIENCE: Final = {
    Temper.STEADY: 9,
    Temper.TERSE: 7,
    Temper.RAMBLING: 12,
    Temper.TIRES: 7,
    Temper.ANGRY: 6,
    Temper.HOLLOW: 6,
    Temper.WANDERS: 8,
}
"""What a rep of each temper puts up with before they go."""
ENERGY: Final = 8
"""Replies a rep who tires has in them before they sound drained."""
SHORT_OF: Final = 4
"""Energy below which replies of a rep who tires get shorter."""


class Mood(NamedTuple):
    """Patience and energy left, and whether the last turn made the rep cross."""

    temper: Temper
    patience: int
    energy: int = ENERGY
    is_cross: bool = False

    @classmethod
    def at_first(cls, temper: Temper, keeps_pressing: bool) -> Self:
        """Return the mood a rep comes with; one who means to wear a coach down brings patience."""
        return cls(temper, PATIENCE[temper] * (4 if keeps_pressing else 1))

    def after(self, heard: Heard, *, again: bool, pressed: bool) -> Self:
        """Return the mood after this turn of the coach, which may have been asked before or follow a demand."""
        unmet = pressed and not heard.told
        annoyed = again or (unmet and self.temper is Temper.ANGRY)
        loss = 2 * again + unmet + (heard.asked is Asked.HOLDS)
        tires = self.temper is Temper.TIRES
        return self._replace(patience=self.patience - loss, energy=self.energy - tires, is_cross=annoyed)

    @property
    def has_enough(self) -> bool:
        """Whether the rep goes now."""
        return self.patience <= 0

    @property
    def is_short(self) -> bool:
        """Whether replies shrink to their beginning."""
        return self.energy < SHORT_OF

    @property
    def is_drained(self) -> bool:
        """Whether nothing but a hollow word is left."""
        return self.energy <= 0
