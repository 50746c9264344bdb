"""The frame of the page: it opens with everything it needs and never shows a traceback."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from agent.errors import NotSignedIn
from agent.ports import Clock
from ui.local_time import LocalTime
from ui.sign_in.cookies import Tokens
from ui.sign_in.page import draw_sign_in, draw_who
from ui.sign_in.who import still_there, these_tokens, who
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


def show(connect: Callable[[], "Meno"], rep_id: str, clock: Clock, tokens: Callable[[], Tokens] = these_tokens) -> None:
    """Draw the page for whoever is signed in, or for the local profile; what fails is said plainly and logged."""
    st.set_page_config("Meno", MARK, layout="centered", menu_items={"About": ABOUT})
    try:
        meno = connect()
        time = LocalTime.named(meno.settings.timezone)
        brought = tokens() if meno.settings.signs_in else Tokens()
        person = who(meno.settings, rep_id, clock, brought)
        still = still_there(meno.settings, clock, brought, person)
        if meno.roster.cohorts:
            meno.ballots.met(person)
        draw_page(Visit(meno, person, this_tab(), clock, time, still))
        draw_who(person, meno.settings, clock, still)
        warm_up(meno)
    except NotSignedIn as why:
        if str(why):
            logger.info("a sign-in does not hold: %s", why)
        draw_sign_in(str(why))
    except Exception as error:
        logger.exception("the page could not be drawn")
        st.error(as_label(in_plain_words(error)), icon=":material/error:")
        st.button("Try again", key="retry", type="primary")
    give_roles()
