"""The Call sheets page: the rep's sheets, or the one that the address names."""

from functools import partial

import streamlit as st

from agent.domain.session import SessionSummary
from agent.errors import SessionNotFound
from ui.web.paging import draw_paged
from ui.web.plain import as_html
from ui.web.sheets.sheet import draw_sheet
from ui.web.stage import titled
from ui.web.visit import Place, Visit, go_to, go_to_place, go_to_sheet

SIZE = 10
EMPTY = (
    "A call sheet is what you take into a meeting: what you want, what you know, what you will do, all in your own "
    "words. Five minutes of talk make one. There is none yet."
)
ABOUT = "What you take into a meeting, built from what you said. Only you see it; you can change every line."
GONE = "The session of this sheet is not here any more. It may have been erased."


def draw_sheets(visit: Visit) -> None:
    """Draw the sheet that is open, else all there are, the newest first."""
    if visit.sheet_id:
        _draw_open(visit)
        return
    told = visit.meno.sheets.of(visit.rep_id)
    st.html(
        f'<header class="meno-head"><h1>Call sheets</h1><p class="meno-about">{ABOUT if told else EMPTY}</p></header>'
    )
    if told:
        draw_paged("sheets", told, partial(_draw_one, visit), SIZE)
    else:
        st.button("Start a session", key="first-session", type="primary", on_click=partial(go_to, ""))


def _draw_open(visit: Visit) -> None:
    try:
        session = visit.meno.sessions.load(visit.rep_id, visit.sheet_id)
    except SessionNotFound:
        st.html(f'<header class="meno-head"><h1>Call sheets</h1><p class="meno-about">{GONE}</p></header>')
        st.button("All call sheets", key="all-sheets", on_click=partial(go_to_place, Place.SHEETS))
        return
    draw_sheet(visit, session, visit.meno.sheets.open(visit.rep_id, session.id))


def _draw_one(visit: Visit, summary: SessionSummary) -> None:
    sheet = visit.meno.sheets.open(visit.rep_id, summary.id)
    count = len(sheet.lines)
    lines = f"{count} {'line' if count == 1 else 'lines'}" if count else "nothing on it yet"
    about = " · ".join((visit.say(summary.started_at), lines, *(["changed by you"] if sheet.updated_at else [])))
    with st.container(key=f"talk-{summary.id}", gap=None):
        st.html(
            f'<article class="meno-item"><p class="meno-words">{as_html(titled(summary) or "A session")}</p>'
            f'<p class="meno-about">{as_html(about)}</p></article>'
        )
        with st.container(key=f"changes-{summary.id}", horizontal=True, gap="small"):
            opened = partial(go_to_sheet, summary.id)
            st.button("Open the sheet", key=f"sheet-of-{summary.id}", type="tertiary", on_click=opened)
            st.button("Session", key=f"open-{summary.id}", type="tertiary", on_click=partial(go_to, summary.id))
