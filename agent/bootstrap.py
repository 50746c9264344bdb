"""Where the parts are put together: the only place of agent/ that knows memory/."""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import cache
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tzlocal import get_localzone

from agent.coach import Coach
from agent.domain.recalled import Recalled
from agent.errors import UsageError
from agent.guard import Guard
from agent.model import phraser_for
from agent.ports import Clock, CommitmentStore, Embedder, Phraser, SessionStore
from agent.settings import Settings
from agent.steps.phrase import Phrase
from memory.embedder import MiniLM
from memory.record.record import Record


class _NoRecall:
    def about(self, rep_id: str, text: str, *, limit: int = 5, not_session: str | None = None) -> tuple[Recalled, ...]:
        return ()


NO_MODEL = "No model is configured: the embedded coach asks from its own question bank. Nothing leaves this machine."


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


@cache
def embedder() -> Embedder:
    """Return the local embedder of this process; its weights are read on first use."""
    return MiniLM()


@dataclass(frozen=True)
class Meno:
    """Meno, put together: what pages and commands work with. Close it, or use it as a context."""

    coach: Coach
    guard: Guard
    sessions: SessionStore
    commitments: CommitmentStore
    settings: Settings
    timezone: tzinfo
    _record: Record
    _phraser: Phraser | None = None

    def notices(self) -> tuple[str, ...]:
        """Return what a person should know now, in plain words: no model, a model that is away, recall that is."""
        said = [NO_MODEL if self._phraser is None else getattr(self._phraser, "notice", str)()]
        return tuple(notice for notice in said if notice)

    def warm_up(self) -> None:
        """Load what the first turn needs, in the background, while the rep reads the first question."""
        threading.Thread(target=self._warm, name="meno-warm-up", daemon=True).start()

    def close(self) -> None:
        """Close the record and the index."""
        self._record.close()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what is open."""
        self.close()

    def _warm(self) -> None:
        self.guard.check(("rep: Dana went quiet.",), "What have you heard from her since?")


def build(settings: Settings, *, clock: Clock = utc_now, phraser: Phraser | None = None) -> Meno:
    """Put Meno together. Raises UsageError for settings that cannot be, PromptError, MemoryStoreError."""
    timezone = zone(settings.timezone)
    record = Record.open(settings.home, settings.database_url)
    guard = Guard(embedder())
    phraser = phraser or phraser_for(settings)
    coach = Coach(
        sessions=record,
        commitments=record,
        recall=_NoRecall(),
        phrase=Phrase(judge=guard, phraser=phraser, seconds=settings.wait, timezone=timezone),
        clock=clock,
        timezone=timezone,
        help_texts=lambda focus: str(getattr(settings, f"help_{focus}", "")),
    )
    return Meno(coach, guard, record, record, settings, timezone, record, phraser)


def zone(name: str) -> tzinfo:
    """Return the time zone of this name, or this machine's own when there is none. Raises UsageError."""
    if not name:
        return get_localzone()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise UsageError(f"MENO_TIMEZONE: there is no time zone {name!r}; write it like Europe/Berlin") from error
