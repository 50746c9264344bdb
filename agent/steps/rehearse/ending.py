"""When a practised call ends, and how."""

from enum import StrEnum

from agent.domain.call import CallBrief
from agent.steps.rehearse.asking import questions
from agent.steps.rehearse.heard import even, is_among
from agent.steps.rehearse.scene import Scene
from prompts.buyers import Deed, Persona

EXCHANGES_A_MINUTE = 2
MINUTES = 10
"""How long a call lasts when the rep named no length."""


class Ending(StrEnum):
    """What a call comes to; each has lines in a persona's file."""

    AGREED = "agreed"
    OUT_OF_TIME = "out_of_time"
    PATIENCE_GONE = "patience_gone"
    SEND_SOMETHING = "send_something"
    GOODBYE = "goodbye"


def exchanges_at_most(persona: Persona, brief: CallBrief) -> int:
    """Return after how many lines of the rep the time is up, by the length of the call and the buyer's own limit."""
    time = EXCHANGES_A_MINUTE * (brief.minutes or MINUTES)
    return min(time, persona.limit or time)


def ending_of(scene: Scene) -> Ending | None:
    """Return what ends the call now, or None while it goes on."""
    if not scene.exchanges:
        return None
    if scene.mood.patience <= 0:
        return Ending.PATIENCE_GONE
    if Deed.SAYS_GOODBYE in scene.deeds and not questions(scene.latest):
        return Ending.AGREED if has_agreed(scene) else Ending.GOODBYE
    if just_agreed(scene) and not questions(scene.latest):
        return Ending.AGREED
    if scene.exchanges >= exchanges_at_most(scene.persona, scene.brief):
        return Ending.AGREED if has_agreed(scene) else Ending.OUT_OF_TIME
    return None


def runs_dry(scene: Scene) -> Ending:
    """Return how a call ends in which the buyer has said all they have to say."""
    return Ending.AGREED if has_agreed(scene) else Ending.SEND_SOMETHING


def is_nearly_over(scene: Scene) -> bool:
    """Whether there is time for one more exchange."""
    return scene.exchanges == exchanges_at_most(scene.persona, scene.brief) - 1


def has_agreed(scene: Scene) -> bool:
    """Whether the buyer has agreed to a next step in this call."""
    return any(scene.is_spent(place.line.say) for place in scene.persona.under("next_step/agrees"))


def just_agreed(scene: Scene) -> bool:
    """Whether the buyer agreed to a next step in their last line."""
    last = (even(scene.before),)
    return any(is_among(place.line.say, last) for place in scene.persona.under("next_step/agrees"))
