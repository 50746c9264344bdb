"""What is kept and who can see it, in plain words."""

from urllib.parse import urlsplit

import streamlit as st

from agent.settings import Settings
from ui.web.plain import as_html
from ui.web.visit import Visit

TITLE = "What is kept and who can see it"


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
        ("Who can see it", "You. Whoever can read that place, such as an administrator of this machine, could too. "
         "There is no page for managers that leads to a conversation."),
        ("What leaves this machine", _leaves(settings)),
        ("Never remembered", "Words that led Meno to point you to help, such as a risk of harm, are left out of "
         "everything it recalls later."),
        ("Yours to take or erase", "Export any session from the list on the left. Deleting one erases what was said in "
         "it, and what was derived from it."),
    )  # fmt: skip
    st.html(
        '<dl class="meno-privacy">'
        + "".join(f"<dt>{title}</dt><dd>{as_html(text)}</dd>" for title, text in points)
        + "</dl>"
    )


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
