"""How a buyer feels at a point of the call: a fold over what the rep did."""

from collections import Counter
from collections.abc import Mapping, Sequence

from agent.domain.call import Line, Side
from agent.domain.frozen import Frozen
from agent.steps.rehearse.deeds import deeds_of
from prompts.buyers import Deed, Persona

TRUST = 5
"""Trust goes from minus this to this."""
PATIENCE = 10
"""Patience goes from 0 to this."""
WARMS = 3
"""How often in a call the same deed wins trust."""


class Mood(Frozen):
    """Trust from -5 to 5 and patience from 0, where the buyer ends the call, to 10."""

    trust: int
    patience: int


def mood_of(persona: Persona, said: Sequence[Line]) -> Mood:
    """Return how the buyer feels after everything the rep did, by the persona's own temper.

    What wins trust wins it WARMS times in a call; what loses it loses it every time.
    """
    mood = Mood(trust=persona.mood.trust, patience=persona.mood.patience)
    done: Counter[Deed] = Counter()
    for number, line in enumerate(said, start=1):
        if line.side is Side.REP and mood.patience > 0:
            deeds = deeds_of(said[:number])
            done.update(deeds)
            mood = _moved(mood, persona, {deed: done[deed] for deed in deeds})
    return mood


def _moved(mood: Mood, persona: Persona, deeds: Mapping[Deed, int]) -> Mood:
    """Return the mood after these deeds, each with how often it was done by now."""
    shifts = [persona.mood.moves[deed] for deed in deeds if deed in persona.mood.moves]
    worn = [deed for deed, often in deeds.items() if often > WARMS and deed in persona.mood.moves]
    trust = mood.trust + sum(shift.trust for shift in shifts)
    trust -= sum(max(0, persona.mood.moves[deed].trust) for deed in worn)
    patience = mood.patience + sum(shift.patience for shift in shifts)
    return Mood(trust=max(-TRUST, min(TRUST, trust)), patience=max(0, min(PATIENCE, patience)))
