"""The page over a test's own Meno and clock, with the real record."""

import streamlit as st

from ui.web.show import show

show(lambda: st.session_state["meno"], "me", lambda: st.session_state["clock"]())
