"""What came of so many kills."""

from typing import NamedTuple


class KillReport(NamedTuple):
    """What was acknowledged before a kill and then missing, or there again.

    `torn` is what was neither whole nor gone after a kill in the middle of it.
    """

    work: str
    kills: int
    acknowledged: int
    lost: int = 0
    came_back: int = 0
    torn: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether anything was put to the proof, and all of it held."""
        return bool(self.acknowledged) and not (self.lost or self.came_back or self.torn)

    def __str__(self) -> str:
        """Return the report in one line."""
        return (
            f"kill -9 in the middle of {self.work}: {self.kills} kills, {self.acknowledged} acknowledged, "
            f"{self.lost} lost, {self.came_back} came back, {self.torn} torn"
        )
