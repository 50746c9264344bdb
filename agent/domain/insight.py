"""What a rep took away, and when it comes back."""

from datetime import datetime, timedelta

from agent.domain.frozen import Frozen

SPACING = (timedelta(days=2), timedelta(days=7), timedelta(days=30))
"""After these times an insight comes back. Spaced beats massed, and which spacing matters little (docs/method.md)."""


class Insight(Frozen):
    """A sentence of the rep's own, said in exchange `number` of a session; `returned` counts spacings that are over."""

    id: str
    rep_id: str
    session_id: str
    number: int
    text: str
    at: datetime
    returned: int = 0

    @property
    def next_at(self) -> datetime | None:
        """When it comes back next, in UTC; None when it has come back often enough."""
        return self.at + SPACING[self.returned] if self.returned < len(SPACING) else None

    def is_due(self, now: datetime) -> bool:
        """Whether its time to come back has come."""
        return self.next_at is not None and self.next_at <= now

    def brought_back(self, now: datetime) -> "Insight":
        """Return it as it is after coming back now; spacings that were missed do not pile up."""
        passed = sum(1 for space in SPACING if self.at + space <= now)
        return self.model_copy(update={"returned": max(self.returned + 1, passed)})
