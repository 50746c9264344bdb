"""The way from one page to another."""

from functools import partial
from itertools import islice

import streamlit as st

from ui.web.visit import Place, Visit, go_to, go_to_place

PLACES = {
    Place.COACH: ("Coach", ":material/forum:"),
    Place.PRACTISE: ("Practise", ":material/theater_comedy:"),
    Place.SHEETS: ("Call sheets", ":material/description:"),
    Place.COMMITMENTS: ("Commitments", ":material/flag:"),
    Place.PLATE: ("What to be coached on", ":material/target:"),
    Place.PLAN: ("Plan and peers", ":material/groups:"),
    Place.MEMORY: ("My memory", ":material/inventory_2:"),
}
LEAD = ("One-to-one", ":material/diversity_3:")
THEMES = ("Themes", ":material/bar_chart:")


def draw_places(visit: Visit) -> None:
    """Draw the pages in the sidebar; `roles.js` marks the open one."""
    with st.container(key="places", gap=None):
        # Not by the buttons' keys: one of another key is another element, and the keyboard would lose its place.
        # With a session open, that session is where the rep is; it is marked in the history.
        here = "" if visit.session_id else visit.place.name.lower()
        st.html(f'<span class="meno-here" data-place="{here}"></span>')
        for place, (name, icon) in _places(visit).items():
            st.button(
                name,
                key=f"place-{place.name.lower()}",
                icon=icon,
                type="tertiary",
                width="stretch",
                on_click=partial(_go, visit, place),
            )


def _places(visit: Visit) -> dict[Place, tuple[str, str]]:
    """The pages for this person; a profile without sign-in and without a roster has no themes to look for."""
    leading = {Place.LEAD: LEAD} | ({Place.THEMES: THEMES} if visit.has_teams else {})
    return dict(islice(PLACES.items(), 2)) | (leading if visit.person.leads else {}) | PLACES


def _go(visit: Visit, place: Place) -> None:
    """Turn to a page; back at the coach, the session that was left for another page is open again."""
    if place is not Place.COACH:
        visit.tab.left = visit.session_id or visit.tab.left
        go_to_place(place)
    else:
        left, visit.tab.left = visit.tab.left, ""
        go_to(left if visit.place is not Place.COACH else "")
