"""Meno in front of a model that always gives advice: nothing of it may be shown."""

from typing import NamedTuple

from anyio.to_thread import run_sync
from pydantic import SecretStr

from agent.settings import Settings
from evals.scenario import Scenario
from evals.subjects.adviser import MODEL, Adviser
from evals.subjects.meno import MenoSubject
from evals.subjects.subject import SubjectAway
from evals.transcript import Said

WAIT = 60.0
"""Seconds that a turn waits for the adviser: however busy the machine, its advice is to be heard."""


class AdvisedSubject:
    """Meno with an adviser of its own for every talk."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings; whatever model they name, the adviser is in its place."""
        self.name = "advises"
        self._settings = settings
        self._adviser: Adviser | None = None
        self._meno: MenoSubject | None = None

    async def open(self, scenario: Scenario) -> Said:
        """Return the opening, with the adviser listening. Raises MenoError."""
        self._adviser = Adviser(scenario.id)
        told = {"model": f"openai:{MODEL}", "openai_base_url": self._adviser.base_url, "wait": WAIT}
        settings = self._settings.model_copy(update={**told, "openai_api_key": SecretStr("")})
        self._meno = MenoSubject(settings, name=self.name)
        return await self._meno.open(scenario)

    async def take(self, message: str) -> Said:
        """Return the turn to this message, with the advice that the model gave for it. Raises MenoError."""
        meno, adviser = self._opened()
        before = len(adviser.given)
        said = await meno.take(message)
        advice = tuple(answer for line in adviser.given[before:] for answer in line.answers)
        return said.model_copy(update={"advice": advice})

    async def resume(self) -> None:
        """Close Meno and build it again, as Meno's."""
        await self._opened().meno.resume()

    async def later(self) -> Said | None:
        """Return the opening a week later, as Meno's."""
        return await self._opened().meno.later()

    async def close(self) -> None:
        """Close Meno, then its adviser."""
        if self._meno is not None:
            await self._meno.close()
        if self._adviser is not None:
            await run_sync(self._adviser.close)

    def _opened(self) -> "_Opened":
        if self._meno is None or self._adviser is None:
            raise SubjectAway("the talk was not opened")
        return _Opened(self._meno, self._adviser)


class _Opened(NamedTuple):
    """Both of them, listening."""

    meno: MenoSubject
    adviser: Adviser
