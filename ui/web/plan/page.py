"""Plan and peers, in its two parts."""

import streamlit as st

from ui.web.plan.begin import draw_begin
from ui.web.plan.colleagues import draw_colleagues
from ui.web.plan.earlier import draw_earlier
from ui.web.plan.finding import draw_finding
from ui.web.plan.inbox import draw_asked_by_me, draw_asked_of_me
from ui.web.plan.item import draw_closing, draw_item
from ui.web.plan.skills import draw_skills
from ui.web.plan.weeks import draw_weeks
from ui.web.visit import Visit

PLAN, PEERS = "My 30 days", "Peers"
ABOUT_PLAN = "Only you see your plan. A colleague gets a file when you hand it over yourself."
ABOUT_PEERS = "Nobody sees your skills until you offer one, and then only your name, the skill and roughly when."


def draw_plan_and_peers(visit: Visit) -> None:
    """Draw the part that the rep has chosen, the plan at first."""
    st.html('<header class="meno-head"><h1>Plan and peers</h1></header>')
    waiting = sum(ask.answer is None for ask in visit.meno.peers.inbox(visit.rep_id))
    names = {PLAN: PLAN, PEERS: f"{PEERS} · {waiting} new" if waiting else PEERS}
    chosen = st.segmented_control(
        "Show", (PLAN, PEERS), default=PLAN, format_func=names.__getitem__, key="part", label_visibility="collapsed"
    )
    (_draw_peers if chosen == PEERS else _draw_plan)(visit)


def _draw_plan(visit: Visit) -> None:
    plans = visit.meno.plans.of(visit.rep_id)
    plan = next((one for one in plans if one.is_open), None)
    if plan is None:
        draw_begin(visit)
    else:
        st.html(f'<p class="meno-about">{ABOUT_PLAN}</p>')
        draw_item(visit, plan)
        draw_weeks(visit, plan)
        draw_colleagues(visit, plan)
        draw_closing(visit, plan)
    draw_earlier(visit, [one for one in plans if not one.is_open])


def _draw_peers(visit: Visit) -> None:
    st.html(f'<p class="meno-about">{ABOUT_PEERS}</p>')
    draw_asked_of_me(visit)
    draw_finding(visit)
    draw_asked_by_me(visit)
    draw_skills(visit)
