"""On the start page, for who leads others: the ways to what is theirs to prepare and to see."""

from functools import partial

import streamlit as st

from ui.web.places import LEAD, THEMES
from ui.web.visit import Place, Visit, go_to_place


def draw_leading_ways(visit: Visit) -> None:
    """Draw the ways to a one-to-one and to the themes, for somebody who leads others in a team; else nothing."""
    if not (visit.person.leads and visit.has_teams):
        return
    with st.container(key="leading", horizontal=True, gap="small"):
        for place, label, (_, icon) in (
            (Place.LEAD, "Prepare a one-to-one", LEAD),
            (Place.THEMES, "What my people struggle with", THEMES),
        ):
            to = partial(go_to_place, place)
            st.button(label, key=f"to-{place}", type="tertiary", icon=icon, on_click=to)
