"""A call sheet, taken along: to print, as Markdown, for the calendar."""

from functools import partial

import streamlit as st

from agent.domain.session import Session
from agent.domain.sheet import Sheet
from ui.sheet.about import about
from ui.sheet.headings import to_text
from ui.sheet.markdown import to_markdown
from ui.sheet.print_view import to_print
from ui.web.promises.calendar_file import offer_calendar
from ui.web.visit import Visit


def draw_taking(visit: Visit, session: Session, sheet: Sheet) -> None:
    """Draw the downloads of a sheet; the calendar entry only for a commitment with a time."""
    line = about(session, visit.time, visit.clock())
    name = f"call-sheet-{visit.time.of(session.started_at):%Y-%m-%d}"
    with st.container(key="taking", horizontal=True, gap="small"):
        st.download_button(
            "Print view",
            visit.download(partial(to_print, sheet, line)),
            file_name=f"{name}.html",
            mime="text/html",
            icon=":material/print:",
            key="take-print",
            on_click="ignore",
        )
        st.download_button(
            "Markdown",
            visit.download(partial(to_markdown, sheet, line)),
            file_name=f"{name}.md",
            mime="text/markdown",
            icon=":material/download:",
            key="take-markdown",
            on_click="ignore",
        )
        promise = visit.meno.sheets.promise(visit.rep_id, sheet)
        if promise is not None:
            offer_calendar(visit, promise, "take-calendar", file_name=f"{name}.ics", notes=to_text(sheet))
