"""Reps that a model plays, from an OpenAI-compatible endpoint."""

from collections.abc import Callable

from evals.reps.persona import Persona
from evals.reps.played import PlayedRep
from evals.scenario import Scenario
from evals.subjects.chat import ChatEndpoint, Line, Role

COACH, REP = "coach: ", "rep: "


class PlayedReps:
    """Makes a rep for each scenario, all of one persona, all played by the same model."""

    def __init__(self, persona: Persona, endpoint: Callable[[], ChatEndpoint]) -> None:
        """Take who is played, and what reaches the model that plays."""
        self._persona, self._endpoint = persona, endpoint

    def __call__(self, scenario: Scenario) -> PlayedRep:
        """Return a rep who comes with this scenario."""
        return PlayedRep(scenario, self._persona, self.ask)

    async def reach(self) -> None:
        """Return when the model that plays can be asked. Raises UsageError."""
        endpoint = self._endpoint()
        try:
            await endpoint.reach()
        finally:
            await endpoint.close()

    async def ask(self, system: str, talk: list[str]) -> str:
        """Return what the rep says next; the coach is whom this model listens to. Raises SubjectAway."""
        endpoint = self._endpoint()
        try:
            return (await endpoint.complete([Line(Role.SYSTEM, system), *map(_line, talk)])).text
        finally:
            await endpoint.close()


def _line(said: str) -> Line:
    if said.startswith(REP):
        return Line(Role.ASSISTANT, said.removeprefix(REP))
    return Line(Role.USER, said.removeprefix(COACH))
