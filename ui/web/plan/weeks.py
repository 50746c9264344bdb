"""The weeks of a plan: how far it was kept, beside the outcomes logged meanwhile, without a verdict."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import streamlit as st

from agent.domain.commitment import Outcome
from agent.domain.plan import WEEKS, Plan
from agent.domain.scale import HIGHEST
from agent.steps.thirty_days import Week
from ui.web.plain import as_html
from ui.web.visit import Visit
from ui.wording import OUTCOMES

A_DAY = timedelta(days=1)


def draw_weeks(visit: Visit, plan: Plan) -> None:
    """Draw the question of this week, and all weeks in a table."""
    weeks = visit.meno.plans.weeks(visit.rep_id, plan)
    this = plan.week_at(visit.clock())
    said = next((one.said for one in weeks if one.number == this), None)
    st.html(f'<h2 class="meno-part">Week {this}</h2>')
    with (
        st.form(f"week-{plan.id}-{this}", border=False),
        st.container(key="week-said", horizontal=True, gap="small", vertical_alignment="bottom"),
    ):
        kept = said.kept if said else None
        key = _key(plan, this, "kept")
        st.number_input("How far did you keep it?", 0, HIGHEST, kept, 1, key=key, placeholder="0 to 10")
        st.text_input("In a line (optional)", said.line if said else "", key=_key(plan, this, "line"))
        st.form_submit_button("Save", on_click=partial(_note, visit, plan, this))
    st.html(table(visit, weeks))


def table(visit: Visit, weeks: Sequence[Week]) -> str:
    """Return the weeks as a table in HTML, a bar for how far each was kept."""
    rows = "".join(_row(visit, week) for week in weeks)
    head = '<tr><th scope="col">Week</th><th scope="col">Kept</th><th scope="col">Outcomes you logged</th></tr>'
    return f'<table class="meno-weeks"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def _row(visit: Visit, week: Week) -> str:
    last = week.ends_at if week.number == WEEKS else week.ends_at - A_DAY
    days = f"{visit.time.day(week.begins_at)} to {visit.time.day(last)}"
    ahead = "" if week.has_begun else ' class="meno-ahead"'
    return (
        f'<tr{ahead}><th scope="row">{week.number}<small>{as_html(days)}</small></th>'
        f"<td>{_kept(week)}</td><td>{_outcomes(week.outcomes)}</td></tr>"
    )


def _kept(week: Week) -> str:
    if week.said is None:
        return '<span class="meno-about">not said yet</span>' if week.has_begun else ""
    line = f"<p>{as_html(week.said.line)}</p>" if week.said.line else ""
    bar = f'<i class="meno-bar" aria-hidden="true"><b style="width:{week.said.kept * 10}%"></b></i>'
    return f'<span class="meno-kept-to">{bar}{week.said.kept} of {HIGHEST}</span>{line}'


def _outcomes(outcomes: Sequence[Outcome]) -> str:
    counted = {outcome: outcomes.count(outcome) for outcome in Outcome if outcome in outcomes}
    return "<br>".join(f"{OUTCOMES[one]}{f' · {number}' if number > 1 else ''}" for one, number in counted.items())


def _note(visit: Visit, plan: Plan, week: int) -> None:
    kept = st.session_state.get(_key(plan, week, "kept"))
    line = st.session_state.get(_key(plan, week, "line")) or ""
    if kept is None:
        visit.tab.notice = "Say how far you kept it first, with a number from 0 to 10."
    elif visit.attempt(lambda: visit.meno.plans.note(visit.rep_id, kept, line, week)) is not None:
        visit.tab.told = "Kept. You can say it otherwise at any time."


def _key(plan: Plan, week: int, field: str) -> str:
    return f"{field}-{plan.id}-{week}"
