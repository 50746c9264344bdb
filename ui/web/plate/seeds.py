"""Sessions that begin from the most important matters."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from ui.plate_wording import GO_ON
from ui.web.plain import as_label
from ui.web.visit import Visit

LONGEST = 60


def draw_most_important(visit: Visit, begin: Callable[[Visit, str, str], None]) -> bool:
    """Draw the most important matters as openings; return whether there are any.

    A session begun from one opens with its words, which are its deal too: what it is about is not asked again.
    """
    chosen = [one for one in visit.meno.matters.on_plate(visit.rep_id) if one.most_important]
    for matter in chosen:
        label = f"{GO_ON}: {as_label(matter.text, LONGEST)}"
        st.button(label, key=f"seed-{matter.id}", on_click=partial(begin, visit, matter.text, matter.text))
    return bool(chosen)
