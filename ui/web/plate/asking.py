"""The three-part ask about a matter, to be copied, taken along or handed over."""

import streamlit as st

from agent.domain.matter import Matter
from ui.web.plan.asking import offer_ask
from ui.web.visit import Place, Visit, go_to_place

ABOUT = "In your own words, as far as you have said it. Copy it, or hand it to somebody who was there lately."


@st.dialog("My ask")
def draw_ask(visit: Visit, matter: Matter) -> None:
    """Draw the ask as one text."""
    text = visit.attempt(lambda: visit.meno.matters.ask(visit.rep_id, matter.id))
    if text is None:
        return
    st.html(f'<p class="meno-about">{ABOUT}</p>')
    st.code(text, language=None, wrap_lines=True)
    with st.container(horizontal=True, gap="small"):
        offer_ask(visit, text)
        if st.button("Find a colleague", key="find-peer"):
            go_to_place(Place.PLAN)
            st.rerun()
