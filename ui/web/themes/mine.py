"""What my manager sees: for a rep, the very thing that their manager is shown."""

from functools import partial

import streamlit as st

from agent.domain.person import Role
from ui.web.plain import as_html
from ui.web.themes.absent import IN_NO_TEAM, why_no_roster
from ui.web.themes.group import draw_group
from ui.web.visit import Place, Visit, go_to_place

NAME = "What my manager sees"
ABOUT = (
    "This is all of it: the same page to the letter, in words meant for them. Nothing else leads from Meno to a "
    "manager, no other page and no command, unless you send something yourself."
)
COUNTED = "What is counted of me this quarter"


def draw_seen_of_me(visit: Visit) -> None:
    """Draw what is released of the rep's own group, or why there is nothing."""
    roster = visit.meno.roster
    cohort = roster.cohort_of(visit.person)
    if cohort is None:
        _draw_head(IN_NO_TEAM if roster.cohorts else why_no_roster(visit))
        return
    _draw_head(ABOUT)
    counted = partial(go_to_place, Place.MEMORY)
    st.button(COUNTED, key="to-counted", type="tertiary", icon=":material/inventory_2:", on_click=counted)
    draw_group(visit, cohort, Role.REP)


def _draw_head(about: str) -> None:
    st.html(f'<header class="meno-head"><h1>{NAME}</h1><p class="meno-about">{as_html(about)}</p></header>')
