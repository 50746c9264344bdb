"""The start page: what was promised, or a session in one click."""

from functools import partial

import streamlit as st

from agent.domain.commitment import Commitment
from ui.web.coaching.lengths import USUAL, draw_length
from ui.web.counted.line import settle_once
from ui.web.notice import offer_notice
from ui.web.plain import as_html, as_label
from ui.web.plate.seeds import draw_most_important
from ui.web.practise.ahead import draw_call_ways, draw_calls_ahead
from ui.web.privacy import offer_privacy
from ui.web.tab import Opening
from ui.web.themes.ways import draw_leading_ways
from ui.web.visit import Visit

OPENINGS = {
    "A deal I am stuck on": "There is a deal I am stuck on.",
    "A call I am nervous about": "I have a call coming up that I am nervous about.",
    "A decision I keep putting off": "There is a decision I keep putting off.",
    "A deal I just lost": "I just lost a deal.",
}
SHOWN = 4
COMING_BACK = "Coming back on what I promised"
COMING_BACK_WORDS = "I want to come back on something I promised myself."


def draw_start(visit: Visit) -> None:
    """Draw the commitment that is due, or the openings; either starts a session in one click."""
    due = visit.meno.commitments.due(visit.rep_id, visit.clock())
    pending = visit.meno.commitments.pending(visit.rep_id)
    settle_once(visit)
    with st.container(key="start"):
        offer_notice(visit)
        if due:
            _draw_due(visit, due[0], len(due) - 1)
        else:
            _draw_hero()
        _draw_unopened(visit)
        prompt = "How did it go?" if due else "What is on your mind?"
        st.chat_input(prompt, key="first-words", on_submit=partial(_begin_in_own_words, visit))
        if due:
            st.button("Let Meno ask", key="follow-up", type="primary", on_click=partial(begin, visit))
        else:
            _draw_openings(visit, coming_back=bool(pending))
        draw_calls_ahead(visit)
        draw_call_ways(visit)
        draw_leading_ways(visit)
        draw_length()
        offer_privacy(visit, "kept-start")


def begin(visit: Visit, words: str = "", deal: str = "") -> None:
    """Ask for a session of the chosen length, with these first words or none, on this deal or the one typed in."""
    minutes = st.session_state.get("minutes") or USUAL
    deal = deal or (st.session_state.get("deal") or "").strip()
    visit.tab.start(Opening(words.strip(), minutes, deal, bool(st.session_state.get("off-record"))))


def _begin_in_own_words(visit: Visit) -> None:
    begin(visit, st.session_state["first-words"] or "")


def _draw_due(visit: Visit, commitment: Commitment, others: int) -> None:
    when = f"It was for {visit.say(commitment.due_at)}." if commitment.due_at else ""
    more = "" if not others else f" And {others} more after that." if others > 1 else " And one more after that."
    st.html(
        '<section class="meno-hero"><h1>Welcome back.</h1><p>Last time you said you would:</p>'
        f'<blockquote class="meno-promise">{as_html(commitment.action)}</blockquote>'
        f'<p class="meno-about">{as_html(when)}{more}</p></section>'
    )


def _draw_hero() -> None:
    st.html(
        '<section class="meno-hero"><h1>What deserves your best thinking today?</h1>'
        "<p>Meno asks, you find the answer. There is no advice here, only questions, one at a time.</p></section>"
    )


def _draw_openings(visit: Visit, *, coming_back: bool) -> None:
    openings = ({COMING_BACK: COMING_BACK_WORDS} if coming_back else {}) | OPENINGS
    with st.container(key="openings", horizontal=True):
        if draw_most_important(visit, begin):
            return
        for label, words in list(openings.items())[:SHOWN]:
            st.button(label, key=f"opening-{label}", on_click=partial(begin, visit, words))


def _draw_unopened(visit: Visit) -> None:
    opening = visit.tab.unopened
    if not opening:
        return
    st.warning(as_label(visit.tab.why_unsent), icon=":material/error:")
    if opening.words:
        st.html(f'<p class="meno-kept">{as_html(opening.words)}</p>')
    st.button("Try again", key="reopen", on_click=partial(visit.tab.start, opening))
