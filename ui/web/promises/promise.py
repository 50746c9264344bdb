"""One commitment, and what the rep can do with it."""

from functools import partial

import streamlit as st

from agent.domain.commitment import Commitment
from ui.web.erasing import draw_erasing
from ui.web.plain import as_html
from ui.web.promises.became import draw_became
from ui.web.promises.calendar_file import offer_calendar
from ui.web.promises.card import draw_editing
from ui.web.promises.passing_on import draw_passing_on
from ui.web.visit import Place, Visit, go_to_place
from ui.wording import BECAME, DETAILS, OUTCOMES


def draw_promise(visit: Visit, promise: Commitment, arc_id: str) -> None:
    """Draw a commitment in the rep's words with all that is known of it, and the deeds below it."""
    with st.container(key=f"promise-{promise.id}", gap=None):
        st.html(promise_html(visit, promise))
        with st.container(key=f"deeds-{promise.id}", horizontal=True, gap="small"):
            _draw_deeds(visit, promise)
            if arc_id:
                story = partial(go_to_place, Place.ARC, arc_id)
                st.button("Story", key=f"story-{promise.id}", type="tertiary", on_click=story)


def promise_html(visit: Visit, promise: Commitment) -> str:
    """Return the commitment as HTML: what became of it, the action, when and how sure, and the details."""
    when = visit.say(promise.due_at) if promise.due_at else promise.due_text or "no time"
    sure = f"{promise.confidence}/10 sure" if promise.confidence is not None else ""
    outcome = OUTCOMES[promise.outcome] if promise.outcome else ""
    facts = " · ".join(part for part in (when, sure, outcome) if part)
    details = {label: getattr(promise, field) for field, label in DETAILS.items()} | {"What I learned": promise.learned}
    rows = "".join(f"<dt>{label}</dt><dd>{as_html(said)}</dd>" for label, said in details.items() if said)
    more = f"<dl>{rows}</dl>" if rows else ""
    if more and not promise.status.is_pending:
        more = f"<details><summary>All of it</summary>{more}</details>"
    status = "now" if promise.status.is_pending else "past"
    return (
        f'<section class="meno-agreed meno-{status}"><h3>{BECAME[promise.status]}</h3>'
        f"<blockquote>{as_html(promise.action)}</blockquote><p>{as_html(facts)}</p>{more}</section>"
    )


def _draw_deeds(visit: Visit, promise: Commitment) -> None:
    pending = promise.status.is_pending
    name = "What became of it" if pending else "Say it otherwise"
    if st.button(name, key=f"became-{promise.id}", type="secondary" if pending else "tertiary"):
        draw_became(visit, promise)
    if pending and st.button("Edit", key=f"edit-{promise.id}", type="tertiary"):
        draw_editing(visit, promise)
    if pending:
        offer_calendar(visit, promise, f"calendar-{promise.id}", icon=None, kind="tertiary")
    if st.button("Send", key=f"send-{promise.id}", type="tertiary"):
        draw_passing_on(visit, promise)
    if st.button("Erase", key=f"erase-{promise.id}", type="tertiary"):
        _erase(visit, promise)


@st.dialog("Erase this commitment?")
def _erase(visit: Visit, promise: Commitment) -> None:
    st.html(
        f'<p class="meno-words">{as_html(promise.action)}</p><p>It will be gone, and so will what became of it. '
        "What you said in the session stays; erase that in My memory. This cannot be undone.</p>"
    )
    memory = visit.meno.memory
    draw_erasing(visit, lambda: memory.erase(visit.rep_id, commitment_id=promise.id), keep="keep-commitment")
