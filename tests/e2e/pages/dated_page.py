"""The page with the real coach for the served profile, on a day that the test chooses by a file in MENO_HOME."""

import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from agent.settings import Settings
from ui.web.show import show

if TYPE_CHECKING:
    from agent.bootstrap import Meno


def _now() -> datetime:
    days = Settings(_env_file=None).home / "days-later"
    return datetime.now(UTC) + timedelta(days=int(days.read_text()) if days.exists() else 0)


@st.cache_resource
def _connect() -> "Meno":
    from agent.bootstrap import build

    return build(Settings(_env_file=None), clock=_now)


show(_connect, sys.argv[1], _now)
