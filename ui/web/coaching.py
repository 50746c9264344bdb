"""The coaching page, from the start to what was agreed."""

import logging
from functools import partial

import streamlit as st

from agent.domain.session import Session
from agent.errors import MenoError, SessionConflict, SessionNotFound
from ui.web.card import draw_commitment
from ui.web.closing import draw_closing
from ui.web.history import draw_history
from ui.web.look import START, TALK, WAITING, dress
from ui.web.plain import as_html, as_label
from ui.web.stage import draw_stage
from ui.web.start import draw_start
from ui.web.tab import Message
from ui.web.talk import LONGEST, SKIP, STOP, UNASKED, draw_talk, draw_thumbs, draw_waiting
from ui.web.trouble import in_plain_words
from ui.web.visit import Visit, go_to

logger = logging.getLogger(__name__)


def draw_coaching(visit: Visit) -> None:
    """Draw the page as the record has it, after sending what the rep has just said."""
    _open(visit)
    session = _load(visit)
    waiting = visit.tab.outbox[0] if visit.tab.outbox else None
    dress(WAITING if waiting else TALK if session else START)
    _draw_notices(visit)
    if session:
        _draw_session(visit, session, waiting)
    elif not waiting:
        visit.tab.at_start = True
        draw_start(visit)
    if waiting:
        _send(visit, waiting)
        st.rerun()
    if session:
        _draw_input(visit, session)
    draw_history(visit, session)
    if session:
        visit.tab.at_start = False
        visit.tab.has_drawn(session.id, len(session.exchanges))


def _open(visit: Visit) -> None:
    """Start the session that was asked for, and queue its first words."""
    tab = visit.tab
    twice, tab.started_twice = tab.started_twice, False
    if twice and tab.opened:
        # A double click: the second one still carries the address of the start page.
        go_to(tab.opened)
    opening, tab.opening = tab.opening, None
    if opening is None:
        return
    try:
        session = visit.meno.coach.open(
            visit.rep_id, deal=opening.deal, minutes=opening.minutes, off_record=opening.off_record
        )
    except Exception as error:
        _log(error)
        tab.unopened, tab.why_unsent = opening, in_plain_words(error)
        return
    tab.opened = session.id
    tab.has_drawn(session.id, len(session.exchanges))
    tab.say(session.id, opening.words)
    go_to(session.id)


def _load(visit: Visit) -> Session | None:
    if not visit.session_id:
        return None
    try:
        return visit.meno.sessions.load(visit.rep_id, visit.session_id)
    except SessionNotFound as error:
        visit.tab.notice = in_plain_words(error)
        go_to("")
        return None


def _send(visit: Visit, message: Message) -> None:
    """Have the coach answer a message; whatever goes wrong, the words stay on the page."""
    tab, coach = visit.tab, visit.meno.coach
    try:
        stored = visit.meno.sessions.load(visit.rep_id, message.session_id)
        kept = message.key in (exchange.key for exchange in stored.exchanges)
        if not kept and len(stored.exchanges) > tab.known.get(stored.id, len(stored.exchanges)):
            raise SessionConflict("the session went on elsewhere")
        session = coach.take_turn(visit.rep_id, message.session_id, message.text, key=message.key)
    except Exception as error:
        _log(error)
        tab.returned(message.session_id, in_plain_words(error))
    else:
        tab.arrived(message, len(session.exchanges))


def _log(error: Exception) -> None:
    if isinstance(error, MenoError):
        logger.warning("%s: %s", type(error).__name__, error)
    else:
        logger.error("the page met an unexpected error", exc_info=error)


def _draw_session(visit: Visit, session: Session, waiting: Message | None) -> None:
    with st.container(key="session"):
        draw_stage(session)
        draw_talk(visit, session)
        if waiting:
            if waiting.session_id == session.id:
                draw_waiting(waiting)
            return
        with st.container(key="foot"):
            _draw_unsent(visit, session)
            _draw_answering(visit, session)
            draw_commitment(visit, session)
            if session.is_over:
                draw_closing(visit, session)


def _draw_unsent(visit: Visit, session: Session) -> None:
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


def _draw_answering(visit: Visit, session: Session) -> None:
    """Draw what can be done with the last question besides answering it."""
    last = session.exchanges[-1]
    asked = last.turn.move not in UNASKED
    if session.is_over:
        return
    with st.container(key="answering", horizontal=True, gap="small", vertical_alignment="center"):
        if asked:
            draw_thumbs(visit, session, last)
            _draw_command(visit, session, "Skip this question", SKIP)
        _draw_command(visit, session, "End here", STOP)


def _draw_command(visit: Visit, session: Session, label: str, command: str) -> None:
    st.button(label, key=command.strip("/"), type="tertiary", on_click=partial(visit.tab.say, session.id, command))


def _draw_input(visit: Visit, session: Session) -> None:
    prompt = "This session is over" if session.is_over else "Answer in your own words"
    take = partial(_take_words, visit, session)
    st.chat_input(prompt, key="words", max_chars=LONGEST, disabled=session.is_over, on_submit=take)


def _take_words(visit: Visit, session: Session) -> None:
    visit.tab.say(session.id, st.session_state["words"] or "")


def _draw_notices(visit: Visit) -> None:
    if visit.tab.notice:
        st.warning(as_label(visit.tab.notice), icon=":material/error:")
        visit.tab.notice = ""
    notices = "".join(f"<p>{as_html(notice)}</p>" for notice in visit.meno.notices())
    if notices:
        st.html(f'<aside class="meno-notices" aria-label="Good to know">{notices}</aside>')
