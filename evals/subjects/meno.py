"""Meno as a subject: in a home of its own that is gone after the talk, at a time that stands still."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from anyio.to_thread import run_sync

from agent.bootstrap import Meno, build
from agent.domain.session import Session
from agent.errors import UsageError
from agent.model import phraser_for
from agent.settings import Settings
from evals.scenario import Scenario
from evals.subjects.brought import call_of
from evals.subjects.chat import ChatEndpoint
from evals.subjects.counting import CountingPhraser
from evals.subjects.subject import SubjectAway
from evals.transcript import Said

REP = "rep"
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
A_WEEK = timedelta(days=7)
PATIENCE = 2
"""Calls in a row that found no model, before it is asked whether there is still one."""

_APART: dict[str, object] = {"database_url": "", "chroma_url": "", "timezone": "Europe/Berlin", "tracing": False}
"""No talk of an evaluation comes near anybody's own data."""


class MenoSubject:
    """The coach as `settings` make it; its calls run in a worker thread, for they wait.

    With a model, a turn that the bank asked because the model was away for good is no turn of the subject: the talk
    ends there.
    """

    def __init__(self, settings: Settings, *, name: str = "", endpoint: ChatEndpoint | None = None) -> None:
        """Take the settings, and where its model is when that can be asked."""
        self.name = name or (f"meno with {settings.model}" if settings.model else "meno")
        self._settings = settings.model_copy(update=_APART)
        self._endpoint = endpoint
        self._now = NOW
        self._home: TemporaryDirectory[str] | None = None
        self._meno: Meno | None = None
        self._phraser: CountingPhraser | None = None
        self._session: Session | None = None

    async def reach(self) -> None:
        """Return when the model behind it answers, or there is none to ask. Raises UsageError."""
        if self._endpoint is not None:
            await self._endpoint.reach()
            await self._endpoint.close()

    async def open(self, scenario: Scenario) -> Said:
        """Return the opening of a rep's first session. Raises MenoError."""
        return await self._said(lambda: self._opened(scenario), None)

    async def take(self, message: str) -> Said:
        """Return the checked turn to this message. Raises SubjectAway when the model has gone, MenoError."""
        said = await self._said(lambda: self._taken(message), message)
        await self._look_for_the_model()
        return said

    async def resume(self) -> None:
        """Close Meno as a rep who quits does, and build it again over what it has kept. Raises MenoError."""
        await run_sync(self._built_again)

    async def later(self) -> Said | None:
        """Return the opening a week later while something promised is still to be asked about."""
        if self._meno is None or self._session is None or not self._meno.commitments.pending(REP):
            return None
        self._now += A_WEEK
        coach, deal, minutes = self._meno.coach, self._session.deal, self._session.minutes
        return await self._said(lambda: coach.open(REP, deal=deal, minutes=minutes), None)

    async def close(self) -> None:
        """Close the record and remove the home."""
        if self._endpoint is not None:
            await self._endpoint.close()
        await run_sync(self._closed)

    async def _said(self, work: Callable[[], Session], message: str | None) -> Said:
        started, (calls, tokens) = time.perf_counter(), self._spent()
        session = self._session = await run_sync(work)
        calls_now, tokens_now = self._spent()
        turn = session.turns[-1]
        return Said(
            message=message,
            text=turn.own,
            buyer=turn.buyer,
            mirror=turn.mirror,
            question=turn.question,
            move=turn.move,
            focus=turn.focus,
            stage=turn.stage,
            source=turn.source,
            retries=turn.retries,
            model_calls=calls_now - calls,
            tokens=tokens_now - tokens,
            seconds=time.perf_counter() - started,
            commitment=session.commitment,
        )

    def _opened(self, scenario: Scenario) -> Session:
        self._home = TemporaryDirectory(prefix="meno-evals-")
        phraser = phraser_for(self._settings)
        self._phraser = CountingPhraser(phraser) if phraser else None
        coach = self._built(Path(self._home.name)).coach
        return coach.open(REP, deal=scenario.deal, mode=scenario.mode, minutes=scenario.minutes, call=call_of(scenario))

    def _built(self, home: Path) -> Meno:
        settings = self._settings.model_copy(update={"home": home})
        self._meno = build(settings, clock=lambda: self._now, phraser=self._phraser)
        return self._meno

    def _built_again(self) -> None:
        if self._meno is None or self._home is None:
            raise SubjectAway("the talk was not opened")
        self._meno.close()
        self._built(Path(self._home.name))

    def _taken(self, message: str) -> Session:
        if self._meno is None or self._session is None:
            raise SubjectAway("the talk was not opened")
        return self._meno.coach.take_turn(REP, self._session.id, message)

    async def _look_for_the_model(self) -> None:
        if self._phraser is None or self._endpoint is None or self._phraser.missed < PATIENCE:
            return
        try:
            await self._endpoint.reach()
        except UsageError as error:
            raise SubjectAway(str(error)) from error

    def _closed(self) -> None:
        if self._meno is not None:
            self._meno.close()
        if self._home is not None:
            self._home.cleanup()
        self._meno = self._home = None

    def _spent(self) -> tuple[int, int]:
        return (self._phraser.calls, self._phraser.tokens) if self._phraser else (0, 0)
