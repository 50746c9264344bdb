"""Whether only minutes are left before what a rep prepares for begins."""

import re
from typing import Final

from agent.language.pattern import Pattern

_COUNT: Final = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|a few|a couple of)"
_PRESSED: Final = Pattern(
    rf"\bin {_COUNT} min(?:ute)?s\b(?! (?:flat|each))|\b"
    rf"i(?:['’]ve| have)(?: only| just)?(?: got)? {_COUNT} min(?:ute)?s\b"
    rf"|\b{_COUNT} min(?:ute)?s (?:left|to go|until|till|before (?:the|my|our|i))\b",
    re.IGNORECASE,
)


def is_pressed(text: str) -> bool:
    """Whether a text says that only minutes are left."""
    return bool(_PRESSED.search(text))
