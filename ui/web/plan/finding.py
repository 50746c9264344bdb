"""Whom a rep could ask: one step above, and lately."""

import streamlit as st

from agent.domain.peer import Peer
from prompts.skills import load_skills
from ui.peer_wording import ALONE, LATELY, NOBODY
from ui.web.plain import as_html
from ui.web.plan.asking import draw_asking, draw_writing
from ui.web.visit import Visit

UNPLACED = "These are willing and able. Say below where you are on this skill, and you find who is one step above."
STEP = "One step above you on this:"


def draw_finding(visit: Visit) -> None:
    """Draw the field for what the rep wants help with and, once chosen, who could be asked."""
    st.html('<h2 class="meno-part">Whom could I ask?</h2>')
    on_offer = visit.meno.peers.on_offer(visit.rep_id)
    skills = load_skills()
    if not on_offer:
        st.html(f'<p class="meno-about">{ALONE}</p>')
    else:
        chosen: str | None = st.selectbox(
            "About",
            [name for name in skills if name in on_offer],
            index=None,
            format_func=lambda name: skills[name].title,
            placeholder="What would help you now?",
            key="about",
        )
        if chosen:
            _draw_found(visit, chosen)
    if st.button("Write an ask as a file", key="write-ask", type="tertiary", icon=":material/description:"):
        draw_writing(visit)


def _draw_found(visit: Visit, skill: str) -> None:
    st.html(f'<p class="meno-about">{as_html(load_skills()[skill].means)}</p>')
    found = visit.attempt(lambda: visit.meno.peers.find(visit.rep_id, skill)) or ()
    placed = any(one.name == skill for one in visit.meno.peers.skills(visit.rep_id))
    st.html(f'<p class="meno-about" role="status">{(STEP if placed else UNPLACED) if found else NOBODY}</p>')
    for peer in found:
        _draw_peer(visit, peer)


def _draw_peer(visit: Visit, peer: Peer) -> None:
    with st.container(key=f"peer-{peer.rep_id}", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(
            f'<p class="meno-peer"><strong>{as_html(peer.shown)}</strong> '
            f'<span class="meno-about">{LATELY[peer.lately]}</span></p>'
        )
        if st.button("Ask", key=f"ask-{peer.rep_id}"):
            draw_asking(visit, peer)
