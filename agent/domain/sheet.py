"""The call sheet: what a rep takes into the meeting, in their own words."""

from datetime import datetime
from enum import StrEnum

from agent.domain.frozen import Frozen


class SheetSection(StrEnum):
    """The parts of a sheet, in the order they stand on it."""

    GOAL = "goal"
    STANDARD = "standard"
    KNOWN = "known"
    ASSUMED = "assumed"
    PEOPLE = "people"
    BEHIND_IT = "behind_it"
    OPTIONS = "options"
    WEIGHED = "weighed"
    COMMITMENT = "commitment"
    IF_THEN = "if_then"
    LISTEN_FOR = "listen_for"
    OPEN_QUESTIONS = "open_questions"


class SheetLine(Frozen):
    """One line and the message it came from; an `edited` one was written by the rep on the sheet itself.

    `number` is that of the exchange in the session; None on a line that the rep added.
    """

    section: SheetSection
    text: str
    session_id: str
    number: int | None = None
    edited: bool = False


class Sheet(Frozen):
    """The sheet of one session; `updated_at` is None as long as the rep has not changed it."""

    rep_id: str
    session_id: str
    title: str = ""
    lines: tuple[SheetLine, ...] = ()
    updated_at: datetime | None = None
