"""What the page has to say about what was just done, once, where the rep is looking."""

from typing import TYPE_CHECKING

import streamlit as st

from ui.web.plain import as_html, as_label
from ui.web.visit import Visit

if TYPE_CHECKING:
    from agent.bootstrap import ErasureReport


def draw_told(visit: Visit) -> None:
    """Draw what has just gone wrong, or what has just been done."""
    tab = visit.tab
    notice, told = tab.notice, tab.told
    tab.notice = tab.told = ""
    if notice:
        st.warning(as_label(notice), icon=":material/error:")
    if told:
        st.html(f'<p class="meno-told" role="status">{as_html(told)}</p>')


def tell(visit: Visit, report: "ErasureReport | None", words: str) -> None:
    """Note for the next drawing that something was erased, and what is still to happen; nothing when it failed."""
    if report is not None:
        visit.tab.told = " ".join(said for said in (words, report.stays, report.note) if said)
