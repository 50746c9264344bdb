"""Whether a talk is about how the rep feels, and about little else."""

import re
from typing import Final

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove
from agent.language.pattern import Pattern
from agent.steps.phrase.given import Given

_MOST, _OFTEN = 0.5, 2
"""Share and number of messages about feelings from which a talk is about them."""
_HARD: Final = Pattern(
    r"\bi (?:just |still |keep |really )*(?:feel|felt|feeling)\b|\bi['’]m (?:so |just |really |too |such )*"
    r"(?:ashamed|embarrassed|exhausted|devastated|crushed|overwhelmed|drained|defeated|depressed|terrified|scared"
    r"|disappointed|frustrated|stressed|worried|sad|sick|empty|stupid|useless|not good enough|a (?:fraud|mess))\b"
    r"|\bfeeling like this\b|\bcan['’]t sleep\b|\b(?:ashamed|hurts|awful|terrible|miserable|crying|cried)\b",
    re.IGNORECASE,
)


def is_strained(given: Given) -> bool:
    """Return whether the latest message, or most of the talk, is about how the rep feels, and about little else."""
    latest, readings = given.progress.latest, given.progress.readings
    if latest.of(IdeaKind.OPTION, IdeaKind.ACTION, IdeaKind.SUCCESS) or latest.does(RepMove.COMPLAINS):
        return False
    said = [line for line in given.words.splitlines() if line]
    if said and _HARD.search(said[-1]):
        return True
    felt = [reading for reading in readings if reading.of(IdeaKind.FEELING) or reading.does(RepMove.VENTS)]
    feels = latest in felt and bool(latest.of(IdeaKind.FEELING)) and not latest.of(IdeaKind.GOAL)
    hard = max(len(felt), sum(1 for line in said if _HARD.search(line)))
    return feels or (not latest.of(IdeaKind.FACT) and hard >= max(_OFTEN, _MOST * len(readings)))
