"""A matter on the page: the rep's words, what they said of it, and what can be done with it."""

from functools import partial

import streamlit as st

from agent.domain.matter import Matter
from agent.steps.plate.ask import by_when
from ui.plate_wording import said_of
from ui.web.coaching.lengths import USUAL
from ui.web.plain import as_html
from ui.web.plate.asking import draw_ask
from ui.web.plate.changing import draw_changing, draw_erasing_matter, draw_rating
from ui.web.plate.scale import picture
from ui.web.tab import Opening
from ui.web.visit import Visit, go_to

HEADS = {True: "Most important", False: "On my plate"}


def draw_matter(visit: Visit, matter: Matter) -> None:
    """Draw an open matter with all that the rep has said of it so far."""
    with st.container(key=f"matter-{matter.id}", gap=None):
        st.html(_whole(visit, matter))
        with st.container(key=f"deeds-{matter.id}", horizontal=True, gap="small"):
            st.button("Go on with it", key=f"go-{matter.id}", type="tertiary", on_click=partial(_go_on, visit, matter))
            if st.button("Where am I now?", key=f"rate-{matter.id}", type="tertiary"):
                draw_rating(visit, matter)
            if st.button("Change", key=f"change-{matter.id}", type="tertiary"):
                draw_changing(visit, matter)
            if st.button("My ask", key=f"ask-{matter.id}", type="tertiary"):
                draw_ask(visit, matter)
            name = "Less important" if matter.most_important else "Most important"
            st.button(name, key=f"choose-{matter.id}", type="tertiary", on_click=partial(_choose, visit, matter))
            st.button("Close", key=f"close-{matter.id}", type="tertiary", on_click=partial(_close, visit, matter))


def draw_closed(visit: Visit, matter: Matter) -> None:
    """Draw a matter that is off the plate."""
    with st.container(key=f"matter-{matter.id}", gap=None):
        st.html(_whole(visit, matter))
        with st.container(key=f"deeds-{matter.id}", horizontal=True, gap="small"):
            back = partial(_reopen, visit, matter)
            st.button("Back on my plate", key=f"back-{matter.id}", type="tertiary", on_click=back)
            if st.button("Erase", key=f"erase-{matter.id}", type="tertiary"):
                draw_erasing_matter(visit, matter)


def _whole(visit: Visit, matter: Matter) -> str:
    said = said_of(matter, by_when(matter, visit.meno.timezone))
    parts = "".join(f"<dt>{head}</dt><dd>{as_html(words)}</dd>" for head, words in said.items() if words)
    kind = "meno-now" if matter.is_open and matter.most_important else "meno-past"
    head = HEADS[matter.most_important] if matter.closed_at is None else f"Closed {visit.time.day(matter.closed_at)}"
    return (
        f'<section class="meno-agreed {kind}"><h3>{as_html(head)}</h3>'
        f"<blockquote>{as_html(matter.text)}</blockquote>{f'<dl>{parts}</dl>' if parts else ''}"
        f"{picture(matter, visit.time.day)}</section>"
    )


def _go_on(visit: Visit, matter: Matter) -> None:
    """Start a session on this matter: its words are the first ones, and the sessions on it hang together."""
    visit.tab.at_start = True
    visit.tab.start(Opening(matter.text, USUAL, matter.text, off_record=False))
    go_to("")


def _choose(visit: Visit, matter: Matter) -> None:
    matters, rep_id = visit.meno.matters, visit.rep_id
    change = matters.let_go if matter.most_important else matters.choose
    visit.attempt(lambda: change(rep_id, matter.id))


def _close(visit: Visit, matter: Matter) -> None:
    if visit.attempt(lambda: visit.meno.matters.close(visit.rep_id, matter.id)) is not None:
        visit.tab.told = "Off your plate. It stands below, and can come back."


def _reopen(visit: Visit, matter: Matter) -> None:
    visit.attempt(lambda: visit.meno.matters.reopen(visit.rep_id, matter.id))
