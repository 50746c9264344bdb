"""One run of the page: who is there and what they look at."""

import logging
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import streamlit as st

from agent.domain.person import Person
from agent.errors import MenoError
from agent.ports import Clock
from ui.local_time import LocalTime
from ui.web.tab import Tab
from ui.web.trouble import in_plain_words

if TYPE_CHECKING:
    from agent.bootstrap import Meno

T = TypeVar("T")

logger = logging.getLogger(__name__)

SESSION, PLACE, ARC, SHEET = "s", "p", "a", "sheet"
"""The query parameters for the session, the page, the arc and the sheet: reload and bookmarks come back to them."""


class Place(StrEnum):
    """A page, as the address names it."""

    COACH = ""
    PRACTISE = "practise"
    LEAD = "lead"
    SHEETS = "sheets"
    PLATE = "plate"
    PLAN = "plan"
    COMMITMENTS = "commitments"
    MEMORY = "memory"
    ARC = "arc"
    THEMES = "themes"
    SEEN = "seen"


class Visit(NamedTuple):
    """What every part of the page works with."""

    held: "Meno"
    person: Person
    tab: Tab
    clock: Clock
    time: LocalTime
    still: Callable[[], None]
    """Raises NotSignedIn or NotAllowed once the person's sign-in has ended or a role of theirs is gone."""

    @property
    def meno(self) -> "Meno":
        """The way to the record: for as long as the sign-in lasts, and after it to the page that asks for one.

        Buttons and windows hold on to the visit that drew them, and act before the page asks again who is there.
        """
        try:
            self.still()
        except MenoError:
            st.rerun()
        return self.held

    @property
    def rep_id(self) -> str:
        """Whose sessions these are: the person's own, never anybody else's."""
        return self.person.rep_id

    @property
    def has_teams(self) -> bool:
        """Whether this is a team's installation: people sign in, or a roster says who is in which team."""
        return self.meno.settings.signs_in or bool(self.meno.roster.cohorts)

    @property
    def session_id(self) -> str:
        """The session in the address, empty on the start page."""
        return st.query_params.get(SESSION, "")

    @property
    def place(self) -> Place:
        """The page in the address; the coach for one that does not exist."""
        named = st.query_params.get(PLACE, "")
        return Place(named) if named in tuple(Place) else Place.COACH

    @property
    def arc_id(self) -> str:
        """The arc in the address, empty when there is none."""
        return st.query_params.get(ARC, "")

    @property
    def sheet_id(self) -> str:
        """The session whose sheet is in the address, empty when there is none."""
        return st.query_params.get(SHEET, "")

    def say(self, moment: datetime) -> str:
        """Return a moment in short words on the rep's clock."""
        return self.time.say(moment, self.clock())

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Return what the action returns; when it fails, the page says so in plain words and goes on.

        It fails too, before it has begun, for somebody who is no longer signed in.
        """
        try:
            self.still()
            return action()
        except MenoError as error:
            self.tab.notice = in_plain_words(error)
        except Exception as error:
            logger.exception("an action on the page failed")
            self.tab.notice = in_plain_words(error)
        return None

    def download(self, make: Callable[[], T]) -> Callable[[], T]:
        """Return what makes a file when it is asked for, which is later than the run; raises as `still` does."""

        def made() -> T:
            self.still()
            return make()

        return made


def go_to(session_id: str) -> None:
    """Turn the page to a session, or to the start with an empty id."""
    _turn_to({SESSION: session_id})


def go_to_place(place: Place, arc_id: str = "") -> None:
    """Turn the page to one of the others; an arc's page needs its id."""
    _turn_to({PLACE: place, ARC: arc_id})


def go_to_sheet(session_id: str) -> None:
    """Turn the page to the call sheet of a session."""
    _turn_to({PLACE: Place.SHEETS, SHEET: session_id})


def _turn_to(named: dict[str, str]) -> None:
    for parameter in (SESSION, PLACE, ARC, SHEET):
        if value := named.get(parameter, ""):
            st.query_params[parameter] = str(value)
        else:
            st.query_params.pop(parameter, None)
