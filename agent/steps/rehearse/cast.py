"""Which buyer a rep meets, by how the rep describes the call."""

from collections.abc import Mapping

from agent.domain.call import CallBrief
from agent.steps.rehearse.asking import plain
from agent.steps.rehearse.lexicon import cued
from prompts.buyers import Persona

DEFAULT = "friendly_non_committal"
"""Who is played when nothing in the brief speaks for anybody."""
_WEIGHTS = {"who": 3, "stake": 1, "worry": 2, "want": 1}
"""How much a cue counts by where in the brief it stands."""


def choose_persona(brief: CallBrief, personas: Mapping[str, Persona]) -> Persona:
    """Return the buyer whose cues fit a brief best, a sensible one when none does. Raises ValueError without any."""
    if not personas:
        raise ValueError("there is no buyer to choose from")
    scores = {name: _fit(brief, persona) for name, persona in personas.items()}
    best = max(scores.values())
    if best:
        return next(personas[name] for name, score in scores.items() if score == best)
    return personas.get(DEFAULT) or next(iter(personas.values()))


def _fit(brief: CallBrief, persona: Persona) -> int:
    if not persona.cues:
        return 0
    cues = cued(persona.cues)
    words = {part: plain(str(getattr(brief, part))) for part in _WEIGHTS}
    return sum(weight * len({hit.lower() for hit in cues.findall(words[part])}) for part, weight in _WEIGHTS.items())
