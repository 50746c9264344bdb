"""The page over a Meno in memory: a test's own one, or one for the whole server."""

import streamlit as st

from tests.support.staged import NOW, StagedMeno
from ui.web.show import show


@st.cache_resource
def _shared() -> StagedMeno:
    return StagedMeno(("No model is configured: questions come from the bank.",))


def _connect() -> StagedMeno:
    return st.session_state["meno"] if "meno" in st.session_state else _shared()


show(_connect, "me", lambda: NOW)
