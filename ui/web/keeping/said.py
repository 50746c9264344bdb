"""What the rep said, item by item, the newest first."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st

from agent.domain.recalled import Recalled
from agent.domain.session import SessionSummary
from ui.web.keeping.item import draw_item
from ui.web.paging import draw_paged
from ui.web.plain import as_html
from ui.web.stage import titled
from ui.web.visit import Visit

FOUND = 40


class Kept(NamedTuple):
    """What one drawing of the page works with: the rep's items as they were said, and the sessions' titles by id."""

    items: tuple[Recalled, ...]
    titles: dict[str, str]

    @classmethod
    def of(cls, visit: Visit, summaries: Sequence[SessionSummary]) -> "Kept":
        """Return what is kept of the rep."""
        return cls(visit.meno.memory.items(visit.rep_id), {summary.id: titled(summary) for summary in summaries})

    @property
    def said(self) -> list[Recalled]:
        """What was said in sessions, the newest first."""
        return [item for item in reversed(self.items) if item.session_id is not None]

    @property
    def imported(self) -> list[Recalled]:
        """The lines that were brought in from elsewhere, the newest first."""
        return [item for item in reversed(self.items) if item.session_id is None]


def draw_items(visit: Visit, kept: Kept, name: str, items: Sequence[Recalled]) -> None:
    """Draw these items a page at a time; `name` keeps the page apart from other lists'."""
    draw_paged(name, items, partial(_draw_one, visit, kept))


def draw_found(visit: Visit, kept: Kept, asked: str) -> None:
    """Draw what answers a search, best first."""
    found = visit.attempt(lambda: visit.meno.memory.search(visit.rep_id, asked, limit=FOUND)) or ()
    if not found:
        st.html(f'<p class="meno-about" role="status">Nothing you said answers “{as_html(asked)}”.</p>')
    draw_items(visit, kept, f"found-{asked}", found)


def _draw_one(visit: Visit, kept: Kept, item: Recalled) -> None:
    where = kept.titles.get(item.session_id or "", "") or ("Session" if item.session_id else "Imported")
    who = "" if item.speaker == "rep" else item.speaker
    draw_item(visit, item, " · ".join(part for part in (visit.say(item.at), where, who) if part))
