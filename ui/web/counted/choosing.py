"""The closed list, to choose what a session was about or to keep it out."""

from functools import partial

import streamlit as st

from agent.domain.theme import SessionTheme, Theme
from prompts.themes import load_themes
from ui.counted_wording import BY_HAND, ONLY_THIS, title_of
from ui.web.plain import as_html, as_label
from ui.web.visit import Visit


def draw_choices(visit: Visit, kept: SessionTheme) -> None:
    """Draw what can be done about a session's theme: change it, keep the session out, or let it count again."""
    with st.container(key=f"counted-{kept.session_id}", horizontal=True, gap="small"):
        name = "Choose one" if kept.theme is None else "Change"
        if st.button(name, key=f"theme-change-{kept.session_id}", type="tertiary"):
            choose_theme(visit, kept)
        if kept.counted:
            out = partial(_keep_out, visit, kept.session_id)
            st.button("Keep out", key=f"theme-out-{kept.session_id}", type="tertiary", on_click=out)
        elif kept.theme is not None:
            again = partial(_count, visit, kept.session_id, kept.theme)
            st.button("Let it count", key=f"theme-in-{kept.session_id}", type="tertiary", on_click=again)


@st.dialog("What was this session about?", width="medium")
def choose_theme(visit: Visit, kept: SessionTheme) -> None:
    """Ask which theme of the list shall count for a session."""
    themes, entries = tuple(Theme), load_themes()
    chosen = st.radio(
        "Theme",
        themes,
        index=None if kept.theme is None else themes.index(kept.theme),
        format_func=lambda theme: as_label(title_of(theme)),
        captions=[as_label(entries[theme].means) for theme in themes],
        key=f"theme-choice-{kept.session_id}",
    )
    st.html(f'<p class="meno-about">{as_html(f"{BY_HAND} {ONLY_THIS}")}</p>')
    with st.container(horizontal=True, gap="small"):
        if st.button("Count this one", key="theme-count", type="primary", disabled=chosen is None) and chosen:
            _count(visit, kept.session_id, chosen)
            st.rerun()
        if kept.counted and st.button("Keep this session out", key="theme-leave-out"):
            _keep_out(visit, kept.session_id)
            st.rerun()


def _count(visit: Visit, session_id: str, theme: Theme) -> None:
    visit.attempt(lambda: visit.meno.themes.change(visit.rep_id, session_id, theme))


def _keep_out(visit: Visit, session_id: str) -> None:
    visit.attempt(lambda: visit.meno.themes.keep_out(visit.rep_id, session_id))
