"""A rep that a model plays."""

import re
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Final

from evals.reps.asked import Asked, listen
from evals.reps.persona import Persona
from evals.reps.pressing import Pressing
from evals.reps.rep import Reply
from evals.reps.small_talk import SmallTalk
from evals.scenario import Scenario
from prompts.template import Prompt, read_prompt

Ask = Callable[[str, list[str]], Awaitable[str]]
"""A model: takes the system prompt and the talk so far, line by line, and returns what the rep says next."""

LONGEST: Final = 60
"""Words of a message at most; what a model says beyond is cut off at the end of a sentence."""

_LEAVES: Final = re.compile(r"[(\[]\s*leaves\s*[)\]]", re.IGNORECASE)
_NAME: Final = re.compile(r"^\W*(?:rep|me|salesperson|you)\s*:\s*", re.IGNORECASE)
_OTHER_SPEAKER: Final = re.compile(r"\n\s*(?:coach|system|user|assistant)\s*:.*", re.IGNORECASE | re.DOTALL)
_FENCE: Final = re.compile(r"<<+|>>+")
_SENTENCE_END: Final = re.compile(r"[.!?…](?=\s|$)")


@cache
def _prompt() -> Prompt:
    here = Path(__file__).parent
    return read_prompt(here / "played.v1.md", here)


class PlayedRep:
    """Answers as a persona would; what a scenario presses with is sent word for word when it is due."""

    def __init__(self, scenario: Scenario, persona: Persona, ask: Ask) -> None:
        """Take who is played, and the model that plays."""
        self._scenario = scenario
        self._system = _prompt().render(persona=persona, scenario=scenario, words=LONGEST)
        self._ask = ask
        self._talk: list[str] = []
        self._turn = 0
        self._small_talk = SmallTalk(scenario.id)
        self._pressing = Pressing(scenario, self._small_talk)

    async def reply(self, coach: str) -> Reply:
        """Return the model's message, cut to a chat's length; whatever the model's endpoint raises is passed on."""
        self._turn += 1
        asked = listen(coach).asked
        # One line and no fence of its own: what a coach says can look like nothing but a coach's words.
        self._talk.append(f"coach: << {' '.join(_FENCE.sub(' ', coach).split())} >>")
        if asked is Asked.CLOSES and self._turn > 1:
            return Reply(self._small_talk.say("thanks"), leaves=True)
        reply = await self._next(asked)
        self._talk.append(f"rep: {reply.text}")
        return reply._replace(leaves=reply.leaves or self._turn >= self._scenario.limit)

    async def _next(self, asked: Asked) -> Reply:
        if self._turn == 1:
            return Reply(self._scenario.first)
        if demand := self._pressing.at(self._turn):
            return Reply(demand)
        said = await self._ask(self._system, list(self._talk))
        text = _as_one_message(said)
        return Reply(text or self._small_talk.nothing(asked), leaves=_LEAVES.search(said) is not None)


def _as_one_message(said: str) -> str:
    """Return what a model says as one rep's message: nobody else's lines, no name, no more than LONGEST words."""
    own = _FENCE.sub("", _NAME.sub("", _LEAVES.sub("", _OTHER_SPEAKER.sub("", said.strip()))))
    words = own.split()
    if len(words) <= LONGEST:
        return " ".join(words)
    short = " ".join(words[:LONGEST])
    ends = [match.end() for match in _SENTENCE_END.finditer(short)]
    return short[: ends[-1]] if ends else short
