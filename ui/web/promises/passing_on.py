"""One commitment, sent to somebody by the rep's own choice."""

from urllib.parse import quote

import streamlit as st

from agent.domain.commitment import Commitment
from ui.export import for_others, to_message
from ui.web.plain import as_html
from ui.web.promises.calendar_file import offer_calendar
from ui.web.visit import Visit

LONGEST_LINK = 1200
"""Characters of a message in a link: mail programs cut longer ones off."""
NOTE = (
    "Nobody sees any of this unless you send it. What is in this text is all they get: not how sure you are, "
    "not what could get in the way, and nothing of the session."
)


@st.dialog("Send this one commitment")
def draw_passing_on(visit: Visit, promise: Commitment) -> None:
    """Show the commitment as text to copy, as a mail without a recipient, and as a calendar entry."""
    text = to_message(promise, visit.time, visit.clock())
    st.html(f'<p class="meno-about">{NOTE}</p>')
    st.code(text, language=None, wrap_lines=True)
    with st.container(key="ways", horizontal=True, gap="small", vertical_alignment="center"):
        st.html(f'<a class="meno-mail" href="{as_html(_mail(text))}" rel="noopener">Open as a mail</a>')
        entry = for_others(promise)
        offer_calendar(visit, entry, "send-calendar", label="Calendar entry", file_name="commitment.ics")


def _mail(text: str) -> str:
    body = text if len(text) <= LONGEST_LINK else f"{text[:LONGEST_LINK]}…"
    return f"mailto:?subject={quote('A commitment of mine')}&body={quote(body.replace(chr(10), chr(13) + chr(10)))}"
