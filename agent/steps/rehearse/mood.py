"""How a buyer feels at a point of the call: a fold over what the rep did."""

from collections.abc import Sequence

from agent.domain.call import Line, Side
from agent.domain.frozen import Frozen
from agent.steps.rehearse.deeds import deeds_of
from prompts.buyers import Persona

TRUST = 5
"""Trust goes from minus this to this."""
PATIENCE = 10
"""Patience goes from 0 to this."""


class Mood(Frozen):
    """Trust from -5 to 5 and patience from 0, where the buyer ends the call, to 10."""

    trust: int
    patience: int


def mood_of(persona: Persona, said: Sequence[Line]) -> Mood:
    """Return how the buyer feels after everything the rep did, by the persona's own temper."""
    mood = Mood(trust=persona.mood.trust, patience=persona.mood.patience)
    for number, line in enumerate(said, start=1):
        if line.side is Side.REP and mood.patience > 0:
            mood = _moved(mood, persona, said[:number])
    return mood


def _moved(mood: Mood, persona: Persona, said: Sequence[Line]) -> Mood:
    shifts = [persona.mood.moves[deed] for deed in deeds_of(said) if deed in persona.mood.moves]
    trust = mood.trust + sum(shift.trust for shift in shifts)
    patience = mood.patience + sum(shift.patience for shift in shifts)
    return Mood(trust=max(-TRUST, min(TRUST, trust)), patience=max(0, min(PATIENCE, patience)))
