"""The page for somebody who is not signed in, who is signed in, and the way out."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from math import ceil

import streamlit as st

from agent.domain.person import Person
from agent.errors import MenoError, ProviderAway
from agent.ports import Clock
from agent.settings import Settings
from ui.sign_in.who import sign_out
from ui.web.look import dress
from ui.web.plain import as_label

KEPT = (
    "What you say here is kept for you alone, so that the next session can build on it: no manager can read it, and "
    "you can take it out or erase it whenever you like."
)
SIGN_IN = "sign-in"
LOOK = timedelta(minutes=1)
"""How often a page that is left alone looks whether its sign-in still holds."""


def draw_sign_in(why: str) -> None:
    """Draw what Meno is, what is kept, and the one button; `why` says what ended an earlier sign-in, if any."""
    dress(SIGN_IN)
    with st.container(key=f"page-{SIGN_IN}"):
        st.html(
            '<header class="meno-hero"><h1>Meno</h1></header>'
            "<p>A coach for your deals and calls that asks and never answers: your best thinking is your own. A "
            "session takes between one and forty-five minutes, and you leave with one thing you want to do.</p>"
        )
        if why:
            st.info(as_label(why), icon=":material/info:")
        st.button("Sign in", key="sign-in", type="primary", icon=":material/login:", on_click=st.login)
        st.html(f'<p class="meno-about">{KEPT}</p>')


def draw_who(person: Person, settings: Settings, clock: Clock, still: Callable[[], None]) -> None:
    """Draw in the sidebar who is signed in and the way out; nothing where there is no sign-in.

    `still` raises once the sign-in has ended.
    """
    if not settings.signs_in:
        return
    with st.sidebar, st.container(key="who", gap=None):
        role = " (leads others)" if person.leads else ""
        st.caption(as_label(f"Signed in as {person.name}{role}"))
        leave = partial(sign_out, settings, clock)
        st.button("Sign out", key="sign-out", type="tertiary", icon=":material/logout:", on_click=leave)
    _watch(person, clock, still)


def _watch(person: Person, clock: Clock, still: Callable[[], None]) -> None:
    """Turn the page away when the sign-in ends, even if nothing is clicked: a screen left alone shows nothing more."""

    @st.fragment(run_every=until_next_look(person, clock))
    def watch() -> None:
        try:
            still()
        except ProviderAway:
            return  # nothing is over yet; whatever is done next says so
        except MenoError:
            st.rerun()

    watch()


def until_next_look(person: Person, clock: Clock) -> timedelta:
    """Return how long to wait between looks: a minute at most, and so that one comes just after the sign-in's end."""
    if person.ends_at is None:
        return LOOK
    left = max(person.ends_at - clock(), timedelta()) + timedelta(seconds=1)
    return left / ceil(left / LOOK)
