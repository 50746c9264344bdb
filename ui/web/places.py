"""The way from one page to another."""

from functools import partial

import streamlit as st

from ui.web.visit import Place, Visit, go_to, go_to_place

PLACES = {
    Place.COACH: ("Coach", ":material/forum:"),
    Place.COMMITMENTS: ("Commitments", ":material/flag:"),
    Place.MEMORY: ("My memory", ":material/inventory_2:"),
}


def draw_places(visit: Visit) -> None:
    """Draw the pages in the sidebar, with the open one marked (also for screen readers, by `roles.js`)."""
    with st.container(key="places", gap=None):
        for place, (name, icon) in PLACES.items():
            here = place is visit.place
            st.button(
                name,
                key=f"{'here' if here else 'place'}-{name}",
                icon=icon,
                type="tertiary",
                width="stretch",
                on_click=partial(_go, visit, place),
            )


def _go(visit: Visit, place: Place) -> None:
    """Turn to a page; back at the coach, the session that was left for another page is open again."""
    if place is not Place.COACH:
        visit.tab.left = visit.session_id or visit.tab.left
        go_to_place(place)
    elif visit.place is not Place.COACH:
        go_to(visit.tab.left)
        visit.tab.left = ""
