"""The rep's own skills: where they see themselves, and what they offer to be asked about."""

from datetime import date, datetime, time
from functools import partial

import streamlit as st

from agent.domain.peer import Skill
from agent.domain.scale import HIGHEST
from prompts.skills import load_skills
from ui.web.plain import as_html
from ui.web.plan.name import draw_name, needs_name
from ui.web.visit import Visit

ABOUT = (
    "Where you see yourself, 0 to 10. Colleagues see nothing of it until you offer a skill; then they see your name "
    "beside it and roughly when you last did it, never the number. You can offer one at any level: a 3 helps a 2."
)
OFFERED = "They see this name beside the skill, and roughly when you last did it. You can withdraw it at any time."


def draw_skills(visit: Visit) -> None:
    """Draw the skills that the rep has placed themselves on, and the way to add or change one."""
    st.html(f'<h2 class="meno-part">My skills</h2><p class="meno-about">{ABOUT}</p>')
    skills = visit.meno.peers.skills(visit.rep_id)
    with st.container(key="rows-skills", gap=None):
        for skill in skills:
            _draw_skill(visit, skill)
    if st.button("Add a skill", key="add-skill", icon=":material/add:"):
        _place(visit, None, {skill.name for skill in skills})


def _draw_skill(visit: Visit, skill: Skill) -> None:
    used = f"last done {_day(visit, skill.used_at)}" if skill.used_at else ""
    ready = "coach-ready" if skill.is_coach_ready else "offered" if skill.offered else "only you see this"
    ready += f" as {skill.called}" if skill.called else ""
    facts = " · ".join(part for part in (f"{skill.level} of {HIGHEST}", used, ready) if part)
    with st.container(key=f"skill-{skill.name}", gap=None):
        st.html(
            f'<article class="meno-item"><p class="meno-words">{as_html(load_skills()[skill.name].title)}</p>'
            f'<p class="meno-about">{as_html(facts)}</p></article>'
        )
        with st.container(key=f"deeds-skill-{skill.name}", horizontal=True, gap="small"):
            asks_name = needs_name(visit) and not skill.offered
            pressed = st.button(
                "Withdraw" if skill.offered else "Offer",
                key=f"offer-{skill.name}",
                type="tertiary" if skill.offered else "secondary",
                on_click=None if asks_name else partial(_turn, visit, skill),
            )
            if pressed and asks_name:
                _offer(visit, skill)
            if st.button("Change", key=f"change-{skill.name}", type="tertiary"):
                _place(visit, skill, set())


@st.dialog("Where are you on it?")
def _place(visit: Visit, skill: Skill | None, known: set[str]) -> None:
    entries = load_skills()
    names = [skill.name] if skill else [name for name in entries if name not in known]
    chosen: str | None = st.selectbox(
        "Skill", names, index=0 if skill else None, format_func=lambda name: entries[name].title,
        placeholder="Choose one", key="skill-name", disabled=skill is not None,
    )  # fmt: skip
    name = skill.name if skill else chosen
    if not name:
        return
    st.html(f'<p class="meno-about">{as_html(entries[name].means)}</p>')
    with st.form("placing", border=False):
        level = st.number_input(
            "Where I am, 0 to 10", 0, HIGHEST, skill.level if skill else None, 1, key=f"level-{name}"
        )
        day: date | None = st.date_input(
            "When I last did it in earnest (optional)",
            visit.time.of(skill.used_at).date() if skill and skill.used_at else None,
            max_value=visit.time.of(visit.clock()).date(),
            key=f"used-{name}",
            format="DD/MM/YYYY",
        )
        saved = st.form_submit_button("Save", type="primary")
    if saved and level is None:
        st.warning("Choose a number from 0 to 10 first.")
    elif saved and level is not None:
        used = visit.time.at(day, time.min) if day else None
        visit.attempt(lambda: visit.meno.peers.place(visit.rep_id, name, level, used))
        st.rerun()


@st.dialog("Offer it to colleagues")
def _offer(visit: Visit, skill: Skill) -> None:
    st.html(f'<p class="meno-about">{as_html(OFFERED)}</p>')
    called = draw_name(visit, f"name-{skill.name}")
    if st.button("Offer", key="offer-as", type="primary"):
        visit.attempt(lambda: visit.meno.peers.offer(visit.rep_id, skill.name, called))
        st.rerun()


def _turn(visit: Visit, skill: Skill) -> None:
    act = visit.meno.peers.withdraw if skill.offered else visit.meno.peers.offer
    visit.attempt(lambda: act(visit.rep_id, skill.name))


def _day(visit: Visit, moment: datetime) -> str:
    local = visit.time.of(moment)
    return f"{local.day} {local:%b %Y}"
