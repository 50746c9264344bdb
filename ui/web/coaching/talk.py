"""The conversation, drawn from the record."""

from functools import partial

import streamlit as st

from agent.domain.move import CoachMove
from agent.domain.session import NOT_KEPT, Exchange, Session, Thumb
from agent.domain.turn import CoachTurn
from agent.steps.call.facts import SHOW_FACTS
from ui.web.look import MARK
from ui.web.plain import as_html
from ui.web.practise.facts import draw_facts
from ui.web.tab import Message
from ui.web.visit import Visit
from ui.wording import COMMANDS, buyer_of, masked_notice, not_kept_notice, plate_notice

WINDOW, STRIDE = 30, 10
"""Exchanges drawn at once, and by how many the window moves: moving with every turn would redraw them all."""
THINKING = '<p class="meno-thinking" role="status" aria-label="Meno is thinking"><i></i><i></i><i></i></p>'
THUMBS = {
    Thumb.HELPED: ("Helped me think", ":material/thumb_up:"),
    Thumb.MISSED: ("Missed", ":material/thumb_down:"),
}
UNASKED = (CoachMove.REFER, CoachMove.CLOSE)


def draw_talk(visit: Visit, session: Session) -> None:
    """Draw the latest exchanges, with a way to earlier ones."""
    first = max(0, len(session.exchanges) - WINDOW)
    first = max(0, first - first % STRIDE - visit.tab.older)
    if first:
        st.button(f"Show earlier ({first})", key="earlier", type="tertiary", on_click=partial(_show_earlier, visit))
    with st.container(key="talk"):
        for exchange in session.exchanges[first:]:
            _draw_exchange(visit, session, exchange)


def draw_waiting(message: Message) -> None:
    """Draw the rep's words and the sign that the coach is thinking about them."""
    with st.container(key="waiting"):
        draw_words(message.text)
        with st.chat_message("Meno", avatar=MARK):
            st.html(THINKING)


def draw_words(text: str) -> None:
    """Draw what the rep said; a command is shown as what it did."""
    command = COMMANDS.get(text.strip())
    if command:
        st.html(f'<p class="meno-did">{command}</p>')
        return
    with st.chat_message("You"):
        st.html(f'<p class="meno-rep">{as_html(text)}</p>')


def _draw_exchange(visit: Visit, session: Session, exchange: Exchange) -> None:
    if exchange.utterance is not None:
        draw_words(exchange.utterance)
    for notice in (
        masked_notice(session, exchange.number),
        not_kept_notice(session, exchange.number),
        plate_notice(session, exchange.number),
    ):
        if notice:
            st.html(f'<p class="meno-did">{as_html(notice)}</p>')
    if exchange.turn.buyer:
        _draw_buyer(visit, session, exchange.turn)
        if not exchange.turn.question:
            return
    with st.chat_message("Meno", avatar=MARK):
        if exchange.turn.focus in SHOW_FACTS:
            draw_facts(visit, session, exchange)
        st.html(_turn_html(exchange.turn))
        if exchange is not session.exchanges[-1] and exchange.turn.move not in UNASKED:
            draw_thumbs(visit, session, exchange)


def _draw_buyer(visit: Visit, session: Session, turn: CoachTurn) -> None:
    """Draw what the buyer says, apart from the coach: the stage direction first, then who speaks."""
    if turn.mirror:
        st.html(f'<p class="meno-direction">{as_html(turn.mirror)}</p>')
    with st.chat_message("Buyer", avatar=":material/person:"):
        name = buyer_of(visit.meno.buyers, session)
        st.html(f'<p class="meno-who">{as_html(name)}</p><p class="meno-buyer">{as_html(turn.buyer)}</p>')


def _turn_html(turn: CoachTurn) -> str:
    mirror = f'<span class="meno-mirror">{as_html(turn.mirror)}</span> ' if turn.mirror else ""
    if turn.focus in SHOW_FACTS:
        # What is drawn above is said here for those who hear the page.
        mirror = f'<span class="meno-quiet">{as_html(turn.mirror)}</span>'
    question = f'<span class="meno-question">{as_html(turn.question)}</span>' if turn.question else ""
    return f'<p class="meno-turn">{mirror}{question}</p>'


def draw_thumbs(visit: Visit, session: Session, exchange: Exchange) -> None:
    """Draw the two thumbs on a question, pressing a given one takes it back; and a way not to keep what was said."""
    with st.container(key=f"thumbs-{exchange.number}", horizontal=True, width="content"):
        for thumb, (label, icon) in THUMBS.items():
            given = exchange.thumb is thumb
            st.button(
                f"{label} (rated)" if given else label,
                key=f"{thumb}-{'given-' if given else ''}{session.id}-{exchange.number}",
                icon=icon,
                type="tertiary",
                on_click=partial(_rate, visit, session.id, exchange.number, None if given else thumb),
            )
        if exchange.utterance and exchange.utterance.strip() not in (*COMMANDS, NOT_KEPT):
            st.button(
                "Don't keep what I said here",
                key=f"leave-out-{session.id}-{exchange.number}",
                icon=":material/ink_eraser:",
                type="tertiary",
                on_click=partial(_leave_out, visit, session.id, exchange.number),
            )


def _rate(visit: Visit, session_id: str, number: int, thumb: Thumb | None) -> None:
    visit.attempt(lambda: visit.meno.coach.rate(visit.rep_id, session_id, number, thumb))


def _leave_out(visit: Visit, session_id: str, number: int) -> None:
    if visit.attempt(lambda: visit.meno.coach.leave_out(visit.rep_id, session_id, number)):
        visit.attempt(lambda: visit.meno.themes.look_again(visit.rep_id, session_id))


def _show_earlier(visit: Visit) -> None:
    visit.tab.older += WINDOW
