"""What the rep can do with the last question: answer, skip, rate, end, or send again what got stuck."""

from functools import partial

import streamlit as st

from agent.domain.session import Session
from agent.steps.call.asides import END, SKIP
from agent.steps.call.runs import is_playing
from ui.web.coaching.talk import UNASKED, draw_thumbs
from ui.web.plain import as_html, as_label
from ui.web.visit import Visit
from ui.wording import STOP, buyer_of


def draw_unsent(visit: Visit, session: Session) -> None:
    """Draw words that could not be sent, with the reason and a way to send them again."""
    back = [message for message in visit.tab.unsent if message.session_id == session.id]
    if not back:
        return
    st.warning(as_label(visit.tab.why_unsent), icon=":material/error:")
    for message in back:
        st.html(f'<p class="meno-kept">{as_html(message.text)}</p>')
    with st.container(key="unsent", horizontal=True, gap="small"):
        st.button("Send again", key="again", type="primary", on_click=partial(visit.tab.send_again, session.id))
        st.button("Let it go", key="discard", type="tertiary", on_click=partial(visit.tab.discard, session.id))


def draw_answering(visit: Visit, session: Session) -> None:
    """Draw what can be done with the last question besides answering it."""
    last = session.exchanges[-1]
    asked = last.turn.move not in UNASKED
    if session.is_over:
        return
    if is_playing(session):
        with st.container(key="answering", horizontal=True, gap="small", vertical_alignment="center"):
            _draw_command(visit, session, "End the call", END)
        return
    with st.container(key="answering", horizontal=True, gap="small", vertical_alignment="center"):
        if asked:
            draw_thumbs(visit, session, last)
            _draw_command(visit, session, "Skip this question", SKIP)
        _draw_command(visit, session, "End here", STOP)


def _draw_command(visit: Visit, session: Session, label: str, command: str) -> None:
    st.button(label, key=command.strip("/"), type="tertiary", on_click=partial(visit.tab.say, session.id, command))


def draw_input(visit: Visit, session: Session) -> None:
    """Draw the field for the rep's words; when the session is over it says so."""
    prompt = "This session is over" if session.is_over else "Answer in your own words"
    if is_playing(session):
        prompt = f"Say it to {buyer_of(visit.meno.buyers, session)}"
    take = partial(_take_words, visit, session)
    st.chat_input(prompt, key="words", disabled=session.is_over, on_submit=take)


def _take_words(visit: Visit, session: Session) -> None:
    visit.tab.say(session.id, st.session_state["words"] or "")
