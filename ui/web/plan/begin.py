"""Where a plan begins: one field, and the rep's own sentences to start from."""

from functools import partial

import streamlit as st

from ui.web.plain import as_label
from ui.web.visit import Visit

ABOUT = (
    "Choose one thing you want to get better at and stay with it for 30 days: once a week you say how far you kept it. "
    "Colleagues you invite can write down what they see."
)
FIELD = "new-item"
SHOWN = 4


def draw_begin(visit: Visit) -> None:
    """Draw the field for the item; a click on one of the rep's own sentences fills it."""
    st.html(f'<p class="meno-about">{ABOUT}</p>')
    with st.form("begin-plan", border=False):
        st.text_input("What do you want to get better at?", key=FIELD, placeholder="In your own words")
        st.form_submit_button("Begin", type="primary", on_click=partial(_begin, visit))
    found = visit.meno.plans.starters(visit.rep_id)[:SHOWN]
    if not found:
        return
    st.html('<p class="meno-about">Or start from something you said:</p>')
    with st.container(key="starters", gap=None):
        for number, starter in enumerate(found):
            fill = partial(_fill, starter.text)
            label = as_label(f"“{starter.text}”")
            st.button(label, key=f"starter-{number}", type="tertiary", on_click=fill)


def _fill(text: str) -> None:
    st.session_state[FIELD] = text


def _begin(visit: Visit) -> None:
    item = st.session_state.get(FIELD) or ""
    if visit.attempt(lambda: visit.meno.plans.begin(visit.rep_id, item)) is not None:
        st.session_state[FIELD] = ""
        visit.tab.told = "Your 30 days have begun."
