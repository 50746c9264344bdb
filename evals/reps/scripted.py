"""A rep played from a scenario, the same at every run."""

import re

from evals.reps.asked import Asked, Heard, ears, listen
from evals.reps.calling import NO, YES, Calling
from evals.reps.mood import Mood
from evals.reps.pressing import Pressing
from evals.reps.rep import Reply
from evals.reps.small_talk import SmallTalk
from evals.reps.tempers import with_temper
from evals.reps.unsaid import Unsaid
from evals.scenario import Pressure, Scenario, Temper

_WITHOUT_A_WORD = (Temper.TERSE, Temper.HOLLOW, Temper.ANGRY)
"""Reps who close the window instead of saying good-bye."""
_WORDS = re.compile(r"\w+")


class ScriptedRep:
    """Answers in kind what a coach asks, by the coach's words alone, until the talk or their patience ends."""

    def __init__(self, scenario: Scenario) -> None:
        """Take who the rep is."""
        self._scenario = scenario
        self._turn = 0
        self._unsaid = Unsaid(scenario.knows)
        self._small_talk = SmallTalk(scenario.id)
        self._pressing = Pressing(scenario, self._small_talk)
        self._mood = Mood.at_first(scenario.temper, scenario.pressure is Pressure.WEARING_DOWN)
        self._calling = Calling(scenario)
        self._pressed = False
        self._asked: set[str] = set()
        self._referred = 0

    async def meet(self, buyer: str) -> Reply:
        """Return what the rep says to a buyer who is played: what the scenario has for the call, or the end of it."""
        self._turn += 1
        text = self._pressing.at(self._turn) or self._calling.says()
        return Reply(text, leaves=self._turn >= self._scenario.limit)

    async def reply(self, coach: str) -> Reply:
        """Return the answer to the coach's latest words; the first one is how the scenario begins."""
        self._turn += 1
        self._calling.is_over()
        heard = listen(coach, self._scenario.mode)
        if self._turn == 1:
            self._remember(heard)
            return Reply(self._scenario.first, leaves=self._scenario.limit == 1)
        again = self._remember(heard)
        self._mood = self._mood.after(heard, again=again, pressed=self._pressed)
        if parting := self._parting(heard):
            return parting
        text = self._pressing.at(self._turn)
        self._pressed = bool(text)
        text = text or self._answer(heard, again) or self._small_talk.say("gone")
        return Reply(text, leaves=self._turn >= self._scenario.limit or not text)

    def _remember(self, heard: Heard) -> bool:
        key = " ".join(_WORDS.findall(heard.question))
        again = bool(key) and key in self._asked and heard.asked is not Asked.WHAT_ELSE
        self._asked.add(key)
        return again

    def _parting(self, heard: Heard) -> Reply | None:
        if heard.asked is Asked.CLOSES:
            quiet = self._scenario.temper in _WITHOUT_A_WORD
            return Reply("" if quiet else self._small_talk.say("thanks"), leaves=True)
        self._referred += heard.asked is Asked.REFERS
        if self._referred > 1:
            return Reply(self._unsaid.take(("takeaway",)) or self._small_talk.say("helped_on"), leaves=True)
        if self._mood.has_enough:
            return Reply(self._small_talk.say("gone"), leaves=True)
        if heard.asked is Asked.OFFERS_STOP and (self._mood.is_drained or not self._unsaid.has("facts")):
            return Reply(self._small_talk.say("stop"))
        return None

    def _answer(self, heard: Heard, again: bool) -> str:
        if self._is_given_an_answer(heard) and (taken := self._small_talk.say("takes_up")):
            return taken
        if again and (reminder := self._small_talk.say("again")):
            return reminder
        return with_temper(self._mood, heard, self._turn, self._fitting, self._unsaid, self._small_talk)

    def _is_given_an_answer(self, heard: Heard) -> bool:
        has_pressed = self._turn > min(self._scenario.press_at, default=self._turn)
        return heard.told and has_pressed and heard.asked is not Asked.READ_BACK

    def _fitting(self, heard: Heard) -> str:
        asked = heard.asked
        if asked is Asked.READ_BACK:
            return self._small_talk.say("agrees")
        if asked is Asked.RUN_AGAIN:
            return YES if self._calling.has_more else NO
        if asked is Asked.RULER:
            return self._small_talk.say("number")
        return self._unsaid.take(ears().draws.get(asked, ()), heard.question) or self._small_talk.nothing(asked)
