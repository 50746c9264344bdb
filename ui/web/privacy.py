"""What is kept and who can see it, in plain words."""

from functools import partial

import streamlit as st

from agent.notice import where
from ui.web.plain import as_list
from ui.web.themes.mine import NAME as SEEN
from ui.web.visit import Place, Visit, go_to_place

TITLE = "What is kept and who can see it"
NOTHING_SEEN = (
    "Nothing. There is no page and no command that leads a manager to your sessions, your commitments or this memory. "
    "What you send to somebody yourself, one commitment at a time, is all they get."
)
THEMES_SEEN = (
    "Once a quarter, themes of your whole group in broad bands, with yours among them if you let it count: never who, "
    "never how many, never a word you said. There is no page and no command that leads a manager to your sessions, "
    "your commitments or this memory. What you send to somebody yourself, one commitment at a time, is all else they "
    "get."
)


def offer_privacy(visit: Visit, place: str) -> None:
    """Draw the button that says what is kept and who can see it."""
    with st.container(key=place):
        if st.button(TITLE, key=f"privacy-{place}", type="tertiary", icon=":material/lock:"):
            show_privacy(visit)


@st.dialog(TITLE, width="medium")
def show_privacy(visit: Visit) -> None:
    """Show the notice over the page; whoever has not read it yet can say that they have."""
    notice = visit.meno.notice
    st.html(as_list(notice.points))
    if is_in_a_team(visit) and st.button(SEEN, key="seen-from-privacy", type="tertiary"):
        go_to_place(Place.SEEN)
        st.rerun()
    if not notice.is_read(visit.rep_id) and st.button(notice.text.accept, key="notice-read", type="primary"):
        visit.attempt(lambda: notice.accept(visit.rep_id, counts_themes=notice.counts_themes(visit.rep_id)))
        st.rerun()


def draw_assurances(visit: Visit) -> None:
    """Say on My memory who can see it and what never comes to stand there."""
    points = (
        (SEEN, _seen(visit)),
        ("Who else could", f"Whoever can read the files, such as an administrator. {where(visit.meno.settings)}"),
        ("What is never recalled", "Words that led Meno to point you to help, what a pasted e-mail or document says, "
         "what you say to a buyer in a rehearsal, and whatever you ask not to keep, in words or with the button beside "
         "a question. Passwords, keys, card and account numbers are masked before anything sees them. Greetings and "
         "skipped questions are not worth remembering."),
        ("Off the record", "Tick “Off the record” on the start page: nothing of that session comes back later, and it "
         "is erased when it is over. Only a commitment that you confirmed stays."),
    )  # fmt: skip
    st.html('<h2 class="meno-part">Who can see it, and what is left out</h2>' + as_list(points))
    if is_in_a_team(visit):
        st.button(SEEN, key="seen-from-memory", icon=":material/visibility:", on_click=partial(go_to_place, Place.SEEN))


def _seen(visit: Visit) -> str:
    return THEMES_SEEN if is_in_a_team(visit) else NOTHING_SEEN


def is_in_a_team(visit: Visit) -> bool:
    """Whether somebody is on the roster, so that a manager may come to see themes of their group."""
    return visit.meno.roster.cohort_of(visit.person) is not None
