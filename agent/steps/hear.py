"""A rep's message as it came in, made safe to keep and to read."""

import unicodedata

from agent.domain.commitment import Commitment
from agent.language.secrets import mask

LONGEST = 200_000
"""Characters kept of one message."""

_KEPT_CONTROLS = "\n\t"
_MARGIN = 10_000
"""Characters looked at beyond `LONGEST`, so that the cut does not go through a secret that would be known whole."""

_WRITTEN = ("action", "due_text", "first_step", "measure", "obstacle", "if_then", "learned")
"""The fields of a commitment that hold the rep's words."""


def hear(raw: str) -> str:
    """Return the message without what no person types: NULs, other control characters, broken surrogates.

    Secrets in it are masked by what they are, such as "[masked: card number]". What is longer than `LONGEST` is cut
    and says so at its end; nothing else is changed.
    """
    whole = raw.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    typed = "".join(c for c in whole if c in _KEPT_CONTROLS or unicodedata.category(c) != "Cc").strip()
    heard = mask(typed[: LONGEST + _MARGIN]).text
    return heard if len(typed) <= LONGEST else heard[:LONGEST] + " [cut here: too long to keep]"


def hear_commitment(written: Commitment) -> Commitment:
    """Return the commitment as the rep wrote it on the card, each of its words heard as a message is."""
    return written.model_copy(update={field: hear(getattr(written, field)) for field in _WRITTEN})
