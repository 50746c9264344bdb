"""Whether two options of the rep's are a choice, or two steps of one plan."""

import re
from typing import Final

from agent.domain.idea import IdeaKind, Voice
from agent.language.pattern import Pattern
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.given import Given

_CHOOSES: Final = Pattern(
    r"\b(?:or|either|instead|rather|alternatively|otherwise|versus|vs|which (?:one|of|way)|better|on the other hand"
    r"|whether"
    r"|both ways)\b",
    re.IGNORECASE,
)
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

    Two in one message are steps of a plan unless it says "or"; those of two messages are taken for a choice.
    """
    lines = given.words.splitlines()
    if lines and _CHOSEN.search(lines[-1]):
        return False
    together = [line for line in lines if one in line and other in line]
    return any(_CHOOSES.search(line) for line in together) if together else True


def differ(one: str, other: str) -> bool:
    """Whether two options say different things: not so "doing it with a joke" and "doing all with a joke"."""
    these, those = content_words(one), content_words(other)
    return not (these <= those or those <= these) if these and those else one.casefold() != other.casefold()


def is_advised(given: Given) -> bool:
    """Whether others told the rep what to do."""
    options = given.progress.ideas(IdeaKind.OPTION)
    return any(option.voice is Voice.REPORTED for option in options) or ADVISED.search(given.words) is not None
