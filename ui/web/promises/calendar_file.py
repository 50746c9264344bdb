"""A commitment as a file for the calendar."""

from functools import partial
from typing import Literal

import streamlit as st

from agent.domain.commitment import Commitment
from ui.export import to_calendar
from ui.web.visit import Visit


def offer_calendar(
    visit: Visit,
    promise: Commitment,
    key: str,
    *,
    label: str = "Add to calendar",
    file_name: str = "meno-commitment.ics",
    icon: str | None = ":material/event:",
    kind: Literal["secondary", "tertiary"] = "secondary",
    notes: str = "",
) -> None:
    """Draw the button that downloads the calendar entry, `notes` in it; nothing for a promise without a time."""
    if promise.due_at:
        st.download_button(
            label,
            visit.download(partial(to_calendar, (promise,), notes)),
            file_name=file_name,
            mime="text/calendar",
            icon=icon,
            key=key,
            type=kind,
            on_click="ignore",
        )
