"""What colleagues observed: a file goes out by the rep's own hand, and comes back the same way."""

from functools import partial

import streamlit as st

from agent.domain.plan import Observation, Plan
from agent.plans import ReadBack
from ui.web.plain import as_html
from ui.web.visit import Visit

FILE_NAME = "invitation-to-observe.txt"
NOTE = (
    "The file holds what you see here and nothing else. Hand it over yourself, by mail for example; "
    "your colleague writes in it and sends it back."
)
COUNT, MADE = "files-read", "invitation-made"
"""Where the tab keeps how many files it has read, and the invitation that was just made."""


def draw_colleagues(visit: Visit, plan: Plan) -> None:
    """Draw what colleagues wrote, the way to invite one and the field for the file that came back."""
    st.html('<h2 class="meno-part">What colleagues see</h2>')
    if not plan.observations:
        st.html('<p class="meno-about">Nothing yet. Invite whoever sees you at work; what they write stays yours.</p>')
    else:
        st.html(observed(visit, plan.observations))
    if st.button("Invite a colleague", key="invite", icon=":material/mail:"):
        st.session_state.pop(MADE, None)
        _invite(visit)
    if not plan.invitations:
        return
    key = f"came-back-{st.session_state.get(COUNT, 0)}"
    st.file_uploader("A file that came back", key=key, max_upload_size=1, on_change=partial(_read, visit, key))


def observed(visit: Visit, observations: tuple[Observation, ...]) -> str:
    """Return what colleagues wrote as HTML, each with who wrote it."""
    return "".join(
        f'<article class="meno-item"><p class="meno-words">{as_html(one.text)}</p>'
        f'<p class="meno-about">{as_html(one.by)} · read {as_html(visit.say(one.at))}</p></article>'
        for one in observations
    )


@st.dialog("Invite a colleague", on_dismiss="rerun")
def _invite(visit: Visit) -> None:
    made: str | None = st.session_state.get(MADE)
    if made is None:
        with st.form("inviting", border=False):
            words = st.text_area("What shall they look out for? (optional)", key="invitation-words")
            asked = st.form_submit_button("Make the file", type="primary")
        if not asked:
            return
        invited = visit.attempt(lambda: visit.meno.plans.invite(visit.rep_id, words))
        if invited is None:
            st.rerun()
        made = st.session_state[MADE] = invited.file
        st.rerun(scope="fragment")
    st.html(f'<p class="meno-about">{NOTE}</p>')
    st.code(made, language=None, wrap_lines=True)
    taken = visit.download(made.encode)
    st.download_button(
        "Download", taken, FILE_NAME, "text/plain", key="take-invitation", type="primary", on_click="ignore"
    )


def _read(visit: Visit, key: str) -> None:
    file = st.session_state.get(key)
    if file is None:
        return
    st.session_state[COUNT] = st.session_state.get(COUNT, 0) + 1  # an empty field for the next one
    back = visit.attempt(lambda: visit.meno.plans.read(visit.rep_id, file.getvalue()))
    if back is not None:
        visit.tab.told = _told(back)


def _told(back: ReadBack) -> str:
    return f"Read: {back.observation.by} wrote to you." if back.is_new else "You have read this one before."
