"""Which page is drawn."""

import streamlit as st

from ui.web.arc import draw_arc
from ui.web.coaching.page import draw_coaching
from ui.web.history import draw_history
from ui.web.keeping.page import draw_my_memory
from ui.web.lead.page import draw_one_to_one
from ui.web.look import dress
from ui.web.notice import PAGE, draw_notice, must_read
from ui.web.plan.page import draw_plan_and_peers
from ui.web.plate.page import draw_plate
from ui.web.practise.page import draw_practise
from ui.web.promises.page import draw_promises
from ui.web.sheets.page import draw_sheets
from ui.web.telling import draw_told
from ui.web.themes.mine import draw_seen_of_me
from ui.web.themes.page import draw_themes
from ui.web.visit import Place, Visit, go_to

PAGES = {
    Place.PRACTISE: draw_practise,
    Place.LEAD: draw_one_to_one,
    Place.SHEETS: draw_sheets,
    Place.COMMITMENTS: draw_promises,
    Place.PLATE: draw_plate,
    Place.PLAN: draw_plan_and_peers,
    Place.MEMORY: draw_my_memory,
    Place.ARC: draw_arc,
    Place.THEMES: draw_themes,
    Place.SEEN: draw_seen_of_me,
}


def draw_page(visit: Visit) -> None:
    """Draw the page that the address names; a session that was asked for on any of them opens at the coach.

    In a team the notice comes before all of them, until it was read.
    """
    if must_read(visit):
        dress(PAGE)
        draw_notice(visit)
        return
    if visit.tab.opening and visit.place is not Place.COACH:
        go_to("")
    draw = PAGES.get(visit.place)
    if draw is None or visit.tab.late:
        draw_coaching(visit)
        return
    visit.tab.at_start = True
    dress(visit.place)
    with st.container(key=f"page-{visit.place}"):
        draw_told(visit)
        draw(visit)
    draw_history(visit, None)
