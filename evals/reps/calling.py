"""What a scripted rep says to a buyer: the scenario's lines, one a turn, run by run."""

from typing import Final

from agent.steps.call.asides import END
from evals.scenario import Scenario

YES: Final = "Yes, once more."
NO: Final = "No, that will do."


class Calling:
    """The lines of a scenario's calls that were not said yet."""

    def __init__(self, scenario: Scenario) -> None:
        """Take the calls: the first, and the second where the rep wants one."""
        self._runs = [list(scenario.call), *([list(scenario.again)] if scenario.again else [])]
        self._is_on = False

    def says(self) -> str:
        """Return the next line of this run; once all are said, the rep ends the call."""
        self._is_on = True
        return self._runs[0].pop(0) if self._runs and self._runs[0] else END

    def is_over(self) -> None:
        """Say that the coach speaks again: a run that was going on is over, whatever was left to say in it."""
        if self._is_on:
            self._runs, self._is_on = self._runs[1:], False

    @property
    def has_more(self) -> bool:
        """Whether the rep has something to say in another run."""
        return bool(self._runs)
