"""The notice: before the first session in a team, in one line on one's own machine, and always on My memory."""

import streamlit as st

from ui.web.plain import as_html, as_list
from ui.web.privacy import show_privacy
from ui.web.telling import draw_told
from ui.web.visit import Visit

PAGE = "notice"
CHOICE, CHANGED = "notice-themes", "notice-themes-changed"
READ_IT = "What is kept, and why"


def must_read(visit: Visit) -> bool:
    """Whether the notice comes first: in a team, for whoever has not read it as it is now; never on one's own."""
    return visit.person.ends_at is not None and not visit.meno.notice.is_read(visit.rep_id)


def draw_notice(visit: Visit) -> None:
    """Draw the whole notice with the choice on themes, where there is one, and the button that says it was read."""
    notice = visit.meno.notice
    with st.container(key=f"page-{PAGE}"):
        draw_told(visit)
        st.html(f'<header class="meno-head"><h1>{as_html(notice.text.title)}</h1></header>')
        st.html(as_list(notice.points))
        if notice.offers_themes:
            _draw_choice(visit, CHOICE)
        st.html(f'<p class="meno-about">{as_html(notice.text.accept_about)}</p>')
        st.button(notice.text.accept, key="notice-read", type="primary", on_click=lambda: _accept(visit))


def offer_notice(visit: Visit) -> None:
    """Say it in one line, with the whole behind a button, to somebody who has not read it yet; else draw nothing."""
    if visit.meno.notice.is_read(visit.rep_id):
        return
    with st.container(key="notice-line", gap=None):
        st.html(f'<p class="meno-about">{as_html(visit.meno.notice.short)}</p>')
        if st.button(READ_IT, key="notice-open", type="tertiary"):
            show_privacy(visit)


def draw_own_notice(visit: Visit) -> None:
    """Draw when the notice was read, the way to read it again, and the choice on themes, for My memory."""
    notice = visit.meno.notice
    read = notice.last_read(visit.rep_id)
    said = f"You read the notice {visit.say(read.at)}." if read else "You have not read the notice yet."
    with st.container(key="notice-mine", gap=None):
        st.html(f'<h2 class="meno-part">The notice</h2><p class="meno-about">{as_html(said)}</p>')
        if st.button(READ_IT, key="notice-again", type="tertiary"):
            show_privacy(visit)
        if notice.offers_themes and read:
            _draw_choice(visit, CHANGED)
            if st.session_state[CHANGED] != notice.counts_themes(visit.rep_id):
                visit.attempt(lambda: visit.meno.themes.choose(visit.rep_id, counts=st.session_state[CHANGED]))


def _draw_choice(visit: Visit, key: str) -> None:
    notice = visit.meno.notice
    st.checkbox(notice.text.themes_choice, value=notice.counts_themes(visit.rep_id), key=key)
    st.html(f'<p class="meno-about">{as_html(notice.text.themes_about)}</p>')


def _accept(visit: Visit) -> None:
    """Keep that it was read; a choice that was not offered stays as it was."""
    notice = visit.meno.notice
    stands = notice.counts_themes(visit.rep_id)
    counts = bool(st.session_state.get(CHOICE, stands))
    visit.attempt(lambda: notice.accept(visit.rep_id, counts_themes=counts))
