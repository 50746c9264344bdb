"""Whether two options of the rep's are a choice, or two steps of one plan."""

import re
from typing import Final

from agent.domain.idea import IdeaKind, Voice
from agent.language.pattern import Pattern
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.given import Given
from agent.steps.phrase.place import place_of

_CHOOSES: Final = Pattern(
    r"\b(?:or|either|instead|rather|alternatively|otherwise|versus|vs|which (?:one|of|way)|better|on the other hand"
    r"|whether"
    r"|both ways)\b",
    re.IGNORECASE,
)
_COUNTS: Final = Pattern(
    r"\b(?:one|first|a|1)[,:.)][^?]*?\b(?:two|second|b|2)[,:.)]"
    r"|\b(?:two|three|four|several) (?:options|ways|ideas|things)\b",
    re.IGNORECASE,
)
"""Numbers what could be done, as a list to choose from."""
_OTHERWISE: Final = Pattern(r"\b(?:instead|alternatively|otherwise|rather than)\b", re.IGNORECASE)
"""Sets a way beside one that was named in an earlier message."""
_CHOSEN: Final = Pattern(
    r"\b(?:same thing|only (?:the )?one|i['’]ve (?:chosen|decided)|that['’]s decided|it['’]s decided|the only"
    r"|belong together"
    r"|one call)\b",
    re.IGNORECASE,
)
ADVISED: Final = Pattern(
    r"\b(?:(?:says?|said|thinks?|told me|tells me) (?:that )?i (?:should|must|ought|have to|need to)|told me to"
    r"|advis\w+ me"
    r"|suggest(?:s|ed) (?:that )?i|recommend\w*)\b",
    re.IGNORECASE,
)
"""What others say the rep should do."""


def is_choice(one: str, other: str, given: Given) -> bool:
    """Whether these two, as the rep said them, exclude each other as far as one can tell.

    Two in one message are steps of a plan unless it says "or"; of two messages the later must say so of its own.
    """
    lines = given.words.splitlines()
    if lines and _CHOSEN.search(lines[-1]):
        return False
    together = [line for line in lines if one in line and other in line]
    return (
        any(_CHOOSES.search(line) or _COUNTS.search(line) for line in together)
        if together
        else _is_set_beside(one, other, given)
    )


def are_together(one: str, other: str, given: Given) -> bool:
    """Whether the rep named these two in one message."""
    return any(one in line and other in line for line in given.words.splitlines())


def _is_set_beside(one: str, other: str, given: Given) -> bool:
    """Whether the later of two that were said in two messages was set beside the earlier one."""
    newest = next((text for line in given.lines for text in (one, other) if text in line), "")
    place = place_of(newest, given.words) if newest else None
    return place is None or _OTHERWISE.search(place.sentence) is not None


def differ(one: str, other: str) -> bool:
    """Whether two options say different things: not so "doing it with a joke" and "doing all with a joke"."""
    these, those = content_words(one), content_words(other)
    return not (these <= those or those <= these) if these and those else one.casefold() != other.casefold()


def is_advised(given: Given) -> bool:
    """Whether others told the rep what to do."""
    options = given.progress.ideas(IdeaKind.OPTION)
    return any(option.voice is Voice.REPORTED for option in options) or ADVISED.search(given.words) is not None
