"""One group's themes, drawn; the only way onto the page, for its manager and for everybody in it."""

import streamlit as st

from agent.domain.person import Role
from agent.domain.release import Looked
from agent.errors import MemoryStoreError
from prompts.themes import load_themes
from ui.web.plain import as_html, as_label
from ui.web.themes.absent import NONE_YET, what_comes_next
from ui.web.themes.certainty import certainty
from ui.web.themes.seen import as_seen
from ui.web.trouble import in_plain_words
from ui.web.visit import Visit


def draw_group(visit: Visit, cohort: str, role: Role) -> None:
    """Draw what was released of the group that holds a cohort, after entering in the audit who looks, and as what."""
    what = Looked.PAGE if role is Role.MANAGER else Looked.OWN_PAGE
    group = cohort if role is Role.MANAGER else visit.meno.roster.group_of(cohort)  # a team of three is few to be among
    try:
        visit.meno.releases.looked(visit.rep_id, role, what, group)
        released = visit.meno.releases.of(cohort)
    except MemoryStoreError as error:
        st.warning(as_label(in_plain_words(error)), icon=":material/error:")
        return
    comes = f'<p class="meno-about meno-next">{as_html(what_comes_next(visit))}</p>'
    drawn = as_seen(released, load_themes()) if released else f'<p class="meno-none">{NONE_YET}</p>'
    st.html(f'<div class="meno-seen">{drawn}</div>')
    st.html(comes if released else f"{comes}{certainty()}")
