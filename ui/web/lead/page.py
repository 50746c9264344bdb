"""The One-to-one page: a manager writes down what they plan to say, sees which lines tell, and begins."""

from functools import partial
from itertools import islice

import streamlit as st

from agent.domain.one_to_one import OneToOne
from agent.domain.session import Mode, SessionSummary
from ui.web.coaching.lengths import USUAL, draw_length
from ui.web.lead.lines import picture
from ui.web.plain import as_html
from ui.web.stage import titled
from ui.web.tab import Opening
from ui.web.visit import Visit, go_to

NAME = "One-to-one"
ABOUT = (
    "Write down what you plan to say to somebody you lead. Meno marks the lines that tell rather than ask, and then "
    "asks how you would turn them round. What you write is yours alone: they never see it, and nobody else does."
)
EXAMPLE = "Thanks for making the time.\nYou should call the CFO this week.\nHow do you see the deal yourself?"
LONGEST = 100_000
"""Characters of a plan that the page takes."""
SHOWN = 10
"""Earlier one-to-ones on the page."""
_WORDS = "plan-words"


def draw_one_to_one(visit: Visit) -> None:
    """Draw the way into a one-to-one, then those that were prepared; all of it is the person's own."""
    st.html(f'<header class="meno-head"><h1>{NAME}</h1><p class="meno-about">{as_html(ABOUT)}</p></header>')
    with st.container(key="one-to-one"):
        st.text_area("What do you plan to say?", key=_WORDS, height=180, max_chars=LONGEST, placeholder=EXAMPLE)
        st.button("Look at my lines", key="look-at-plan", on_click=partial(_look, visit))
        planned = visit.tab.planned
        if planned and planned[0] == _written():
            st.html(picture(planned[1]))
        draw_length("Who it is with (optional)")
        st.button("Begin", key="begin-lead", type="primary", on_click=partial(_begin, visit))
    _draw_earlier(visit)


def _written() -> str:
    return st.session_state.get(_WORDS) or ""


def _look(visit: Visit) -> None:
    _marked(visit)


def _marked(visit: Visit) -> OneToOne | None:
    """Mark what is written, and hold it until the session begins; what is wrong with it is said on the page."""
    words, planned = _written(), visit.tab.planned
    if planned and planned[0] == words:
        return planned[1]
    plan = visit.attempt(lambda: visit.meno.one_to_ones.read(words))
    visit.tab.planned = (words, plan) if plan else None
    return plan


def _begin(visit: Visit) -> None:
    """Begin on what is written now, marked; with nothing written the coach begins without a plan."""
    state = st.session_state
    is_written = bool(_written().strip())
    plan = _marked(visit) if is_written else None
    if is_written and plan is None:
        return
    deal, off_record = (state.get("deal") or "").strip(), bool(state.get("off-record"))
    minutes = state.get("minutes") or USUAL
    visit.tab.start(Opening("", minutes, deal, off_record, mode=Mode.LEAD, one_to_one=plan))
    visit.tab.planned = None


def _draw_earlier(visit: Visit) -> None:
    prepared = (line for line in visit.meno.sessions.history(visit.rep_id) if line.mode is Mode.LEAD)
    shown = tuple(islice(prepared, SHOWN))
    if shown:
        st.html('<h2 class="meno-part">One-to-ones you have prepared</h2>')
    for line in shown:
        _draw_line(visit, line)


def _draw_line(visit: Visit, line: SessionSummary) -> None:
    with st.container(key=f"talk-{line.id}", gap=None):
        st.html(
            f'<article class="meno-item"><h2>{as_html(titled(line) or "A one-to-one")}</h2>'
            f'<p class="meno-about">{as_html(visit.say(line.started_at))}</p></article>'
        )
        with st.container(key=f"changes-{line.id}", horizontal=True, gap="small"):
            st.button("Open", key=f"open-{line.id}", type="tertiary", on_click=partial(go_to, line.id))
