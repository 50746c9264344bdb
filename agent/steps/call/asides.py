"""What a rep says to the coach, not to the buyer, around a rehearsal."""

import re
from typing import Final

END, START, SKIP = "/end", "/start", "/skip"
"""The commands that end and begin a rehearsal, where /stop ends one as well, and that pass over a question."""

_ENDS: Final = re.compile(
    r"^\W*(?:/(?:end|stop|quit)|(?:ok(?:ay)?\W+)?(?:end|stop|finish|pause|quit|break off) (?:the |this )?"
    r"(?:call|rehearsal|role ?-?play|practice|simulation|scene|here|it)(?:,? (?:here|now|please))*"
    r"|out of role|time ?out"
    r"|(?:let'?s|can we|i(?:'d| would)? (?:want|like) to) (?:stop|end|finish|break off) (?:the |this )?"
    r"(?:call|rehearsal|role ?-?play|practice|simulation)(?:,? (?:here|now|please))*)\W*$",
    re.IGNORECASE,
)
_STARTS: Final = re.compile(
    r"^\W*(?:/start|(?:ok(?:ay)?\W+)?(?:i(?:'m| am) )?ready(?: to (?:go|start|begin))?|(?:ok(?:ay)?\W+)?let'?s "
    r"(?:go|start|begin|do it|do this)(?: now)?|(?:please |just )?(?:start|begin)"
    r"(?: (?:the call|the rehearsal|now))*)\W*$",
    re.IGNORECASE,
)


def ends_call(utterance: str) -> bool:
    """Return whether the rep leaves the rehearsal instead of saying something to the buyer."""
    return bool(_ENDS.match(utterance.replace("’", "'")))


def starts_call(utterance: str) -> bool:
    """Return whether the rep wants the rehearsal to begin at once."""
    return bool(_STARTS.match(utterance.replace("’", "'")))
