"""Themes: what the people of a group struggle with, for who leads them, and nothing about any one of them."""

import logging
from functools import partial

import streamlit as st

from agent.access import Area, may
from agent.domain.person import Role
from agent.domain.roster import Roster
from ui.web.places import LEAD
from ui.web.plain import as_html
from ui.web.themes.absent import LEADS_NOBODY, why_no_roster
from ui.web.themes.group import draw_group
from ui.web.visit import Place, Visit, go_to_place

logger = logging.getLogger(__name__)

NAME = "Themes"
ABOUT = (
    "What your people struggle with, in a few broad themes over a whole quarter. Never who, never how many, never a "
    "word of a talk."
)
REFUSED = (
    "This page is for people who lead others. If you do, whoever runs Meno for your company can give you the role."
)


def draw_themes(visit: Visit) -> None:
    """Draw the themes of the groups that this person leads; somebody who leads nobody is told so, and sees none."""
    if not may(visit.person, Area.LEADING, visit.clock()):
        logger.info("the themes page was refused to somebody who leads nobody")
        _draw_head(REFUSED)
        return
    roster = visit.meno.roster
    led = _enough_people_first(roster, roster.led_by(visit.person))
    if not led:
        _draw_head(LEADS_NOBODY if roster.cohorts else why_no_roster(visit))
        return
    _draw_head(ABOUT)
    draw_group(visit, _chosen(led), Role.MANAGER)
    prepare = partial(go_to_place, Place.LEAD)
    st.button("Prepare a one-to-one", key="to-lead", type="primary", icon=LEAD[1], on_click=prepare)


def _draw_head(about: str) -> None:
    st.html(f'<header class="meno-head"><h1>{NAME}</h1><p class="meno-about">{as_html(about)}</p></header>')


def _chosen(led: tuple[str, ...]) -> str:
    """Return the team that was asked for; what a browser names is taken only when this person leads it."""
    named = led[0] if len(led) == 1 else st.selectbox("Team", led, key="team")
    return named if named in led else led[0]


def _enough_people_first(roster: Roster, led: tuple[str, ...]) -> tuple[str, ...]:
    shown = {cohort for group in roster.groups() if group.enough_people for cohort in group.cohorts}
    return tuple(sorted(led, key=lambda cohort: cohort not in shown))
