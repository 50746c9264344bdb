"""Words of one's own wishes, plans, feelings and questions: what holds them is no belief about others."""

import re
from typing import Final

from agent.language.pattern import Pattern

_OF_SELF: Final = Pattern(
    r"^\W*(?:(?:well|and|but|so|maybe|perhaps|probably|that),? ){0,2}(?:i|we|i['’]\w+|we['’]\w+|me|us|myself)\b"
    r"|\b(?:mine|ours)\b"
    r"|\b(?:my|our) (?:idea|fault|call|mistake|own|doing|fear|head|nerves|decision|temper|choice|job|floor|limit)\b",
    re.IGNORECASE,
)
_NO_BELIEF: Final = Pattern(
    r"^\W*(?:whether|if|who|whom|whose|what|which|when|where|how|why|to)\b"
    r"|\b(?:i|we)(?:['’]d| would)? (?:really |just |also )?(?:want|wish|hope|like|love|rather|prefer|need)\b"
    r"|\bwould (?:also |really |just )?(?:like|love) to\b"
    r"|\b(?:afraid|scared|fear\w*|dread\w*|nervous|furious|ashamed|coward\w*|tired|exhausted|hate|sorry)\b"
    r"|\b(?:tomorrow|tonight|today|next (?:week|month)|at (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|noon|half)\b|over (?:lunch|coffee))",
    re.IGNORECASE,
)


def is_of_oneself(text: str) -> bool:
    """Whether a statement is about its speaker, or asks, wishes, plans or feels, and takes nothing to be so."""
    return _OF_SELF.search(text) is not None or _NO_BELIEF.search(text) is not None
