"""The look of the page and its roles for screen readers."""

from functools import cache
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
START, TALK, WAITING = "start", "talk", "waiting"
_HIDDEN = {
    START: ".st-key-session",
    TALK: ".st-key-start, .st-key-waiting",
    WAITING: ".st-key-start, .st-key-foot",
}
"""What a view hides at once: Streamlit keeps the elements of the view before until the script ends."""


def dress(view: str) -> None:
    """Give the page its style sheet for this view."""
    st.html(f"<style>{_file('look.css')}\n{_HIDDEN[view]} {{ display: none !important; }}</style>")


def give_roles() -> None:
    """Mark the conversation as a log that screen readers announce; Streamlit itself sets no such roles."""
    with st.container(key="roles"):
        st.html(f"<script>{_file('roles.js')}</script>", unsafe_allow_javascript=True)


@cache
def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
