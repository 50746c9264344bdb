"""One run of the page: who is there and what they look at."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import streamlit as st

from agent.errors import MenoError
from agent.ports import Clock
from ui.local_time import LocalTime
from ui.web.tab import Tab
from ui.web.trouble import in_plain_words

if TYPE_CHECKING:
    from agent.bootstrap import Meno

T = TypeVar("T")

logger = logging.getLogger(__name__)

SESSION = "s"
"""The query parameter that names the session, so that reload and bookmarks come back to it."""


class Visit(NamedTuple):
    """What every part of the page works with."""

    meno: "Meno"
    rep_id: str
    tab: Tab
    clock: Clock
    time: LocalTime

    @property
    def session_id(self) -> str:
        """The session in the address, empty on the start page."""
        return st.query_params.get(SESSION, "")

    def say(self, moment: datetime) -> str:
        """Return a moment in short words on the rep's clock."""
        return self.time.say(moment, self.clock())

    def attempt(self, action: Callable[[], T]) -> T | None:
        """Return what the action returns; when it fails, the page says so in plain words and goes on."""
        try:
            return action()
        except MenoError as error:
            self.tab.notice = in_plain_words(error)
        except Exception as error:
            logger.exception("an action on the page failed")
            self.tab.notice = in_plain_words(error)
        return None


def go_to(session_id: str) -> None:
    """Turn the page to a session, or to the start with an empty id."""
    if session_id:
        st.query_params[SESSION] = session_id
    else:
        st.query_params.pop(SESSION, None)
