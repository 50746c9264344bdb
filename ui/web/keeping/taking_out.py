"""What leaves Meno: everything as a file, or everything erased."""

from functools import partial

import streamlit as st

from ui.web.tab import Tab
from ui.web.telling import tell
from ui.web.visit import Visit

SURE = "erase everything"


def draw_taking_out(visit: Visit) -> None:
    """Draw the ways to take everything along and to erase everything."""
    from agent.bootstrap import ExportForm  # heavy, and long loaded when a page is drawn

    _draw_head("Take it along", "Everything on this page, every session, commitment, plan, skill and ask, in one file.")
    with st.container(key="take-along", horizontal=True, gap="small"):
        for form, name, mime in (
            (ExportForm.MARKDOWN, "To read (Markdown)", "text/markdown"),
            (ExportForm.JSON, "For programs (JSON)", "application/json"),
        ):
            st.download_button(
                name,
                visit.download(partial(visit.meno.memory.export, visit.rep_id, form)),
                file_name=f"meno-memory.{'md' if form is ExportForm.MARKDOWN else 'json'}",
                mime=mime,
                key=f"take-{form}",
                icon=":material/download:",
                on_click="ignore",
            )
    _draw_head(
        "Erase everything", "Sessions, commitments, plans, skills, asks and all that was said, from every file of Meno."
    )
    if st.button("Erase everything", key="erase-all"):
        _erase_all(visit)


def _draw_head(title: str, about: str) -> None:
    st.html(f'<h2 class="meno-part">{title}</h2><p class="meno-about">{about}</p>')


@st.dialog("Erase everything?")
def _erase_all(visit: Visit) -> None:
    st.html(
        "<p>Every session, commitment, plan, skill and ask and everything you said will be gone, to the last byte. "
        "This cannot be undone, and Meno will not know you any more.</p>"
    )
    with st.form("erasing", border=False):
        typed = st.text_input(f"To go on, type “{SURE}”", key="sure", autocomplete="off")
        asked = st.form_submit_button("Erase everything for good", type="primary")
    if asked and typed.strip().strip("“”\"'").casefold() != SURE:
        st.warning("Nothing was erased: the words are not the same.")
    elif asked:
        done = visit.attempt(lambda: visit.meno.memory.erase(visit.rep_id))
        if done is not None:
            st.session_state["tab"] = Tab()  # a message under way would bring words back
            tell(visit._replace(tab=st.session_state["tab"]), done, "Everything is erased.")
        st.rerun()
