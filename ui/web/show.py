"""The frame of the page: it opens with everything it needs and never shows a traceback."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from agent.domain.person import local_person
from agent.ports import Clock
from ui.local_time import LocalTime
from ui.web.connect import warm_up
from ui.web.look import MARK, give_roles
from ui.web.pages import draw_page
from ui.web.plain import as_label
from ui.web.tab import this_tab
from ui.web.trouble import in_plain_words
from ui.web.visit import Visit

if TYPE_CHECKING:
    from agent.bootstrap import Meno

logger = logging.getLogger(__name__)

ABOUT = "**Meno** asks and never answers. Your best thinking is your own."


def show(connect: Callable[[], "Meno"], rep_id: str, clock: Clock) -> None:
    """Draw the page for one rep; what fails is said in plain words and written to the log."""
    st.set_page_config("Meno", MARK, layout="centered", menu_items={"About": ABOUT})
    try:
        meno = connect()
        time = LocalTime.named(meno.settings.timezone)
        draw_page(Visit(meno, local_person(rep_id), this_tab(), clock, time))
        warm_up(meno)
    except Exception as error:
        logger.exception("the page could not be drawn")
        st.error(as_label(in_plain_words(error)), icon=":material/error:")
        st.button("Try again", key="retry", type="primary")
    give_roles()
