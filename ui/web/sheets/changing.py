"""What a rep changes on a call sheet by hand."""

import streamlit as st

from agent.domain.sheet import Sheet, SheetSection
from agent.sheets import LONGEST
from ui.sheet.headings import HEADINGS
from ui.web.visit import Visit

SAVED = "The sheet is changed. What you said in the session stays as it was."


@st.dialog("Change this part")
def draw_rewriting(visit: Visit, sheet: Sheet, section: SheetSection) -> None:
    """Draw the lines of one part to be written otherwise, one a row, and keep what the rep makes of them."""
    before = [line for line in sheet.lines if line.section is section]
    with st.form(f"part-{section}", border=False):
        key = f"rows-of-{section}-{sheet.updated_at}"
        rows = st.text_area(HEADINGS[section], "\n".join(line.text for line in before), key=key, height="content")
        st.html('<p class="meno-about">One line a row. A row you delete leaves the sheet, not the session.</p>')
        saved = st.form_submit_button("Save", type="primary")
    if saved:
        ids = visit.rep_id, sheet.session_id
        if visit.attempt(lambda: visit.meno.sheets.rewrite(*ids, section, before, (rows or "").splitlines())):
            visit.tab.told = SAVED
        st.rerun()


@st.dialog("Add a line")
def draw_adding(visit: Visit, sheet: Sheet) -> None:
    """Draw the fields of a line of the rep's own, and keep it."""
    with st.form("new-line", border=False):
        section = st.selectbox("Where it belongs", tuple(HEADINGS), format_func=HEADINGS.__getitem__, key="new-section")
        text = st.text_input("The line", key=f"new-text-{sheet.updated_at}", max_chars=LONGEST).strip()
        saved = st.form_submit_button("Add it", type="primary")
    if saved and not text:
        st.warning("A line needs words.")
    elif saved:
        if visit.attempt(lambda: visit.meno.sheets.add(visit.rep_id, sheet.session_id, section, text)):
            visit.tab.told = SAVED
        st.rerun()


@st.dialog("Undo your changes?")
def draw_anew(visit: Visit, sheet: Sheet) -> None:
    """Ask whether the sheet shall be built anew, and do it."""
    st.html("<p>The sheet will be built again from what you said. What you wrote on it yourself will be gone.</p>")
    with st.container(horizontal=True, gap="small"):
        if st.button("Undo them", key="anew-now", type="primary"):
            if visit.attempt(lambda: visit.meno.sheets.build_anew(visit.rep_id, sheet.session_id)):
                visit.tab.told = "The sheet is built from what you said."
            st.rerun()
        if st.button("Keep them", key="keep-sheet"):
            st.rerun()
