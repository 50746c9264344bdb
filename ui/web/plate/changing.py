"""A matter changed by hand: its words, what is said of it, where the rep is on it."""

import streamlit as st

from agent.domain.matter import Matter, Trigger, Urgency
from agent.domain.scale import HIGHEST
from agent.steps.plate.ask import by_when
from agent.steps.plate.named import LONGEST
from ui.plate_wording import GOAL, PRESSES, TRIED, TRIGGERS, URGENCY, WORTH
from ui.web.erasing import draw_erasing
from ui.web.plain import as_html
from ui.web.visit import Visit


@st.dialog("Put something on your plate")
def draw_adding(visit: Visit) -> None:
    """Draw the one field for a new matter."""
    with st.form("adding", border=False):
        text = st.text_input("What is it?", key="new-matter", placeholder="In your own words", max_chars=LONGEST)
        added = st.form_submit_button("Put it there", type="primary")
    if added:
        visit.attempt(lambda: visit.meno.matters.add(visit.rep_id, text))
        st.rerun()


@st.dialog("Where are you on it now?")
def draw_rating(visit: Visit, matter: Matter) -> None:
    """Draw the scale for now, and where the rep wants to be by when."""
    words = by_when(matter, visit.meno.timezone)
    st.html(f'<p class="meno-words">{as_html(matter.text)}</p>')
    with st.form("rating", border=False):
        value = st.number_input("Now, 0 to 10", 0, HIGHEST, None, 1, key=f"now-{matter.id}", placeholder="0 to 10")
        target = st.number_input("Where I want to be (optional)", 0, HIGHEST, matter.target, 1, key=f"aim-{matter.id}")
        by = st.text_input("By when (optional)", words, key=f"by-{matter.id}", placeholder="by the end of March")
        saved = st.form_submit_button("Save", type="primary")
    if saved:
        visit.attempt(lambda: _rate(visit, matter, value, target, None if by == words else by))
        st.rerun()


@st.dialog("Change")
def draw_changing(visit: Visit, matter: Matter) -> None:
    """Draw everything that can be said of a matter; nothing of it has to be."""
    with st.form("changing", border=False):
        text = st.text_input("What I am working on", matter.text, key=f"text-{matter.id}", max_chars=LONGEST)
        goal = st.text_input(GOAL, matter.goal, key=f"goal-{matter.id}", placeholder="A goal of your organisation")
        tried = st.text_area(TRIED, matter.tried, key=f"tried-{matter.id}", height="content")
        triggers = st.pills(
            WORTH, list(Trigger), selection_mode="multi", default=matter.triggers, format_func=TRIGGERS.__getitem__
        )
        urgency = st.pills(
            PRESSES, list(Urgency), selection_mode="multi", default=matter.urgency, format_func=URGENCY.__getitem__
        )
        saved = st.form_submit_button("Save", type="primary")
    if saved:
        matters = visit.meno.matters
        if text.strip() != matter.text:
            visit.attempt(lambda: matters.reword(visit.rep_id, matter.id, text))
        said = {"goal": goal, "tried": tried}
        visit.attempt(lambda: matters.describe(visit.rep_id, matter.id, triggers=triggers, urgency=urgency, **said))
        st.rerun()


@st.dialog("Erase this matter?")
def draw_erasing_matter(visit: Visit, matter: Matter) -> None:
    """Ask whether a matter shall be erased with all its numbers, and do it."""
    st.html(f'<p class="meno-words">{as_html(matter.text)}</p><p>It will be gone for good, with every number.</p>')
    draw_erasing(visit, lambda: visit.meno.matters.erase(visit.rep_id, matter.id), keep="keep-matter")


def _rate(visit: Visit, matter: Matter, value: int | None, target: int | None, by: str | None) -> None:
    matters = visit.meno.matters
    if by is not None or target != matter.target:
        matters.aim(visit.rep_id, matter.id, target, by)
    if value is not None:
        matters.rate(visit.rep_id, matter.id, value)
