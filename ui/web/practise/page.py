"""The Practise page: a call to practise, and the runs of those that were, side by side."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

import streamlit as st

from agent.domain.call import Call, CallFacts
from agent.domain.session import Mode, Session
from ui.web.coaching.lengths import USUAL, draw_length
from ui.web.plain import as_html
from ui.web.practise.ahead import practise_again
from ui.web.practise.facts import picture
from ui.web.stage import titled
from ui.web.tab import Opening
from ui.web.visit import Visit, go_to

ABOUT = (
    "Tell Meno about a call that lies ahead, and it plays the buyer. Afterwards you look back on it: "
    "your own account first, then what can be counted. Only you see it."
)
BY_WORDS = "Whoever fits what you tell"
SHOWN, RUNS = 12, 4
"""Calls on the page at most, and runs of one of them that are shown side by side."""


class Practised(NamedTuple):
    """A call with its runs, oldest first, and the newest session in which it was practised."""

    newest: Session
    runs: tuple[CallFacts, ...]


def draw_practise(visit: Visit) -> None:
    """Draw the way into a rehearsal, then the calls that were practised."""
    st.html(f'<header class="meno-head"><h1>Practise a call</h1><p class="meno-about">{ABOUT}</p></header>')
    with st.container(key="practise"):
        _draw_buyers(visit)
        draw_length()
        st.button("Begin", key="begin-practise", type="primary", on_click=partial(_begin, visit))
    calls = list(islice(_practised(visit), SHOWN))
    if calls:
        st.html('<h2 class="meno-part">Calls you have practised</h2>')
    for call in calls:
        _draw_call(visit, call)


def _draw_buyers(visit: Visit) -> None:
    buyers = {persona.id: persona for persona in visit.meno.buyers.values()}
    names = {"": BY_WORDS} | {one.id: one.name[:1].upper() + one.name[1:] for one in buyers.values()}
    st.selectbox("Who is on the other side?", list(names), format_func=names.__getitem__, key="buyer", width=420)
    chosen = buyers.get(st.session_state.get("buyer") or "")
    if chosen:
        st.html(f'<p class="meno-about">{as_html(chosen.summary)}</p>')


def _begin(visit: Visit) -> None:
    state = st.session_state
    call = Call(persona=state["buyer"]) if state.get("buyer") else None
    deal, off_record = (state.get("deal") or "").strip(), bool(state.get("off-record"))
    visit.tab.start(Opening("", state.get("minutes") or USUAL, deal, off_record, mode=Mode.PRACTISE, call=call))


def _practised(visit: Visit) -> Iterator[Practised]:
    """The rep's calls, the one practised last first."""
    arcs: dict[str, list[Session]] = {}
    for line in visit.meno.sessions.history(visit.rep_id):
        if line.mode is Mode.PRACTISE and (line.arc_id in arcs or len(arcs) < SHOWN):
            arcs.setdefault(line.arc_id, []).append(visit.meno.sessions.load(visit.rep_id, line.id))
    for sessions in arcs.values():
        runs = tuple(one for session in reversed(sessions) for one in visit.meno.rehearsal.facts(session))
        if runs:
            yield Practised(sessions[0], runs)


def _draw_call(visit: Visit, call: Practised) -> None:
    session = call.newest
    brief = visit.meno.rehearsal.brief(session)
    ahead = f" · the call is on {visit.say(brief.when.at)}" if brief.when is not None and brief.when.at else ""
    about = f"{_counted(call.runs)} · last on {visit.say(session.started_at)}{ahead}"
    with st.container(key=f"talk-{session.id}", gap=None):
        st.html(
            f'<article class="meno-item"><h2>{as_html(titled(session) or "A call")}</h2>'
            f'<p class="meno-about">{as_html(about)}</p>{_side_by_side(call.runs)}</article>'
        )
        with st.container(key=f"changes-{session.id}", horizontal=True, gap="small"):
            again = partial(practise_again, visit, session.id)
            st.button("Run it again", key=f"again-{session.id}", type="tertiary", on_click=again)
            st.button("Open", key=f"open-{session.id}", type="tertiary", on_click=partial(go_to, session.id))


def _side_by_side(runs: Sequence[CallFacts]) -> str:
    first = max(0, len(runs) - RUNS)
    return picture(runs[first:], first=first + 1)


def _counted(runs: Sequence[CallFacts]) -> str:
    return "1 run" if len(runs) == 1 else f"{len(runs)} runs"
