"""The notice at first use: that a rep has read it, and what they chose there."""

from datetime import datetime

from agent.domain.frozen import Frozen


class ReadNotice(Frozen):
    """A version of the notice that a rep has read; `at` is when they said so or last changed their choice.

    The version is of what it said: of its text, and of what the settings made of it.
    """

    rep_id: str
    version: int
    at: datetime
    counts_themes: bool = False
