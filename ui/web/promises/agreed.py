"""What a rep has agreed with themselves, and what became of it."""

from functools import partial

import streamlit as st

from agent.domain.commitment import Commitment
from ui.web.plain import as_html
from ui.web.promises.calendar_file import offer_calendar
from ui.web.visit import Visit
from ui.wording import BECAME, DETAILS


def draw_agreed(visit: Visit, commitment: Commitment, part: str = "") -> None:
    """Draw the commitment at rest, for the calendar and to be edited again; `part` tells it from others beside it."""
    with st.container(key=f"agreed{part}"):
        st.html(_agreed_html(visit, commitment))
        with st.container(key=f"agreed-actions{part}", horizontal=True, gap="small"):
            offer_calendar(visit, commitment, f"calendar{part}")
            st.button("Edit", key=f"edit{part}", type="tertiary", on_click=partial(_edit, visit, commitment))


def _agreed_html(visit: Visit, commitment: Commitment) -> str:
    when = visit.say(commitment.due_at) if commitment.due_at else commitment.due_text
    sure = f"{commitment.confidence}/10 sure" if commitment.confidence is not None else ""
    facts = " · ".join(part for part in (when, sure) if part)
    rows = "".join(
        f"<dt>{label}</dt><dd>{as_html(getattr(commitment, field))}</dd>"
        for field, label in DETAILS.items()
        if getattr(commitment, field)
    )
    return (
        f'<section class="meno-agreed"><h2>{BECAME[commitment.status]}</h2>'
        f"<blockquote>{as_html(commitment.action)}</blockquote>"
        f"<p>{as_html(facts)}</p>{f'<dl>{rows}</dl>' if rows else ''}</section>"
    )


def _edit(visit: Visit, commitment: Commitment) -> None:
    visit.tab.editing = commitment.id
