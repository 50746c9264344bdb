"""The commitment: a card to edit and confirm, then what was agreed."""

from datetime import time
from functools import partial
from hashlib import sha256

import streamlit as st

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.session import Session
from ui.export import to_calendar
from ui.web.plain import as_html
from ui.web.visit import Visit

LONGEST = 500
BECAME = {
    CommitmentStatus.PROPOSED: "Not confirmed yet",
    CommitmentStatus.OPEN: "Agreed with yourself",
    CommitmentStatus.DONE: "Done",
    CommitmentStatus.PARTLY: "Partly done",
    CommitmentStatus.NOT_DONE: "Not done",
    CommitmentStatus.DROPPED: "Let go",
    CommitmentStatus.MOVED: "Moved",
}
MORE = {
    "first_step": ("First step", "What you will do first"),
    "measure": ("How I will know", "What will tell you that it worked"),
    "obstacle": ("What could get in the way", "The likeliest obstacle"),
    "if_then": ("If that happens, then I will", "Your own plan for it"),
}


def draw_commitment(visit: Visit, session: Session) -> None:
    """Draw the card while the commitment is proposed or edited, what was agreed afterwards."""
    commitment = session.commitment
    if commitment is None:
        return
    if commitment.status is CommitmentStatus.PROPOSED or visit.tab.editing == commitment.id:
        _draw_card(visit, commitment)
    else:
        _draw_agreed(visit, commitment)


def _draw_card(visit: Visit, commitment: Commitment) -> None:
    with st.container(key="card", border=True):
        st.html('<h2 class="meno-card-title">Your commitment</h2>')
        action = st.text_area(
            "What I will do", commitment.action, key=_key(commitment, "action"), max_chars=LONGEST, height="content"
        )
        edited = commitment.model_copy(update={"action": action.strip(), **_when(visit, commitment)})
        with st.expander("More: first step, how I will know, what could get in the way"):
            more = {field: _line(commitment, field) for field in MORE}
        st.button(
            "Confirm",
            key="confirm",
            type="primary",
            icon=":material/check:",
            disabled=not action.strip(),
            on_click=partial(_confirm, visit, edited.model_copy(update=more)),
        )


def _when(visit: Visit, commitment: Commitment) -> dict[str, object]:
    due = visit.time.of(commitment.due_at) if commitment.due_at else None
    with st.container(key="card-when", horizontal=True, gap="small"):
        day = st.date_input("On", due.date() if due else None, key=_key(commitment, "day"), format="DD/MM/YYYY")
        hour = st.time_input("At", due.time() if due else None, key=_key(commitment, "hour"), step=900)
        sure = st.number_input(
            "How sure, 0 to 10", 0, 10, commitment.confidence, 1, key=_key(commitment, "sure"), placeholder="0 to 10"
        )
    fields: dict[str, object] = {"confidence": sure}
    moved = due is None or (day, hour) != (due.date(), due.time().replace(tzinfo=None))
    if day is None:
        return fields | ({"due_at": None, "due_text": ""} if due else {})
    if not moved:
        return fields
    at = visit.time.at(day, hour or time(23, 59))
    return fields | {"due_at": at, "due_text": visit.say(at)}


def _line(commitment: Commitment, field: str) -> str:
    label, placeholder = MORE[field]
    said: str = getattr(commitment, field)
    typed = st.text_input(label, said, key=_key(commitment, field), placeholder=placeholder, max_chars=LONGEST)
    return typed.strip()


def _key(commitment: Commitment, field: str) -> str:
    """Return a widget key that keeps the rep's edit until the talk itself changes that field."""
    said = {"day": commitment.due_at, "hour": commitment.due_at, "sure": commitment.confidence}
    value = said[field] if field in said else getattr(commitment, field)
    return f"card-{commitment.id}-{field}-{sha256(str(value).encode()).hexdigest()[:8]}"


def _confirm(visit: Visit, commitment: Commitment) -> None:
    done = visit.attempt(lambda: visit.meno.coach.confirm(visit.rep_id, commitment.session_id, commitment))
    if done is not None:
        visit.tab.editing = ""


def _draw_agreed(visit: Visit, commitment: Commitment) -> None:
    when = visit.say(commitment.due_at) if commitment.due_at else commitment.due_text
    sure = f"{commitment.confidence}/10 sure" if commitment.confidence is not None else ""
    facts = " · ".join(part for part in (when, sure) if part)
    rows = "".join(
        f"<dt>{label}</dt><dd>{as_html(getattr(commitment, field))}</dd>"
        for field, (label, _) in MORE.items()
        if getattr(commitment, field)
    )
    with st.container(key="agreed"):
        st.html(
            f'<section class="meno-agreed"><h2>{BECAME[commitment.status]}</h2>'
            f"<blockquote>{as_html(commitment.action)}</blockquote>"
            f"<p>{as_html(facts)}</p>{f'<dl>{rows}</dl>' if rows else ''}</section>"
        )
        with st.container(key="agreed-actions", horizontal=True, gap="small"):
            if commitment.due_at:
                st.download_button(
                    "Add to calendar",
                    partial(to_calendar, (commitment,)),
                    file_name="meno-commitment.ics",
                    mime="text/calendar",
                    icon=":material/event:",
                    key="calendar",
                    on_click="ignore",
                )
            st.button("Edit", key="edit", type="tertiary", on_click=partial(_edit, visit, commitment))


def _edit(visit: Visit, commitment: Commitment) -> None:
    visit.tab.editing = commitment.id
