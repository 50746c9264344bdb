"""Where a session stands, shown lightly."""

import streamlit as st

from agent.domain.session import Session, SessionSummary
from agent.domain.stage import GrowStage
from ui.web.plain import as_html

NAMES = {
    GrowStage.GOAL: "Goal",
    GrowStage.REALITY: "Reality",
    GrowStage.OPTIONS: "Options",
    GrowStage.WAY_FORWARD: "Way forward",
}


def titled(session: Session | SessionSummary) -> str:
    """Return the session's title, the deal without one, with a capital at its start; it may be empty."""
    title = session.title or session.deal
    return title[:1].upper() + title[1:]


def draw_stage(session: Session) -> None:
    """Draw the title and the length, then the four stages, which stay in view, with the present one marked."""
    steps = "".join(_step(name, stage, session) for stage, name in NAMES.items())
    off_record = "off the record" if session.off_record else ""
    about = " · ".join(part for part in (session.deal, f"{session.minutes} min", off_record) if part)
    st.html(
        f'<header class="meno-head"><h1>{as_html(titled(session) or "A new session")}</h1>'
        f'<p class="meno-about">{as_html(about)}</p></header>'
    )
    with st.container(key="stages"):
        st.html(f'<ol class="meno-stages" aria-label="Where we are">{steps}</ol>')


def _step(name: str, stage: GrowStage, session: Session) -> str:
    if session.is_over or stage.order < session.stage.order:
        return f'<li class="past">{name}<span class="meno-quiet"> (done)</span></li>'
    if stage is session.stage:
        return f'<li class="now" aria-current="step">{name}</li>'
    return f"<li>{name}</li>"
