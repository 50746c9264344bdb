"""A rep's message as it came in, made safe to keep and to read."""

import unicodedata

LONGEST = 200_000
"""Characters kept of one message."""

_KEPT_CONTROLS = "\n\t"


def hear(raw: str) -> str:
    """Return the message without what no person types: NULs, other control characters, broken surrogates.

    What is longer than `LONGEST` is cut and says so at its end; nothing else is changed.
    """
    whole = raw.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    heard = "".join(c for c in whole if c in _KEPT_CONTROLS or unicodedata.category(c) != "Cc").strip()
    return heard if len(heard) <= LONGEST else heard[:LONGEST] + " [cut here: too long to keep]"
