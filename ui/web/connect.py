"""The page's own Meno: built once for all tabs of this server."""

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from agent.bootstrap import Meno


@st.cache_resource(show_spinner=False)
def connect() -> "Meno":
    """Return Meno as the environment configures it."""
    from agent.bootstrap import build  # heavy: only when a page is really asked for
    from agent.settings import Settings

    return build(Settings())


@st.cache_resource(show_spinner=False)
def warm_up(_meno: "Meno") -> bool:
    """Load in the background, once for this server, what the first turn needs; the page is there before."""
    _meno.warm_up()
    return True
