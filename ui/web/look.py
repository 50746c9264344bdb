"""The look of the page and its roles for screen readers."""

from functools import cache
from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
MARK = str(HERE / "mark.svg")
"""Meno's own sign, beside what it says."""
START, TALK, WAITING = "start", "talk", "waiting"
_OTHER = "[class*='st-key-page-']"
_HIDDEN = {
    START: f".st-key-session, {_OTHER}",
    TALK: f".st-key-start, .st-key-waiting, {_OTHER}",
    WAITING: f".st-key-start, .st-key-foot, {_OTHER}",
}
"""What a view hides at once: Streamlit keeps the elements of the view before until the script ends."""


def dress(view: str) -> None:
    """Give the page its style sheet for this view: one of the coach's, or the name of another page."""
    hidden = _HIDDEN.get(view, f".st-key-session, .st-key-start, {_OTHER}:not(.st-key-page-{view})")
    sheets = _file("look.css") if view in _HIDDEN else f"{_file('look.css')}\n{_file('pages.css')}"
    st.html(f"<style>{sheets}\n{hidden} {{ display: none !important; }}</style>")


def give_roles() -> None:
    """Mark the conversation as a log that screen readers announce; Streamlit itself sets no such roles."""
    with st.container(key="roles"):
        st.html(f"<script>{_file('roles.js')}</script>", unsafe_allow_javascript=True)


@cache
def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
