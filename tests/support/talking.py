"""A coach over stores in memory, for talks that need nothing more."""

from datetime import UTC, datetime

from agent.coach import Coach
from agent.guard import Guard
from agent.ports import Phraser
from agent.steps.phrase import Phrase
from tests.fakes import InMemorySessions

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)


class NothingRecalled:
    """Remembers nothing."""

    def about(self, rep_id, text, *, limit=5, not_session=None):
        return ()


def coached(store=None, *, now=MONDAY, recall=None, phraser: Phraser | None = None) -> Coach:
    """Return a coach whose clock stands at this time."""
    store = store or InMemorySessions()
    return Coach(
        sessions=store,
        commitments=store,
        insights=store,
        recall=recall or NothingRecalled(),
        phrase=Phrase(judge=Guard(None), phraser=phraser, seconds=1, timezone=UTC),
        clock=lambda: now,
        timezone=UTC,
        help_texts=lambda focus: "",
    )
