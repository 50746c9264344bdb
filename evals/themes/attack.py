"""What came of an attack."""

from typing import NamedTuple

EXACT_COUNTS = 1.0
"""How sure somebody who knows everyone else becomes where exact counts are published."""


class Attack(NamedTuple):
    """An attack with what the attacker knew before and after, as the probability of the truth about one person.

    `line` is what `posterior` may be at most; both are reckoned over everything a release can look like. `measured` is
    how often the best guess was right over so many `releases` made by the code that makes them for managers, and
    `measured_line` what that may be: the exact share with four standard errors. Attacks on what must not happen at all
    count what did happen in `found`. `without` is what the same attack gets where counts are published as they are.
    """

    name: str
    prior: float | None = None
    posterior: float | None = None
    line: float | None = None
    measured: float | None = None
    measured_line: float | None = None
    releases: int = 0
    found: int = 0
    tried: int = 0
    without: str = ""

    @property
    def held(self) -> bool:
        """Whether anything was tried, and nothing got past its line."""
        bounded = self.posterior is None or self.line is None or self.posterior <= self.line + 1e-9
        right = self.measured is None or self.measured_line is None or self.measured <= self.measured_line
        return bool(self.releases or self.tried) and bounded and right and not self.found
