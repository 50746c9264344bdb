"""Ways from the start page to a call: one that lies ahead, one to practise, one to look back on."""

from functools import partial

import streamlit as st

from agent.domain.session import Mode
from agent.steps.call.again import CallAhead
from ui.web.coaching.lengths import USUAL
from ui.web.plain import as_html
from ui.web.tab import Opening
from ui.web.visit import Place, Visit, go_to_place
from ui.wording import times


def draw_calls_ahead(visit: Visit) -> None:
    """Draw the call that is near and worth another run."""
    for call in visit.meno.coach.calls_ahead(visit.rep_id)[:1]:
        with st.container(key="call-ahead"):
            st.html(f'<p class="meno-about">{as_html(_words(visit, call))}</p>')
            start = partial(practise_again, visit, call.session_id)
            st.button("Run it again", key="run-again", icon=":material/replay:", on_click=start)


def draw_call_ways(visit: Visit) -> None:
    """Draw the ways to practise a call and to look back on one."""
    with st.container(key="ways", horizontal=True, gap="small"):
        practise = partial(go_to_place, Place.PRACTISE)
        st.button(
            "Practise a call", key="to-practise", type="tertiary", icon=":material/theater_comedy:", on_click=practise
        )
        look = partial(_look_back, visit)
        st.button("Look back on a call", key="look-back", type="tertiary", icon=":material/history:", on_click=look)


def practise_again(visit: Visit, session_id: str) -> None:
    """Ask for another run of the call that was practised in this session."""
    visit.tab.start(Opening("", _minutes(), "", off_record=False, mode=Mode.PRACTISE, again=session_id))


def _look_back(visit: Visit) -> None:
    deal = (st.session_state.get("deal") or "").strip()
    is_off = bool(st.session_state.get("off-record"))
    visit.tab.start(Opening("", _minutes(), deal, is_off, mode=Mode.DEBRIEF))


def _minutes() -> int:
    return st.session_state.get("minutes") or USUAL


def _words(visit: Visit, call: CallAhead) -> str:
    name = f" ({call.title})" if call.title else ""
    return f"Your call{name} is on {visit.say(call.when)}. You have practised it {times(call.runs)}."
