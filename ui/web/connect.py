"""The page's own Meno: built once for all tabs of this server."""

from typing import TYPE_CHECKING

import streamlit as st

from agent.doors import Doors

if TYPE_CHECKING:
    from agent.bootstrap import Meno


DOORS = Doors()
"""Through which every turn of this server goes, so that a stop can wait for those in hand."""


@st.cache_resource(show_spinner=False)
def connect() -> "Meno":
    """Return Meno as the environment configures it."""
    from agent.bootstrap import build  # heavy: only when a page is really asked for
    from agent.settings import Settings

    built = build(Settings(), doors=DOORS)
    built.ballots.begin()
    return built


@st.cache_resource(show_spinner=False)
def warm_up(_meno: "Meno") -> bool:
    """Load in the background, once for this server, what the first turn needs; the page is there before."""
    _meno.warm_up()
    return True
