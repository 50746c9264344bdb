"""An arc: the sessions on one deal or goal as one line through time, with what was promised on the way."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from agent.domain.commitment import Commitment
from agent.domain.insight import Insight
from agent.domain.session import Session, SessionSummary
from ui.web.coaching.lengths import USUAL
from ui.web.plain import as_html
from ui.web.promises.through_time import mark
from ui.web.stage import NAMES, titled
from ui.web.tab import Opening
from ui.web.visit import Place, Visit, go_to, go_to_place
from ui.wording import BECAME

GONE = "There is nothing here any more. The sessions may have been erased."
SHOWN = 30
"""Sessions drawn at most, the latest ones."""
GAP, LONGEST_GAP = 9, 80
"""Pixels between two sessions: for a day, and at most."""


def draw_arc(visit: Visit) -> None:
    """Draw the arc in the address, the oldest session first, and the way to go on with it."""
    line = [each for each in visit.meno.sessions.history(visit.rep_id) if (each.arc_id or each.id) == visit.arc_id]
    if not line:
        st.html(f'<header class="meno-head"><h1>Story</h1><p class="meno-about">{GONE}</p></header>')
        st.button("To the commitments", key="to-commitments", on_click=partial(go_to_place, Place.COMMITMENTS))
        return
    line.reverse()
    deal = next((each.deal for each in reversed(line) if each.deal), "")
    name = f"{deal[:1].upper()}{deal[1:]}" or titled(line[0]) or "A session"
    st.html(
        f'<header class="meno-head"><h1>{as_html(name)}</h1>'
        f'<p class="meno-about">{_counted(len(line))}, one line through time</p></header>'
    )
    opening = Opening("", USUAL, deal, off_record=False, arc_id=visit.arc_id)
    with st.container(key="line", gap=None):
        _draw_points(visit, line[-SHOWN:], name)
        with st.container(key="point-next", gap=None):
            st.button("Go on with this", key="go-on", type="primary", on_click=partial(visit.tab.start, opening))


def _draw_points(visit: Visit, line: Sequence[SessionSummary], name: str) -> None:
    promises = visit.meno.commitments.of(visit.rep_id)
    insights = visit.meno.insights.insights(visit.rep_id)
    later = [each.started_at for each in line[1:]] + [visit.clock()]
    days = 0
    for summary, until in zip(line, later, strict=True):
        made = [each for each in promises if each.session_id == summary.id]
        taken = [each for each in insights if each.session_id == summary.id]
        with st.container(key=f"point-{summary.id}", gap=None):
            st.html(_point(visit, summary, days, name) + _ended_on(visit, summary, made, taken))
            days = max(0, (until - summary.started_at).days)
            with st.container(key=f"deeds-{summary.id}"):
                st.button("Open", key=f"open-{summary.id}", type="tertiary", on_click=partial(go_to, summary.id))
            # The line is longer where more time lies between; its root keeps a month on one screen.
            st.html(f'<div style="height:{min(LONGEST_GAP, GAP * days**0.5):.0f}px"></div>')


def _point(visit: Visit, summary: SessionSummary, days: int, name: str) -> str:
    gap = f"{days} {'day' if days == 1 else 'days'} later · " if days else ""
    title = titled(summary) or "A session"
    heading = f"<h2>{as_html(title)}</h2>" if title != name else ""  # the name stands above already
    return f'<p class="meno-about">{gap}{as_html(visit.say(summary.started_at))}</p>{heading}'


def _ended_on(visit: Visit, summary: SessionSummary, made: Sequence[Commitment], taken: Sequence[Insight]) -> str:
    ends = [f'<p class="meno-took"><span>Took away</span> {as_html(each.text)}</p>' for each in reversed(taken)]
    ends += [_promise(visit, each) for each in made]
    if not ends:
        session = visit.meno.sessions.load(visit.rep_id, summary.id)
        ends = [f'<p class="meno-about">{_without(session)}</p>']
    return "".join(ends)


def _promise(visit: Visit, promise: Commitment) -> str:
    when = f", for {visit.say(promise.due_at)}" if promise.due_at else ""
    return (
        f'<p class="meno-hangs">{mark(promise.status, promise.outcome)}<q>{as_html(promise.action)}</q> '
        f'<span class="meno-about">{BECAME[promise.status].lower()}{as_html(when)}</span></p>'
    )


def _without(session: Session) -> str:
    if session.is_over:
        return "Ended without a commitment."
    return f"Left open at {NAMES.get(session.stage, 'its end').lower()}."


def _counted(number: int) -> str:
    return f"{number} session" if number == 1 else f"{number} sessions"
