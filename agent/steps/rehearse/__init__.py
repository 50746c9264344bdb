"""Plays the buyer of a practised call without a model: pure, and the same every time."""

from agent.steps.rehearse.buyer import BuyerLine, reply
from agent.steps.rehearse.cast import choose_persona
from agent.steps.rehearse.deeds import deeds_of
from agent.steps.rehearse.mood import Mood, mood_of

__all__ = ["BuyerLine", "Mood", "choose_persona", "deeds_of", "mood_of", "reply"]
