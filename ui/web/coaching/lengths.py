"""How long a session may take, what it is about, and whether it is off the record."""

import streamlit as st

MINUTES = {1: "1 min", 5: "5 min", 15: "15 min", 45: "45 min"}
USUAL = 15


def draw_length(about: str = "Deal or account (optional)") -> None:
    """Draw what can be said of a session before it begins; it is found in Streamlit's state by its keys.

    `about` is the label of the field for what it is about.
    """
    with st.container(key="length", horizontal=True, gap="medium"):
        st.segmented_control(
            "How long do you have?", list(MINUTES), format_func=MINUTES.__getitem__, default=USUAL, key="minutes"
        )
        st.text_input(about, key="deal", max_chars=80, width=260)
    st.checkbox("Off the record: never recalled, and erased when it is over", key="off-record")
