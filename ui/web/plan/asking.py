"""The ask in three parts, looked at whole before it is handed over."""

import streamlit as st

from agent.domain.peer import Peer
from agent.errors import UsageError
from agent.steps.the_ask import PARTS, AskParts, ask_text
from prompts.skills import load_skills
from ui.peer_wording import SEEN
from ui.web.plain import as_html, as_label
from ui.web.plan.name import draw_name
from ui.web.visit import Visit

HINTS = {
    "working_on": "What it is, and what you want from it",
    "where": "3; I want to be at 6 by the end of March",
    "tried": "A book, a course, somebody else, nothing yet",
}
WRITE_FIRST = "Write what you are working on; a sentence is enough. The rest is optional."


@st.dialog("Ask a colleague")
def draw_asking(visit: Visit, peer: Peer) -> None:
    """Draw the three parts for one peer, then the words as they are handed over."""
    st.html(
        f'<p class="meno-about">To <strong>{as_html(peer.shown)}</strong>, about '
        f"{as_html(load_skills()[peer.skill].title.lower())}. {SEEN}</p>"
    )
    text = _written(f"{peer.rep_id}-{peer.skill}")
    if not text:
        return
    called = draw_name(visit, "name-asking")
    if st.button(as_label(f"Hand over to {peer.shown}", 60), key="hand-over", type="primary"):
        handed = visit.attempt(lambda: visit.meno.peers.hand_over(visit.rep_id, peer.rep_id, peer.skill, text, called))
        if handed is not None:
            visit.tab.told = f"Handed over to {peer.shown}. You can withdraw it at any time."
        st.rerun()


@st.dialog("Write an ask as a file")
def draw_writing(visit: Visit) -> None:
    """Draw the three parts, then the words as a file to hand over; Meno keeps none of it."""
    st.html('<p class="meno-about">Hand the file over yourself. Meno does not keep it.</p>')
    text = _written("file")
    if text:
        offer_ask(visit, text)


def offer_ask(visit: Visit, text: str) -> None:
    """Draw the button that downloads an ask as a file to hand over."""
    made = visit.download(f"{text}\n".encode)
    st.download_button("Download", made, "ask.txt", "text/plain", key="take-ask", type="primary", on_click="ignore")


def _written(name: str) -> str:
    """Draw the fields; return the ask as it stands once they were looked over, or nothing."""
    with st.form(f"asking-{name}", border=False):
        said = {
            field: st.text_area(PARTS[field], key=f"{field}-{name}", placeholder=HINTS[field], height=80)
            for field in PARTS
        }
        st.form_submit_button("Look it over")
    if not any(said.values()):
        return ""
    try:
        text = ask_text(AskParts(**said))
    except UsageError:
        st.warning(WRITE_FIRST)
        return ""
    st.code(text, language=None, wrap_lines=True)
    return text
