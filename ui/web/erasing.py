"""Whether one thing shall be erased, asked once more before it is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from ui.web.telling import tell
from ui.web.visit import Visit

if TYPE_CHECKING:
    from agent.bootstrap import ErasureReport


def draw_erasing(visit: Visit, erase: "Callable[[], ErasureReport | None]", *, keep: str) -> None:
    """Draw the two answers, and do what the rep chooses; `keep` is the key of the button that leaves it as it is.

    Of what comes with a report the page says afterwards that it is gone; of the rest it is seen.
    """
    with st.container(horizontal=True, gap="small"):
        if st.button("Erase for good", key="erase-now", type="primary"):
            tell(visit, visit.attempt(erase), "Erased.")
            st.rerun()
        if st.button("Keep it", key=keep):
            st.rerun()
