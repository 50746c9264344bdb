"""One call sheet on the page."""

from functools import partial

import streamlit as st

from agent.domain.session import Session
from agent.domain.sheet import Sheet
from ui.sheet.about import about
from ui.sheet.headings import EMPTY, HEADINGS, parts, titled
from ui.web.plain import as_html
from ui.web.sheets.changing import draw_adding, draw_anew, draw_rewriting
from ui.web.sheets.source import Sources, line_html
from ui.web.sheets.taking import draw_taking
from ui.web.visit import Place, Visit, go_to, go_to_place

OFF_RECORD = (
    "This session is off the record: its sheet is here as long as the session is open, and nothing of it is kept."
)
BEHIND = "You said more in the session after you changed this sheet. “Undo my changes” builds it from all you said."
ON_REQUEST = "Click a line to see where you said it."


def draw_sheet(visit: Visit, session: Session, sheet: Sheet) -> None:
    """Draw a sheet, part by part, with what the rep can do with it."""
    st.html(
        f'<header class="meno-head"><h1>{as_html(titled(sheet))}</h1>'
        f'<p class="meno-about">{as_html(about(session, visit.time, visit.clock()))}</p></header>'
    )
    if sheet.lines:
        draw_taking(visit, session, sheet)
    else:
        st.html(f"<p>{EMPTY}</p>")
    _draw_parts(visit, session, sheet)
    _draw_notes(visit, session, sheet)
    _draw_ways(visit, session, sheet)


def _draw_parts(visit: Visit, session: Session, sheet: Sheet) -> None:
    sources = Sources(visit)
    with st.container(key="sheet", gap=None):
        for section, lines in parts(sheet):
            with st.container(key=f"part-{section}", gap=None):
                with st.container(key=f"changes-{section}", horizontal=True, vertical_alignment="center", gap="small"):
                    st.html(f'<h2 class="meno-heading">{HEADINGS[section]}</h2>')
                    if not session.off_record and st.button("Edit", key=f"edit-{section}", type="tertiary"):
                        draw_rewriting(visit, sheet, section)
                st.html(f'<div class="meno-lines">{"".join(line_html(line, sources) for line in lines)}</div>')


def _draw_notes(visit: Visit, session: Session, sheet: Sheet) -> None:
    notes = [ON_REQUEST] if sheet.lines else []
    if session.off_record:
        notes.append(OFF_RECORD)
    elif visit.meno.sheets.is_behind(visit.rep_id, sheet):
        notes.append(BEHIND)
    if notes:
        st.html(f'<p class="meno-about">{" ".join(notes)}</p>')


def _draw_ways(visit: Visit, session: Session, sheet: Sheet) -> None:
    with st.container(key="changes-sheet", horizontal=True, gap="medium"):
        if not session.off_record and st.button("Add a line", key="add-line", icon=":material/add:", type="tertiary"):
            draw_adding(visit, sheet)
        if sheet.updated_at and st.button("Undo my changes", key="anew", icon=":material/undo:", type="tertiary"):
            draw_anew(visit, sheet)
        back = partial(go_to, session.id)
        st.button("Back to the session", key="to-session", icon=":material/forum:", type="tertiary", on_click=back)
        everything = partial(go_to_place, Place.SHEETS)
        st.button("All call sheets", key="all-sheets", icon=":material/list:", type="tertiary", on_click=everything)
