"""How a session ends on the page."""

from functools import partial

import streamlit as st

from agent.domain.commitment import CommitmentStatus
from agent.domain.session import Mode, Session
from agent.steps.sheet import sheet_of
from ui.web.counted.line import draw_counted
from ui.web.visit import Visit, go_to, go_to_sheet

PROPOSED = CommitmentStatus.PROPOSED
AGREED = "This session is over. You will be asked how it went when the time has come."
UNCONFIRMED = "This session is over. The commitment is not confirmed yet; you will be asked about it all the same."
OFF_RECORD = (
    "This session is over. It was off the record: it is erased in a few minutes, all but a commitment you confirm."
)
ENOUGH = 3
"""Lines that make a sheet worth a look while the session goes on."""
WITHOUT = "This session is over, and without a commitment. That is fine: none is made up for you."


def draw_closing(visit: Visit, session: Session) -> None:
    """Say how the session ended and offer another one."""
    with st.container(key="closing"):
        status = session.commitment.status if session.commitment else CommitmentStatus.DROPPED
        words = WITHOUT if status is CommitmentStatus.DROPPED else UNCONFIRMED if status is PROPOSED else AGREED
        st.html(f'<p class="meno-over">{OFF_RECORD if session.off_record else words}</p>')
        with st.container(key="after", horizontal=True, gap="small"):
            if session.mode is not Mode.LEAD and sheet_of(session).lines:
                see = partial(go_to_sheet, session.id)
                st.button("See your call sheet", key="see-sheet", icon=":material/description:", on_click=see)
            st.button("Start another session", key="another", on_click=partial(go_to, ""))
        draw_counted(visit, session)


def draw_sheet_so_far(session: Session) -> None:
    """Offer the call sheet while the session goes on, as soon as there is something on it."""
    if len(sheet_of(session).lines) >= ENOUGH:
        with st.container(key="so-far"):
            see = partial(go_to_sheet, session.id)
            st.button("Your call sheet so far", key="sheet-so-far", type="tertiary", on_click=see)
