"""One quiet line under a session that is over: what of it is counted."""

import streamlit as st

from agent.domain.session import Session
from ui.counted_wording import counted_line
from ui.web.counted.choosing import draw_choices
from ui.web.plain import as_html
from ui.web.visit import Visit


def draw_counted(visit: Visit, session: Session) -> None:
    """Draw which theme of a session is counted, where themes are and the rep lets theirs be; else nothing."""
    themes = visit.meno.themes
    kept = visit.attempt(lambda: themes.of(session))
    if kept is None:
        return
    said = counted_line(kept, themes.of_quarter(visit.rep_id, kept.period))
    with st.container(key="counted", gap=None):
        st.html(f'<p class="meno-about">{as_html(said)}</p>')
        draw_choices(visit, kept)


def settle_once(visit: Visit) -> None:
    """Put right what is counted of the rep, once in a tab: sessions may have ended where nobody was looking."""
    if not visit.tab.settled:
        visit.tab.settled = True
        visit.attempt(lambda: visit.meno.themes.settle(visit.rep_id))
