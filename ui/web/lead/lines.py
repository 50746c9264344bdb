"""The lines of a plan with their marks: in words, never by colour alone."""

from functools import partial

import streamlit as st

from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.session import Session
from ui.one_to_one import FIRST_QUESTION, LEAVE_WITH, MARKS, counted, shown, still, to_markdown, to_plain, unjudged
from ui.web.plain import as_html
from ui.web.visit import Visit


def draw_plan_of(visit: Visit, session: Session) -> None:
    """Draw the plan that a session is about, with what became of it, and ways to take it along; nothing without one."""
    plan = session.one_to_one
    if plan is None or not (plan.every or plan.first_question):
        return
    with st.expander("What you plan to say", expanded=not session.is_over and len(session.exchanges) == 1):
        st.html(picture(plan))
        with st.container(key="take-plan", horizontal=True, gap="small"):
            name = f"one-to-one-{session.started_at:%Y-%m-%d}"
            for label, text, kind in (("Text", to_plain, "txt"), ("Markdown", to_markdown, "md")):
                st.download_button(
                    f"Take it along ({label})",
                    visit.download(partial(text, plan)),
                    file_name=f"{name}.{kind}",
                    mime="text/plain" if kind == "txt" else "text/markdown",
                    key=f"plan-{kind}",
                    type="tertiary",
                    on_click="ignore",
                )


def picture(plan: OneToOne) -> str:
    """Return the plan as HTML: a row a line with its mark in words, and under it how it was turned round."""
    rows = "".join(map(_row, shown(plan)))
    listed = f'<ol class="meno-plan">{rows}</ol>' if rows else ""
    said = " ".join(part for part in (counted(plan) if plan.lines else "", unjudged(plan)) if part)
    about = f'<p class="meno-about">{as_html(said)}</p>' if said else ""
    return f'<section class="meno-planned" aria-label="What you plan to say">{listed}{about}{_aims(plan)}</section>'


def _row(line: PlannedLine) -> str:
    turned = (
        f'<p class="meno-turned"><span class="meno-about">{still(line)}:</span> {as_html(line.turned)}</p>'
        if line.turned
        else ""
    )
    kind = line.kind.value.replace(" ", "-")
    return f'<li class="{kind}"><span class="meno-kind">{MARKS[line.kind]}</span><div>{_text(line)}{turned}</div></li>'


def _text(line: PlannedLine) -> str:
    """The line, with the words underlined that tell."""
    span = next((span for span in line.spans if span in line.text), "") if line.kind is Kind.TELLS else ""
    before, _, after = line.text.partition(span) if span else (line.text, "", "")
    told = f"<u>{as_html(span)}</u>" if span else ""
    return f"<p>{as_html(before)}{told}{as_html(after)}</p>"


def _aims(plan: OneToOne) -> str:
    rows = ((LEAVE_WITH, plan.leave_with), (FIRST_QUESTION, plan.first_question))
    said = "".join(f"<dt>{label}</dt><dd>{as_html(words)}</dd>" for label, words in rows if words)
    return f'<dl class="meno-aims">{said}</dl>' if said else ""
