"""Plans that are closed: what was learned, the weeks, and what colleagues saw."""

from collections.abc import Sequence

import streamlit as st

from agent.domain.plan import Plan
from ui.web.plain import as_html
from ui.web.plan.colleagues import observed
from ui.web.plan.item import erase_plan
from ui.web.plan.weeks import table
from ui.web.visit import Visit


def draw_earlier(visit: Visit, plans: Sequence[Plan]) -> None:
    """Draw closed plans, the newest first."""
    if plans:
        st.html('<h2 class="meno-part">Earlier plans</h2>')
    for plan in plans:
        with st.container(key=f"plan-{plan.id}", gap=None):
            st.html(_whole(visit, plan))
            with st.container(key=f"deeds-{plan.id}", horizontal=True, gap="small"):
                if st.button("Erase", key=f"erase-{plan.id}", type="tertiary"):
                    erase_plan(visit, plan)


def _whole(visit: Visit, plan: Plan) -> str:
    learned = f"<dl><dt>What I learned</dt><dd>{as_html(plan.learned)}</dd></dl>" if plan.learned else ""
    more = table(visit, visit.meno.plans.weeks(visit.rep_id, plan)) + observed(visit, plan.observations)
    days = f"{visit.time.day(plan.begins_at)} to {visit.time.day(plan.closed_at or plan.ends_at)}"
    return (
        f'<section class="meno-agreed meno-past"><h3>Closed</h3><blockquote>{as_html(plan.item)}</blockquote>'
        f"<p>{as_html(days)}</p>{learned}<details><summary>All of it</summary>{more}</details></section>"
    )
