"""The coaching page, from the start to what was agreed."""

import streamlit as st

from agent.domain.session import Mode, Session
from agent.errors import SessionNotFound
from agent.steps.call.runs import is_playing
from ui.web.coaching.answering import draw_answering, draw_input, draw_unsent
from ui.web.coaching.closing import draw_closing, draw_sheet_so_far
from ui.web.coaching.sending import open_asked, send
from ui.web.coaching.start import draw_start
from ui.web.coaching.talk import draw_talk, draw_waiting
from ui.web.history import draw_history
from ui.web.lead.lines import draw_plan_of
from ui.web.look import START, TALK, WAITING, dress
from ui.web.plain import as_html
from ui.web.practise.transcript import draw_transcript
from ui.web.promises.card import draw_commitment
from ui.web.stage import draw_stage
from ui.web.tab import Message
from ui.web.telling import draw_told
from ui.web.trouble import in_plain_words
from ui.web.visit import Visit, go_to


def draw_coaching(visit: Visit) -> None:
    """Draw the page as the record has it, after sending what the rep has just said."""
    open_asked(visit)
    session = _load(visit)
    waiting = visit.tab.outbox[0] if visit.tab.outbox else None
    dress(WAITING if waiting else TALK if session else START)
    _draw_notices(visit)
    if session:
        _draw_session(visit, session, waiting)
    elif not waiting:
        visit.tab.at_start = True
        draw_told(visit)
        draw_start(visit)
    if waiting:
        send(visit, waiting)
        st.rerun()
    if session:
        draw_input(visit, session)
    draw_history(visit, session)
    if session:
        visit.tab.at_start = False
        visit.tab.has_drawn(session.id, len(session.exchanges))


def _load(visit: Visit) -> Session | None:
    if not visit.session_id:
        return None
    try:
        return visit.meno.sessions.load(visit.rep_id, visit.session_id)
    except SessionNotFound as error:
        visit.tab.notice = in_plain_words(error)
        go_to("")
        return None


def _draw_session(visit: Visit, session: Session, waiting: Message | None) -> None:
    with st.container(key="session"):
        draw_stage(session)
        draw_plan_of(visit, session)
        draw_talk(visit, session)
        if waiting:
            if waiting.session_id == session.id:
                draw_waiting(waiting)
            return
        with st.container(key="foot"):
            draw_told(visit)
            draw_unsent(visit, session)
            draw_answering(visit, session)
            draw_transcript(visit, session)
            draw_commitment(visit, session)
            if session.is_over:
                draw_closing(visit, session)
            elif not is_playing(session) and session.mode is not Mode.LEAD:
                draw_sheet_so_far(session)


def _draw_notices(visit: Visit) -> None:
    notices = "".join(f"<p>{as_html(notice)}</p>" for notice in visit.meno.notices(visit.rep_id))
    if notices:
        st.html(f'<aside class="meno-notices" aria-label="Good to know">{notices}</aside>')
