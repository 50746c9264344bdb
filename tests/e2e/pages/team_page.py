"""The page of a team over a test's own Meno and clock, for whoever brings the tokens that the test gives."""

import streamlit as st

from ui.web.show import show

show(lambda: st.session_state["meno"], "me", lambda: st.session_state["clock"](), lambda: st.session_state["tokens"])
