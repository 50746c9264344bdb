"""Asks between colleagues: those handed to the rep, and those the rep handed over."""

from functools import partial

import streamlit as st

from agent.domain.peer import Answer, Handed
from prompts.skills import load_skills
from ui.peer_wording import ANSWERS, status
from ui.web.plain import as_html, as_label
from ui.web.visit import Visit

SHARE = "Let {} read this line"


def draw_asked_of_me(visit: Visit) -> None:
    """Draw what others handed to the rep, with the two answers; nothing when nobody did."""
    asks = visit.meno.peers.inbox(visit.rep_id)
    if asks:
        st.html('<h2 class="meno-part">Asked of you</h2>')
    for ask in asks:
        with st.container(key=f"asked-{ask.id}", gap=None):
            st.html(_ask_html(visit, ask, f"From {ask.asker}"))
            with st.container(key=f"deeds-{ask.id}", horizontal=True, gap="small"):
                for answer, name in ANSWERS.items():
                    st.button(
                        name,
                        key=f"{answer}-{ask.id}",
                        type="secondary" if ask.answer is None else "tertiary",
                        disabled=ask.answer is answer or ask.withdrawn,
                        on_click=partial(_answer, visit, ask, answer),
                    )
                if ask.answer is Answer.WILLING:
                    _offer_line(visit, ask, ask.asker)


def draw_asked_by_me(visit: Visit) -> None:
    """Draw what the rep handed to others, and how it stands; nothing when they did not."""
    asks = visit.meno.peers.handed(visit.rep_id)
    if asks:
        st.html('<h2 class="meno-part">What you asked</h2>')
    for ask in asks:
        with st.container(key=f"mine-{ask.id}", gap=None):
            st.html(_ask_html(visit, ask, f"To {ask.peer}"))
            if ask.withdrawn:
                continue
            with st.container(key=f"deeds-{ask.id}", horizontal=True, gap="small"):
                if ask.answer is Answer.WILLING:
                    _offer_line(visit, ask, ask.peer)
                take_back = partial(_take_back, visit, ask)
                st.button("Withdraw", key=f"take-back-{ask.id}", type="tertiary", on_click=take_back)


def _ask_html(visit: Visit, ask: Handed, who: str) -> str:
    entry = load_skills().get(ask.skill)
    facts = " · ".join((who, entry.title if entry else ask.skill, visit.say(ask.at), status(ask)))
    other = ask.peer if who.startswith("To") else ask.asker
    lines = (("You on whether it helped", ask.mine), (f"{other} on whether it helped", ask.theirs))
    rows = "".join(f"<dt>{as_html(label)}</dt><dd>{as_html(line)}</dd>" for label, line in lines if line)
    words = f'<p class="meno-words">{as_html(ask.text)}</p>' if ask.text else ""
    return (
        f'<article class="meno-item meno-ask"><p class="meno-about">{as_html(facts)}</p>{words}'
        f"{f'<dl>{rows}</dl>' if rows else ''}</article>"
    )


def _offer_line(visit: Visit, ask: Handed, other: str) -> None:
    name = "Did it help?" if not ask.mine else "Say it otherwise"
    if st.button(name, key=f"helped-{ask.id}", type="tertiary" if ask.mine else "secondary"):
        _helped(visit, ask, other)


@st.dialog("Did the talk help?")
def _helped(visit: Visit, ask: Handed, other: str) -> None:
    with st.form("helping", border=False):
        line = st.text_input("In a line", ask.mine, key=f"line-{ask.id}")
        shared = st.checkbox(as_label(SHARE.format(other), 60), ask.mine_shared, key=f"share-{ask.id}")
        saved = st.form_submit_button("Save", type="primary")
    st.html('<p class="meno-about">Without the tick nobody but you reads it.</p>')
    if saved:
        visit.attempt(lambda: visit.meno.peers.helped(visit.rep_id, ask.id, line, shared=shared))
        st.rerun()


def _answer(visit: Visit, ask: Handed, answer: Answer) -> None:
    visit.attempt(lambda: visit.meno.peers.answer(visit.rep_id, ask.id, answer))


def _take_back(visit: Visit, ask: Handed) -> None:
    if visit.attempt(lambda: visit.meno.peers.take_back(visit.rep_id, ask.id)) is not None:
        visit.tab.told = f"Withdrawn. {ask.peer} sees it no more, and its words are gone."
