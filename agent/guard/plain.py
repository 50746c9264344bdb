"""Text as a reader sees it: tricks of spelling undone before anything is checked."""

import re

from agent.guard.looks import revealed, seen
from agent.guard.opaque import blobs
from agent.guard.spaced import respaced

__all__ = ["LONGEST", "LONGEST_TURN", "blobs", "plain", "read"]

LONGEST_TURN = 2_000
"""Characters of a coach turn that are read; no turn in good form comes near it."""
LONGEST = 20_000
"""Characters of any other text that are read: what a rep pastes can be long."""

_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "..."}
)
_MARKS, _ENDLESS = re.compile(r"((?:[^\w\s]|_){8})(?:[^\w\s]|_)+"), re.compile(r"(\S{200})\S+")
"""Runs of marks, and of anything without a space, past what a word is: taking them apart would take for ever."""
_BROKEN = re.compile(r"(?<=[a-z,'])\n(?=[a-z])")
_DASHES = re.compile("[‐‑‒–—―−]")


def plain(text: str, longest: int = LONGEST) -> str:
    """Return the text in Latin letters and plain quotes, its words closed up, and hidden writing made visible."""
    return read(revealed(text[:longest]), longest)


def read(text: str, longest: int = LONGEST) -> str:
    """Return the text like `plain`, without what its writer hid from the eye."""
    text = _DASHES.sub("-", seen(text[:longest]).translate(_QUOTES))
    text = re.sub(r"[ \t\r\f\v]+", " ", _ENDLESS.sub(r"\1", _MARKS.sub(r"\1", respaced(text))))
    return _BROKEN.sub(" ", re.sub(r" ?\n ?", "\n", text)).strip()
