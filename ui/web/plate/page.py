"""What to be coached on: the most important matters first, each as far as talks have drawn it out."""

from functools import partial

import streamlit as st

from ui.web.plate.changing import draw_adding
from ui.web.plate.matter import draw_closed, draw_matter
from ui.web.visit import Visit, go_to

NAME = "What to be coached on"
ABOUT = "Only you see this. It grows out of your sessions, one question at a time; change what you like."
EMPTY = (
    "Nothing stands here yet, and there is no form to fill in. Talk through what is on your mind; what else is on your "
    "plate comes up at the end of a session, one question at a time."
)
MOST = "At most two matters are the most important ones. Sessions can begin from them."


def draw_plate(visit: Visit) -> None:
    """Draw the rep's matters, or where to begin."""
    st.html(f'<header class="meno-head"><h1>{NAME}</h1></header>')
    matters = visit.meno.matters.of(visit.rep_id)
    if not matters:
        _draw_empty(visit)
        return
    st.html(f'<p class="meno-about">{ABOUT} {MOST}</p>')
    shown = [one for one in matters if one.is_open]
    for matter in shown:
        draw_matter(visit, matter)
    if st.button("Put something on it", key="add-matter"):
        draw_adding(visit)
    closed = [one for one in matters if not one.is_open]
    if closed:
        st.html('<h2 class="meno-part">Off my plate</h2>')
    for matter in closed:
        draw_closed(visit, matter)


def _draw_empty(visit: Visit) -> None:
    st.html(f'<p class="meno-about">{EMPTY}</p>')
    with st.container(horizontal=True, gap="small"):
        st.button("Begin with what is on your mind", key="begin-mind", type="primary", on_click=partial(go_to, ""))
        if st.button("Put something there yourself", key="add-matter", type="tertiary"):
            draw_adding(visit)
