"""My memory: everything that is held of a rep, in plain words."""

import streamlit as st

from agent.domain.session import SessionSummary
from ui.web.counted.mine import draw_my_counted
from ui.web.keeping.known import draw_known
from ui.web.keeping.said import Kept, draw_found, draw_items
from ui.web.keeping.taking_out import draw_taking_out
from ui.web.keeping.talks import draw_talks
from ui.web.notice import draw_own_notice
from ui.web.plain import as_html
from ui.web.privacy import draw_assurances
from ui.web.visit import Visit

KNOWN, SAID, TALKS, IMPORTED = "What is known", "What I said", "Sessions", "Imported"
EMPTY = "Nothing is kept of you yet. What you say in a session will stand here, and you can correct or erase all of it."


def draw_my_memory(visit: Visit) -> None:
    """Draw what is held of the rep, item by item, and the ways to take it along and to erase it."""
    summaries = visit.meno.sessions.history(visit.rep_id)
    kept = Kept.of(visit, summaries)
    promises = visit.meno.commitments.of(visit.rep_id)
    helping = _helping(visit)
    holds = bool(summaries or kept.items or promises or helping)
    counts = ", ".join(
        (
            _count(len(summaries), "session"),
            f"{_count(len(kept.items), 'thing')} you said or brought in",
            _count(len(promises), "commitment"),
            *([f"{helping}, on the page Plan and peers"] if helping else []),
        )
    )
    st.html(
        '<header class="meno-head"><h1>My memory</h1>'
        f'<p class="meno-about">{as_html(f"Everything Meno keeps of you: {counts}." if holds else EMPTY)}</p></header>'
    )
    if holds:
        _draw_holdings(visit, kept, summaries)
    draw_assurances(visit)
    draw_my_counted(visit, summaries)
    draw_own_notice(visit)
    if holds:
        draw_taking_out(visit)


def _draw_holdings(visit: Visit, kept: Kept, summaries: tuple[SessionSummary, ...]) -> None:
    asked = st.text_input("Search", key="search", placeholder="Search what you said", icon=":material/search:").strip()
    if asked:
        draw_found(visit, kept, asked)
        return
    names = [KNOWN, SAID, TALKS, *((IMPORTED,) if kept.imported else ())]
    chosen = st.segmented_control("Show", names, default=KNOWN, key="shown", label_visibility="collapsed") or KNOWN
    if chosen == KNOWN:
        draw_known(visit, kept)
    elif chosen == TALKS:
        draw_talks(visit, summaries)
    else:
        draw_items(visit, kept, chosen, kept.said if chosen == SAID else kept.imported)


def _helping(visit: Visit) -> str:
    """Return what is held of matters, plans, skills and asks, in a word or two; nothing when there is none."""
    peers, rep_id = visit.meno.peers, visit.rep_id
    counts = (
        (len(visit.meno.matters.of(rep_id)), "matter"),
        (len(visit.meno.plans.of(rep_id)), "plan"),
        (len(peers.skills(rep_id)), "skill"),
        (len(peers.handed(rep_id)) + len(peers.inbox(rep_id)), "ask"),
    )
    return ", ".join(_count(number, noun) for number, noun in counts if number)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
