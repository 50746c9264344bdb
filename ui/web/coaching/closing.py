"""How a session ends on the page."""

from functools import partial

import streamlit as st

from agent.domain.commitment import CommitmentStatus
from agent.domain.session import Session
from ui.web.visit import Visit, go_to

PROPOSED = CommitmentStatus.PROPOSED
AGREED = "This session is over. You will be asked how it went when the time has come."
UNCONFIRMED = "This session is over. The commitment is not confirmed yet; you will be asked about it all the same."
OFF_RECORD = (
    "This session is over. It was off the record: it is erased in a few minutes, all but a commitment you confirm."
)
WITHOUT = "This session is over, and without a commitment. That is fine: none is made up for you."


def draw_closing(visit: Visit, session: Session) -> None:
    """Say how the session ended and offer another one."""
    with st.container(key="closing"):
        status = session.commitment.status if session.commitment else CommitmentStatus.DROPPED
        words = WITHOUT if status is CommitmentStatus.DROPPED else UNCONFIRMED if status is PROPOSED else AGREED
        st.html(f'<p class="meno-over">{OFF_RECORD if session.off_record else words}</p>')
        st.button("Start another session", key="another", on_click=partial(go_to, ""))
