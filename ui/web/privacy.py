"""What is kept and who can see it, in plain words."""

from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from agent.settings import Settings
from ui.web.plain import as_html
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
    """Show where the talk lives, who can read it, and how to take it out or erase it."""
    settings = visit.meno.settings
    points = (
        ("Kept", f"What you say, the questions you get, your commitments and your ratings. {_where(settings)}"),
        ("Who can see it", "You. Whoever can read that place, such as an administrator of this machine, could too."),
        (SEEN, _seen(visit)),
        ("What leaves this machine", _leaves(settings)),
        ("Never remembered", "Words that led Meno to point you to help, such as a risk of harm, are left out of "
         "everything it recalls later."),
        ("Yours to take or erase", "My memory shows it item by item, to correct, take along or erase. Deleting a "
         "session erases what was said in it, and what was derived from it."),
    )  # fmt: skip
    st.html(_as_list(points))
    if _is_in_a_team(visit) and st.button(SEEN, key="seen-from-privacy", type="tertiary"):
        go_to_place(Place.SEEN)
        st.rerun()


def draw_assurances(visit: Visit) -> None:
    """Say on My memory who can see it and what never comes to stand there."""
    points = (
        (SEEN, _seen(visit)),
        ("Who else could", f"Whoever can read the files, such as an administrator. {_where(visit.meno.settings)}"),
        ("What is never kept here", "Words that led Meno to point you to help, what a pasted e-mail or document says, "
         "what you say to a buyer in a rehearsal, and whatever you ask not to keep, in words or with the button beside "
         "a question. Passwords, keys, card and account numbers are masked before anything sees them. Greetings and "
         "skipped questions are not worth remembering."),
        ("Off the record", "Tick “Off the record” on the start page: nothing of that session comes back later, and it "
         "is erased when it is over. Only a commitment that you confirmed stays."),
    )  # fmt: skip
    st.html('<h2 class="meno-part">Who can see it, and what is left out</h2>' + _as_list(points))
    if _is_in_a_team(visit):
        st.button(SEEN, key="seen-from-memory", icon=":material/visibility:", on_click=partial(go_to_place, Place.SEEN))


def _seen(visit: Visit) -> str:
    return THEMES_SEEN if _is_in_a_team(visit) else NOTHING_SEEN


def _is_in_a_team(visit: Visit) -> bool:
    return visit.meno.roster.cohort_of(visit.person) is not None


def _as_list(points: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(f"<dt>{title}</dt><dd>{as_html(text)}</dd>" for title, text in points)
    return f'<dl class="meno-privacy">{rows}</dl>'


def _where(settings: Settings) -> str:
    if settings.database_url:
        return "It is in the database that your organisation has set up for Meno."
    return f"It is on this machine, in {settings.home}."


def _leaves(settings: Settings) -> str:
    if not settings.model:
        return "Nothing. No model is configured; questions come from Meno's own bank."
    host = urlsplit(settings.openai_base_url).hostname if settings.openai_base_url else ""
    return (
        f"For each turn, the conversation so far and what matters from earlier ones go to the model {settings.model}"
        f"{f' at {host}' if host else ''}, and nowhere else."
    )
