"""One thing the rep said, to be seen, corrected and erased."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.domain.recalled import Recalled
from ui.web.erasing import draw_erasing
from ui.web.plain import as_html
from ui.web.telling import tell
from ui.web.visit import Visit

if TYPE_CHECKING:
    from agent.bootstrap import ErasureReport


def draw_item(visit: Visit, item: Recalled, about: str) -> None:
    """Draw an item in the words it was said in, when and where, with what can be done with it."""
    with st.container(key=f"item-{item.id}", gap=None):
        st.html(
            f'<article class="meno-item"><p class="meno-words">{as_html(item.text)}</p>'
            f'<p class="meno-about">{as_html(about)}</p></article>'
        )
        draw_changes(visit, item)


def draw_changes(visit: Visit, item: Recalled, place: str = "") -> None:
    """Draw the two things that can be done with an item."""
    with st.container(key=f"changes-{place}{item.id}", horizontal=True, gap="small"):
        if st.button("Correct", key=f"correct-{place}{item.id}", type="tertiary"):
            _correct(visit, item)
        if st.button("Erase", key=f"erase-{place}{item.id}", type="tertiary"):
            _erase(visit, item)


@st.dialog("Correct what is kept")
def _correct(visit: Visit, item: Recalled) -> None:
    with st.form("correction", border=False):
        text = st.text_area("What it should say", item.text, key=f"corrected-{item.id}").strip()
        saved = st.form_submit_button("Save", type="primary")
    st.html('<p class="meno-about">The words as they are now will be erased, in the session too.</p>')
    if saved and not text:
        st.warning("A correction needs words. To remove what is kept, erase it.")
    elif saved:
        done = visit.attempt(lambda: visit.meno.memory.correct(visit.rep_id, item.id, text))
        visit.attempt(lambda: visit.meno.themes.look_again(visit.rep_id, item.session_id))
        tell(visit, done, "Corrected. The old words are erased.")
        st.rerun()


@st.dialog("Erase this?")
def _erase(visit: Visit, item: Recalled) -> None:
    st.html(
        f'<p class="meno-words">{as_html(item.text)}</p><p>It will be gone from your memory and from the session it '
        "was said in, and so will every sentence of Meno that repeats it. This cannot be undone.</p>"
    )
    draw_erasing(visit, lambda: _erased(visit, item), keep="keep-item")


def _erased(visit: Visit, item: Recalled) -> "ErasureReport":
    done = visit.meno.memory.erase(visit.rep_id, item_id=item.id)
    visit.meno.themes.look_again(visit.rep_id, item.session_id)
    return done
