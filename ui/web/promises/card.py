"""The commitment on a card, to edit and confirm."""

from datetime import time
from hashlib import sha256

import streamlit as st

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.session import Session
from ui.web.promises.agreed import draw_agreed
from ui.web.visit import Visit
from ui.wording import DETAILS

HINTS = {
    "first_step": "What you will do first",
    "measure": "What will tell you that it worked",
    "obstacle": "The likeliest obstacle",
    "if_then": "Your own plan for it",
}


def draw_commitment(visit: Visit, session: Session) -> None:
    """Draw a card for each commitment while it is proposed or edited, what was agreed afterwards."""
    further = (one for one in session.also if one.status is not CommitmentStatus.DROPPED)
    for commitment in (session.commitment, *further):
        if commitment is None:
            continue
        part = "" if commitment == session.commitment else f"-{commitment.id}"
        if commitment.status is CommitmentStatus.PROPOSED or visit.tab.editing == commitment.id:
            _draw_card(visit, commitment, part)
        else:
            draw_agreed(visit, commitment, part)


def _draw_card(visit: Visit, commitment: Commitment, part: str = "") -> None:
    with st.container(key=f"card{part}", border=True):
        st.html('<h2 class="meno-card-title">Your commitment</h2>')
        edited = _edited(visit, commitment, part)
        # Not a callback: that would carry the card as it was drawn before the last edit.
        confirmed = st.button("Confirm", key=f"confirm{part}", type="primary", icon=":material/check:")
    if confirmed and edited.action:
        _confirm(visit, edited)
        st.rerun()


@st.dialog("Edit this commitment")
def draw_editing(visit: Visit, commitment: Commitment) -> None:
    """Draw the card's fields for a commitment made earlier, and keep what the rep makes of it."""
    edited = _edited(visit, commitment)
    if st.button("Save", key="save-edited", type="primary") and edited.action:
        visit.attempt(lambda: visit.meno.coach.revise(visit.rep_id, edited))
        st.rerun()


def _edited(visit: Visit, commitment: Commitment, part: str = "") -> Commitment:
    """Draw the fields; return the commitment as they have it."""
    key = _key(commitment, "action")
    action = st.text_area("What I will do", commitment.action, key=key, height="content")
    when = _when(visit, commitment, part)
    with st.expander("More: first step, how I will know, what could get in the way"):
        more = {field: _line(commitment, field) for field in DETAILS}
    return commitment.model_copy(update={"action": action.strip(), **when, **more})


def _when(visit: Visit, commitment: Commitment, part: str) -> dict[str, object]:
    due = visit.time.of(commitment.due_at).replace(second=0, microsecond=0) if commitment.due_at else None
    confidence = None if commitment.confidence is None else min(max(commitment.confidence, 0), 10)
    with st.container(key=f"card-when{part}", horizontal=True, gap="small"):
        day = st.date_input("On", due.date() if due else None, key=_key(commitment, "day"), format="DD/MM/YYYY")
        hour = st.time_input("At", due.time() if due else None, key=_key(commitment, "hour"), step=900)
        key = _key(commitment, "sure")
        sure = st.number_input("How sure, 0 to 10", 0, 10, confidence, 1, key=key, placeholder="0 to 10")
    fields: dict[str, object] = {"confidence": sure}
    moved = due is None or (day, hour) != (due.date(), due.time().replace(tzinfo=None))
    if day is None:
        return fields | ({"due_at": None, "due_text": ""} if due else {})
    if not moved:
        return fields
    at = visit.time.at(day, hour or time(23, 59))
    return fields | {"due_at": at, "due_text": visit.say(at)}


def _line(commitment: Commitment, field: str) -> str:
    said: str = getattr(commitment, field)
    key = _key(commitment, field)
    typed = st.text_input(DETAILS[field], said, key=key, placeholder=HINTS[field])
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
