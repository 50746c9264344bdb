"""What is known of the rep's work, by kind, each with where it comes from."""

from hashlib import sha256
from itertools import groupby

import streamlit as st

from agent.domain.idea import IdeaKind
from agent.domain.note import Note
from agent.domain.recalled import Recalled
from ui.web.keeping.item import draw_changes
from ui.web.keeping.said import Kept
from ui.web.paging import draw_paged
from ui.web.plain import as_html
from ui.web.visit import Visit

KINDS = {
    IdeaKind.GOAL: "Goals",
    IdeaKind.STANDARD: "How you would know",
    IdeaKind.INSIGHT: "What you realised",
    IdeaKind.SUCCESS: "What worked",
    IdeaKind.CONTACT: "People and companies",
    IdeaKind.FACT: "What you saw or heard",
    IdeaKind.ASSUMPTION: "What you assume",
    IdeaKind.UNKNOWN: "What you do not know yet",
    IdeaKind.CAUSE: "What lies behind it, as you see it",
    IdeaKind.OPTION: "What you could do",
    IdeaKind.CRITERION: "What matters in choosing",
    IdeaKind.ACTION: "What you meant to do",
    IdeaKind.FIRST_STEP: "First steps",
    IdeaKind.MEASURE: "How you would know it worked",
    IdeaKind.OBSTACLE: "What could get in the way",
    IdeaKind.IF_THEN: "Your if-then plans",
    IdeaKind.FEELING: "How it felt",
}
"""The kinds of what is known, in the order they are shown."""

NOTHING = "Nothing yet. Goals, people, facts, causes and options that you name in a session will stand here."
REPLACED = "said otherwise later"


def draw_known(visit: Visit, kept: Kept) -> None:
    """Draw the notes by kind, the newest first; an older one that was said otherwise later is marked."""
    notes = visit.meno.memory.notes(visit.rep_id)
    if not notes:
        st.html(f'<p class="meno-about">{NOTHING}</p>')
        return
    order = {kind: place for place, kind in enumerate(KINDS)}
    by_kind = sorted(reversed(notes), key=lambda note: order[note.kind])
    sources = {item.id: item for item in kept.items}
    first = {kind: next(group) for kind, group in groupby(by_kind, key=lambda note: note.kind)}
    draw_paged("known", by_kind, lambda note: _draw_note(visit, note, kept, sources, heads=note is first[note.kind]))


def _draw_note(visit: Visit, note: Note, kept: Kept, sources: dict[str, Recalled], *, heads: bool) -> None:
    if heads:
        st.html(f'<h2 class="meno-part">{KINDS[note.kind]}</h2>')
    by = f"heard from {note.by}" if note.by else ""
    marks = (REPLACED if note.was_replaced else "", visit.say(note.at), kept.titles.get(note.session_id, ""), by)
    key = f"{note.kind}-{note.item_id}-{sha256(note.text.encode()).hexdigest()[:8]}"
    with st.container(key=f"note-{key}", gap=None):
        st.html(
            f'<article class="meno-item{" meno-replaced" if note.was_replaced else ""}">'
            f'<p class="meno-words">{as_html(note.text)}</p>'
            f'<p class="meno-about">{as_html(" · ".join(mark for mark in marks if mark))}</p></article>'
        )
        if note.item_id in sources:
            draw_changes(visit, sources[note.item_id], f"{key}-")
