"""The side of the page: a new session, earlier ones, and what is kept."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from itertools import groupby

import streamlit as st

from agent.domain.session import Session, SessionSummary
from ui.export import to_markdown
from ui.web.keeping.talks import erase_session
from ui.web.places import draw_places
from ui.web.plain import as_label
from ui.web.privacy import offer_privacy
from ui.web.stage import titled
from ui.web.visit import Place, Visit, go_to, go_to_place

FIRST = 30
LONGEST_TITLE = 60


def draw_history(visit: Visit, session: Session | None) -> None:
    """Draw the sidebar: the open session can be renamed, exported and deleted there."""
    with st.sidebar:
        st.html('<p class="meno-name">Meno</p>')
        draw_places(visit)
        st.button("New session", key="new", icon=":material/add:", width="stretch", on_click=partial(go_to, ""))
        summaries = visit.meno.sessions.history(visit.rep_id)
        every = st.session_state.get("all-sessions")
        shown = [each for place, each in enumerate(summaries) if every or place < FIRST or _is_open(each, session)]
        with st.container(key="history", gap=None):
            _draw_groups(visit, shown, session)
        if len(summaries) > FIRST:
            st.checkbox(f"Show all {len(summaries)}", key="all-sessions")
        if session:
            offer_privacy(visit, "kept")


def _draw_groups(visit: Visit, summaries: Iterable[SessionSummary], session: Session | None) -> None:
    today = visit.time.of(visit.clock()).date()
    for name, group in groupby(summaries, key=lambda each: _when(visit.time.of(each.started_at).date(), today)):
        st.html(f'<h2 class="meno-when">{name}</h2>')
        for summary in group:
            current = _is_open(summary, session)
            st.button(
                as_label(_title(visit, summary), LONGEST_TITLE),
                key=f"{'current' if current else 'session'}-{summary.id}",
                type="tertiary",
                width="stretch",
                on_click=partial(go_to, summary.id),
            )
            if current and session is not None:
                _draw_actions(visit, session)


def _is_open(summary: SessionSummary, session: Session | None) -> bool:
    return session is not None and summary.id == session.id


def _title(visit: Visit, summary: SessionSummary) -> str:
    return titled(summary) or f"Session of {visit.time.of(summary.started_at):%H:%M}"


def _when(day: date, today: date) -> str:
    if day >= today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    if day > today - timedelta(days=7):
        return "This week"
    return f"{day:%B}" if day.year == today.year else f"{day:%B %Y}"


def _draw_actions(visit: Visit, session: Session) -> None:
    with st.container(key="manage", horizontal=True, gap=None):
        if st.button("Rename", key="rename", type="tertiary"):
            _rename(visit, session)
        st.download_button(
            "Export",
            visit.download(partial(to_markdown, session, visit.time, visit.clock())),
            file_name=f"meno-{session.started_at:%Y-%m-%d}.md",
            mime="text/markdown",
            key="export",
            type="tertiary",
            on_click="ignore",
        )
        story = partial(go_to_place, Place.ARC, session.arc_id or session.id)
        st.button("Story", key="story", type="tertiary", on_click=story)
        if st.button("Delete", key="delete", type="tertiary"):
            erase_session(visit, session.id, titled(session) or "This session")


@st.dialog("Rename this session")
def _rename(visit: Visit, session: Session) -> None:
    with st.form("title", border=False):
        title = st.text_input("Title", session.title, max_chars=LONGEST_TITLE, key=f"title-{session.id}").strip()
        saved = st.form_submit_button("Save", type="primary")
    if saved and title:
        visit.attempt(lambda: visit.meno.coach.rename(visit.rep_id, session.id, title))
    if saved:
        st.rerun()
