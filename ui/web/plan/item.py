"""What the plan is about, and how it is said otherwise, closed and erased."""

import streamlit as st

from agent.domain.plan import DAYS, Plan
from ui.web.erasing import draw_erasing
from ui.web.plain import as_html
from ui.web.visit import Visit

OVER = "The 30 days are over. What did they teach you?"


def draw_item(visit: Visit, plan: Plan) -> None:
    """Draw the item in the rep's words and the day of the plan, with what can be done with it."""
    day = min((visit.clock() - plan.begins_at).days + 1, DAYS)
    with st.container(key=f"plan-{plan.id}", gap=None):
        st.html(
            f'<section class="meno-agreed meno-now"><h3>Day {max(day, 1)} of {DAYS}</h3>'
            f"<blockquote>{as_html(plan.item)}</blockquote><p>until {visit.time.day(plan.ends_at)}</p></section>"
        )
        with st.container(key=f"deeds-{plan.id}", horizontal=True, gap="small"):
            if st.button("Say it otherwise", key="reword", type="tertiary"):
                _reword(visit, plan)
            if st.button("Erase", key=f"erase-{plan.id}", type="tertiary"):
                erase_plan(visit, plan)


def draw_closing(visit: Visit, plan: Plan) -> None:
    """Draw the way to close the plan; it stands out once the 30 days are over."""
    over = visit.clock() >= plan.ends_at
    st.html(f'<h2 class="meno-part">{"Look back" if over else "Done with it?"}</h2>')
    st.html(f'<p class="meno-about">{OVER if over else "You can close the plan at any time and begin another."}</p>')
    if st.button("Close this plan", key="close-plan", type="primary" if over else "secondary"):
        _close(visit, plan)


@st.dialog("Say it otherwise")
def _reword(visit: Visit, plan: Plan) -> None:
    with st.form("rewording", border=False):
        item = st.text_area("What I want to get better at", plan.item, key=f"item-{plan.id}", height="content")
        saved = st.form_submit_button("Save", type="primary")
    if saved:
        visit.attempt(lambda: visit.meno.plans.reword(visit.rep_id, item))
        st.rerun()


@st.dialog("Close this plan")
def _close(visit: Visit, plan: Plan) -> None:
    st.html(f'<p class="meno-words">{as_html(plan.item)}</p>')
    with st.form("closing", border=False):
        learned = st.text_area("What did you learn? (optional)", key=f"learned-{plan.id}")
        closed = st.form_submit_button("Close", type="primary")
    if closed:
        if visit.attempt(lambda: visit.meno.plans.close(visit.rep_id, learned)) is not None:
            visit.tab.told = "Closed. It stands below, and you can begin another."
        st.rerun()


@st.dialog("Erase this plan?")
def erase_plan(visit: Visit, plan: Plan) -> None:
    """Ask whether a plan shall be erased with all that stands in it, and do it."""
    st.html(
        f'<p class="meno-words">{as_html(plan.item)}</p><p>It will be gone with every week and everything colleagues '
        "wrote. A file that you handed over is not in Meno's reach. This cannot be undone.</p>"
    )
    draw_erasing(visit, lambda: visit.meno.plans.erase(visit.rep_id, plan.id), keep="keep-plan")
