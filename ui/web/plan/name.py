"""The name that colleagues know a rep by, where their rep id says nothing."""

import streamlit as st

from agent.domain.person import is_rep_id
from agent.peers import LONGEST_NAME
from ui.web.visit import Visit

LABEL = "Your name, as they see it"
HELP = "As you type it here. Without one they see a row of letters and digits."


def needs_name(visit: Visit) -> bool:
    """Whether the rep is known by a rep id that sign-in made, which tells colleagues nothing."""
    return is_rep_id(visit.rep_id)


def draw_name(visit: Visit, key: str) -> str:
    """Draw the field for the name, filled with the one that sign-in gave; return what stands in it, or nothing."""
    if not needs_name(visit):
        return ""
    given: str = st.text_input(LABEL, visit.person.name[:LONGEST_NAME], max_chars=LONGEST_NAME, key=key, help=HELP)
    return given
