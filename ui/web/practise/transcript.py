"""A transcript that the rep brings along to look back on: read here, counted, and not kept."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from agent.domain.session import Mode, Session
from agent.errors import UsageError
from agent.transcripts import call_in
from ui.web.plain import as_html, as_label
from ui.web.visit import Visit

KINDS = ["txt", "vtt", "srt"]
ABOUT = "It is read on this machine for a few plain numbers, which you see after your own guess. The file is not kept."
TAKEN = "Your transcript has been counted, and let go of. You will see the numbers after your own guess."


def draw_transcript(visit: Visit, session: Session) -> None:
    """Draw a place for the transcript of the call that this session looks back on, until there is one."""
    if session.mode is not Mode.DEBRIEF or session.is_over:
        return
    if session.call is not None and session.call.facts is not None:
        if session.call.own:
            st.html(f'<p class="meno-about">{TAKEN}</p>')
        return
    with st.expander("Bring a transcript of the call", icon=":material/upload_file:"):
        st.html(f'<p class="meno-about">{ABOUT}</p>')
        file = st.file_uploader("Transcript", type=KINDS, key=f"transcript-{session.id}", label_visibility="collapsed")
        if file is not None:
            _take(visit, session, file)


def _take(visit: Visit, session: Session, file: UploadedFile) -> None:
    try:
        call = call_in(file.getvalue(), file.name, st.session_state.get(f"speaker-{session.id}") or "")
    except UsageError as error:
        st.warning(as_label(str(error)), icon=":material/error:")
        return
    if call.speakers:
        st.radio(
            "Which of them is you?",
            call.speakers,
            index=None,
            format_func=as_label,
            key=f"speaker-{session.id}",
        )
        return
    if visit.attempt(lambda: visit.meno.coach.look_at(visit.rep_id, session.id, call)) is not None:
        st.rerun()
    st.html(f'<p class="meno-about">{as_html(visit.tab.notice)}</p>')
