"""Talks played one by one: those of a former run are kept, and a subject that is gone is not asked for ever."""

from collections.abc import Callable, Iterable

from evals.inspecting.play import play
from evals.reps.rep import Rep
from evals.scenario import Scenario
from evals.subjects.subject import Subject
from evals.transcript import Ending, Transcript

PATIENCE = 3
"""Talks in a row that failed, before the rest is left for later."""


class Playing:
    """Plays scenarios with a new subject and a new rep each."""

    def __init__(
        self,
        subject: Callable[[], Subject],
        rep: Callable[[Scenario], Rep],
        kept: Iterable[Transcript],
        played: Callable[[Transcript], None],
    ) -> None:
        """Take who is played against whom, talks that need not be played again, and whom to tell of each."""
        self._subject, self._rep, self._played = subject, rep, played
        self._kept = {talk.scenario.id: talk for talk in kept}
        self._failed = 0
        self._why = ""

    async def play(self, scenario: Scenario) -> Transcript:
        """Return the talk: kept, played, or failed without a word once too many in a row have failed."""
        talk = await self._talk(scenario)
        self._played(talk)
        return talk

    async def _talk(self, scenario: Scenario) -> Transcript:
        kept = self._kept.get(scenario.id)
        # A scenario that was changed since is another one.
        if kept is not None and kept.scenario == scenario:
            return kept
        if self._failed >= PATIENCE:
            return not_played(scenario, self._subject().name, self._why)
        talk = await play(self._subject(), scenario, self._rep(scenario))
        self._failed, self._why = (self._failed + 1, talk.error) if talk.error else (0, "")
        return talk


def not_played(scenario: Scenario, subject: str, why: str) -> Transcript:
    """Return a talk that never began, and why."""
    return Transcript(scenario=scenario, subject=subject, said=(), ending=Ending.FAILED, error=f"not played: {why}")
