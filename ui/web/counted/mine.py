"""On My memory: which themes of the rep's sessions are counted, quarter by quarter."""

from functools import partial

import streamlit as st

from agent.domain.session import SessionSummary
from agent.domain.theme import Period, SessionTheme
from ui.counted_wording import BY_HAND, ONLY_THIS, SAID_BY, title_of
from ui.theme_wording import quarter_name
from ui.web.counted.choosing import draw_choices
from ui.web.counted.line import settle_once
from ui.web.paging import draw_paged
from ui.web.plain import as_html
from ui.web.stage import titled
from ui.web.visit import Visit

TITLE = "Counted for your team's themes"
NOTHING_YET = "Nothing of you is counted this quarter. The theme of a session stands here once it is over."
STOP = "To stop counting altogether, take away the tick under “The notice”, below."


def draw_my_counted(visit: Visit, summaries: tuple[SessionSummary, ...]) -> None:
    """Draw what is counted of the rep this quarter and was before, where themes are counted and they let theirs be."""
    themes = visit.meno.themes
    if not themes.counts_for(visit.rep_id):
        return
    settle_once(visit)
    kept, now = themes.all_of(visit.rep_id), Period.of(visit.clock())
    st.html(
        f'<h2 class="meno-part">{TITLE}</h2><p class="meno-about">'
        f"{as_html(f'{_this_quarter(visit, now)} {BY_HAND} {ONLY_THIS} {STOP}')}</p>"
    )
    named = {line.id: titled(line) or "A session" for line in summaries}
    draw_paged("counted", tuple(reversed(kept)), partial(_draw_one, visit, named))


def _this_quarter(visit: Visit, now: Period) -> str:
    theme = visit.meno.themes.of_quarter(visit.rep_id, now)
    return NOTHING_YET if theme is None else f"This quarter one theme counts for you: {title_of(theme)}."


def _draw_one(visit: Visit, named: dict[str, str], kept: SessionTheme) -> None:
    state = SAID_BY[kept.source] if kept.counted else "kept out" if kept.theme else "none of the list fits"
    about = f"{named.get(kept.session_id, 'A session')} · {quarter_name(kept.period)} · {state}"
    with st.container(key=f"counted-item-{kept.session_id}", gap=None):
        st.html(
            f'<article class="meno-item"><p class="meno-words">{as_html(title_of(kept.theme))}</p>'
            f'<p class="meno-about">{as_html(about)}</p></article>'
        )
        draw_choices(visit, kept)
