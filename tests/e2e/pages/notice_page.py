"""The page for somebody who signed in, over a test's own Meno and clock."""

from datetime import timedelta

import streamlit as st

from agent.domain.person import Person
from ui.local_time import LocalTime
from ui.web.pages import draw_page
from ui.web.tab import this_tab
from ui.web.visit import Visit

meno, clock = st.session_state["meno"], st.session_state["clock"]
ann = Person(rep_id="ann", name="Ann", ends_at=clock() + timedelta(hours=8))
draw_page(Visit(meno, ann, this_tab(), clock, LocalTime.named("UTC"), lambda: None))
