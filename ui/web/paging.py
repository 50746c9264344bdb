"""Long lists, a page at a time."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

import streamlit as st

T = TypeVar("T")

SIZE = 20
"""Rows drawn at once: each has buttons, and hundreds of those make a page slow."""


def draw_paged(name: str, rows: Sequence[T], draw: Callable[[T], None], size: int = SIZE) -> None:
    """Draw one page of the rows, with a way to the others when there are more."""
    key = f"page-of-{name}"
    last = max(0, (len(rows) - 1) // size)
    page = min(st.session_state.get(key, 0), last)
    first = page * size
    with st.container(key=f"rows-{name}", gap=None):
        for row in rows[first : first + size]:
            draw(row)
    if last:
        _draw_pager(key, page, last, f"{first + 1} to {min(first + size, len(rows))} of {len(rows):,}")


def _draw_pager(key: str, page: int, last: int, where: str) -> None:
    with st.container(key=f"pager-{key}", horizontal=True, vertical_alignment="center", gap="small"):
        for label, to in (("Back", page - 1), ("More", page + 1)):
            off = not 0 <= to <= last
            st.button(label, key=f"{key}-{label}", disabled=off, on_click=partial(_turn, key, to))
        st.html(f'<p class="meno-about" role="status">{where}</p>')


def _turn(key: str, page: int) -> None:
    st.session_state[key] = page
