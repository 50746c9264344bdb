"""The Commitments page: what is due, what is still to come, how it has gone, and what became of the others."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from agent.domain.commitment import Commitment
from ui.web.coaching.start import begin
from ui.web.paging import draw_paged
from ui.web.promises.progress import draw_progress
from ui.web.promises.promise import draw_promise
from ui.web.visit import Visit, go_to

SIZE = 10
EMPTY = (
    "What you promise yourself in a session stands here, and Meno asks you about it when the time has come. "
    "There is nothing yet."
)
ALONE = "Only you see this page. A commitment reaches somebody else when you send it yourself, one at a time."


def draw_promises(visit: Visit) -> None:
    """Draw the rep's commitments, those first that are due now."""
    promises = visit.meno.commitments.of(visit.rep_id)
    st.html(
        '<header class="meno-head"><h1>Commitments</h1>'
        f'<p class="meno-about">{ALONE if promises else EMPTY}</p></header>'
    )
    if not promises:
        st.button("Start a session", key="first-session", type="primary", on_click=partial(go_to, ""))
        return
    arcs = {line.id: line.arc_id or line.id for line in visit.meno.sessions.history(visit.rep_id)}
    now = visit.clock()
    pending = sorted((each for each in promises if each.status.is_pending), key=_by_time)
    due = [each for each in pending if each.due_at and each.due_at <= now]
    _draw_due(visit, due, arcs)
    _draw_part(visit, "Still to come", [each for each in pending if each not in due], arcs)
    draw_progress(visit, promises)
    settled = [each for each in promises if not each.status.is_pending]
    _draw_part(visit, "What became of the others" if pending else "What became of them", settled, arcs)


def _draw_due(visit: Visit, due: Sequence[Commitment], arcs: dict[str, str]) -> None:
    if not due:
        return
    _draw_part(visit, "Due now", due, arcs)
    with st.container(key="ask"):
        st.button("Let Meno ask", key="ask-me", type="primary", on_click=partial(begin, visit))


def _draw_part(visit: Visit, name: str, promises: Sequence[Commitment], arcs: dict[str, str]) -> None:
    if promises:
        st.html(f'<h2 class="meno-part">{name}</h2>')
        draw_paged(name, promises, lambda each: draw_promise(visit, each, arcs.get(each.session_id, "")), SIZE)


def _by_time(promise: Commitment) -> tuple[bool, object, object]:
    return promise.due_at is None, promise.due_at or promise.created_at, promise.created_at
