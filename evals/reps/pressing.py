"""When a rep presses for an answer, and in which words."""

from evals.reps.small_talk import SmallTalk
from evals.scenario import Pressure, Scenario


class Pressing:
    """The demands of one scenario: sent when due, and kept up where the pressure wears down."""

    def __init__(self, scenario: Scenario, small_talk: SmallTalk) -> None:
        """Take the demands and their turns; demands beyond the turns are for keeping it up."""
        self._due = dict(zip(scenario.press_at, scenario.presses, strict=False))
        self._kept_up = list(scenario.presses[len(scenario.press_at) :])
        self._last = max(scenario.press_at, default=0)
        self._demand = scenario.presses[-1] if scenario.presses else ""
        self._wears_down = scenario.pressure is Pressure.WEARING_DOWN
        self._small_talk = small_talk

    def at(self, turn: int) -> str:
        """Return the demand for the rep's turn of this number, counted from 1, or ""."""
        if turn in self._due:
            return self._due[turn]
        if self._wears_down and turn > self._last:
            return self._once_more()
        return ""

    def _once_more(self) -> str:
        if self._kept_up:
            return self._kept_up.pop(0)
        opener = self._small_talk.say("presses_on")
        return f"{opener} {self._demand}" if opener else ""
