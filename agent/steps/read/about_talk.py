"""Sentences that speak to the coach about the talk: nothing in them is about the matter."""

import re

from agent.domain.move import Focus, RepMove
from agent.language.other_tongue import language_asked_for
from agent.language.pattern import Pattern
from agent.steps.read.asked_back import asked_about_talk
from agent.steps.read.clause import Clause
from agent.steps.read.meaning import is_lost, puts_back
from agent.steps.read.message import Message
from agent.steps.read.objecting import objections
from agent.steps.read.signals import signals
from agent.steps.read.steering import steers

_ABOUT_THE_TALK = frozenset(
    [RepMove.COMPLAINS, RepMove.ASKS_ABOUT_COACH, RepMove.GOES_ON, RepMove.SKIPS, RepMove.STOPS, RepMove.NOT_NOW]
)
_ASKED_OF_COACH = frozenset(
    [RepMove.ASKS_WHO_SEES, RepMove.ASKS_IF_PERSON, RepMove.ASKS_WHAT_FOR, RepMove.ASKS_PROMISE, RepMove.UNANSWERED]
)
_POINTS = Pattern(r"\b(?:that|this|it|these|those|them)\b\W*$")
_ONLY_BEFORE = Pattern(
    r"\W*(?:(?:well|but|and|no|sorry|look|as)\W+)*(?:you(?:'ve| have|'re| are)?\b[^,;:]{0,60}"
    r"|(?:i|we)(?:'ve| have)?(?: already| just)* (?:told|said|say|answered|mentioned|explained|been)"
    r"(?: (?:you|that|this|it|so|already|before|twice|no|just|now|through|the same|three times|earlier"
    r"|what i(?:'d|'ll|'m)? [\w' ]{2,30}))*"
    r"|(?:that'?s|this is|same)\b[^,;:]{0,40})\W*",
    re.IGNORECASE,
)
"""Says that it was said or asked already, and not what."""
_FEW = 9
"""Words of a sentence that only wants the talk to go on, or to turn."""


def is_about_talk(whole: Clause, message: Message) -> bool:
    """Whether a sentence asks or says something of the talk alone, or only puts the coach's question back."""
    said = whole.text + ("?" if whole.asks else "")
    steering = steers(said)
    if language_asked_for(said) is not None:
        return True
    if _ASKED_OF_COACH.intersection({*asked_about_talk(said), *steering}):
        return True
    if len(whole.words) <= _FEW:
        only_turns = RepMove.TURNS_TO in steering and bool(_POINTS.search(said.lower()))
        if only_turns or RepMove.STEERS in steering:
            return True
    if RepMove.SAID_BEFORE in steering and _ONLY_BEFORE.fullmatch(said):
        return True
    if not message.answers(Focus.READ_BACK) and RepMove.UNHEARD in objections(said, message.coach_said):
        return True
    echoes = is_lost(whole.text) or (whole.asks and puts_back(said, message.question))
    return echoes or bool(_ABOUT_THE_TALK.intersection(signals(whole.text)))
