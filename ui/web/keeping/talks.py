"""The sessions that are held, each to be opened, looked at in its arc, and erased."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from agent.domain.session import SessionSummary
from ui.web.paging import draw_paged
from ui.web.plain import as_html
from ui.web.stage import titled
from ui.web.telling import tell
from ui.web.visit import Place, Visit, go_to, go_to_place


def draw_talks(visit: Visit, summaries: Sequence[SessionSummary]) -> None:
    """Draw the sessions, the newest first."""
    draw_paged("talks", summaries, partial(_draw_talk, visit))


def _draw_talk(visit: Visit, summary: SessionSummary) -> None:
    title = titled(summary) or "A session"
    said = summary.exchanges - 1
    about = f"{visit.say(summary.started_at)} · {said} {'message' if said == 1 else 'messages'} of yours"
    with st.container(key=f"talk-{summary.id}", gap=None):
        st.html(
            f'<article class="meno-item"><p class="meno-words">{as_html(title)}</p>'
            f'<p class="meno-about">{as_html(about)}</p></article>'
        )
        with st.container(key=f"changes-{summary.id}", horizontal=True, gap="small"):
            st.button("Open", key=f"open-{summary.id}", type="tertiary", on_click=partial(go_to, summary.id))
            arc = partial(go_to_place, Place.ARC, summary.arc_id or summary.id)
            st.button("Story", key=f"arc-{summary.id}", type="tertiary", on_click=arc)
            if st.button("Erase", key=f"erase-{summary.id}", type="tertiary"):
                erase_session(visit, summary.id, title)


@st.dialog("Erase this session?")
def erase_session(visit: Visit, session_id: str, title: str) -> None:
    """Ask whether a session shall be erased, and do it."""
    st.html(
        f"<p><strong>{as_html(title)}</strong> and all that was said in it will be erased, its commitment too. "
        "This cannot be undone.</p>"
    )
    with st.container(horizontal=True, gap="small"):
        if st.button("Delete for good", key="delete-now", type="primary"):
            done = visit.attempt(lambda: visit.meno.memory.erase(visit.rep_id, session_id=session_id))
            tell(visit, done, "The session is erased.")
            if done is not None:
                _leave(visit, session_id)
            st.rerun()
        if st.button("Keep it", key="keep"):
            st.rerun()


def _leave(visit: Visit, session_id: str) -> None:
    if visit.session_id == session_id:
        go_to("")
    if visit.tab.left == session_id:
        visit.tab.left = ""
