"""What my manager sees: for a rep, the very thing that their manager is shown."""

from functools import partial

import streamlit as st

from agent.domain.person import Role
from agent.domain.theme import Period
from ui.counted_wording import title_of
from ui.web.plain import as_html
from ui.web.themes.absent import IN_NO_TEAM, why_no_roster
from ui.web.themes.group import draw_group
from ui.web.visit import Place, Visit, go_to_place

NAME = "What my manager sees"
ABOUT = (
    "This is all of it: the same page to the letter, in words meant for them. Nothing else leads from Meno to a "
    "manager, no other page and no command, unless you send something yourself."
)
CHANGE = "See and change it on My memory"
NOT_COUNTED = "Nothing of yours is counted: you have not said that it may be."
NOTHING_SO_FAR = "You let one theme a quarter be counted; of this quarter there is none so far."


def draw_seen_of_me(visit: Visit) -> None:
    """Draw what is released of the rep's own group, or why there is nothing."""
    roster = visit.meno.roster
    cohort = roster.cohort_of(visit.person)
    if cohort is None:
        _draw_head(IN_NO_TEAM if roster.cohorts else why_no_roster(visit))
        return
    _draw_head(ABOUT)
    st.html(f'<p class="meno-about">{as_html(_of_me(visit))}</p>')
    st.button(CHANGE, key="to-counted", type="tertiary", on_click=partial(go_to_place, Place.MEMORY))
    draw_group(visit, cohort, Role.REP)


def _draw_head(about: str) -> None:
    st.html(f'<header class="meno-head"><h1>{NAME}</h1><p class="meno-about">{as_html(about)}</p></header>')


def _of_me(visit: Visit) -> str:
    """Say what is counted of the rep in the quarter that is running; it is for them alone."""
    themes = visit.meno.themes
    if not themes.counts_for(visit.rep_id):
        return NOT_COUNTED
    theme = themes.of_quarter(visit.rep_id, Period.of(visit.clock()))
    return f"Counted of you this quarter, as it stands: {title_of(theme)}." if theme else NOTHING_SO_FAR
