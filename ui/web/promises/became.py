"""What became of a commitment, said by the rep on the page."""

from datetime import date, time

import streamlit as st

from agent.domain.commitment import Commitment, CommitmentStatus, Outcome
from agent.domain.due import Due
from ui.web.plain import as_html
from ui.web.visit import Visit
from ui.wording import BECAME, OUTCOMES

CHOICES = (
    CommitmentStatus.DONE,
    CommitmentStatus.PARTLY,
    CommitmentStatus.NOT_DONE,
    CommitmentStatus.DROPPED,
    CommitmentStatus.MOVED,
)
END_OF_DAY = time(23, 59)


@st.dialog("What became of it?")
def draw_became(visit: Visit, promise: Commitment) -> None:
    """Ask what became of a commitment and where the deal stands, and keep what the rep says."""
    st.html(f'<p class="meno-words">{as_html(promise.action)}</p>')
    key = f"{promise.id}-{promise.updated_at.timestamp()}"
    before = promise.status if promise.status in CHOICES else None
    status = st.segmented_control(
        "It is",
        CHOICES,
        format_func=BECAME.__getitem__,
        default=before,
        key=f"status-{key}",
        label_visibility="collapsed",
    )
    due = _moved_to(visit, key) if status is CommitmentStatus.MOVED else None
    outcome = st.segmented_control(
        "And the deal or goal? (optional)",
        tuple(Outcome),
        format_func=OUTCOMES.__getitem__,
        default=promise.outcome,
        key=f"outcome-{key}",
    )
    learned = st.text_area("What did it teach you? (optional)", promise.learned, key=f"learned-{key}").strip()
    if not st.button("Save", key="save-became", type="primary"):
        return
    if status is None:
        st.warning("Choose what became of it first.")
    elif status is CommitmentStatus.MOVED and due is None:
        st.warning("Choose the new day first.")
    else:
        _log(visit, promise, status, outcome, learned, due)
        st.rerun()


def _moved_to(visit: Visit, key: str) -> Due | None:
    with st.container(horizontal=True, gap="small"):
        day: date | None = st.date_input("To", None, key=f"day-{key}", format="DD/MM/YYYY")
        hour: time | None = st.time_input("At (optional)", None, key=f"hour-{key}", step=900)
    if day is None:
        return None
    at = visit.time.at(day, hour or END_OF_DAY)
    return Due(text=visit.say(at), at=at)


def _log(
    visit: Visit,
    promise: Commitment,
    status: CommitmentStatus,
    outcome: Outcome | None,
    learned: str,
    due: Due | None,
) -> None:
    coach = visit.meno.coach
    kept = visit.attempt(
        lambda: coach.log(visit.rep_id, promise.id, status=status, outcome=outcome, learned=learned, due=due)
    )
    if kept is not None:
        visit.tab.told = "Kept. You can say it otherwise at any time."
