"""Themes over the quarters as a picture: a bar for each band, in a table that a screen reader reads out.

Drawn with HTML and CSS alone, as promises through time are. The height of a bar says its band, not a colour.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from agent.domain.theme import Band, GroupThemes, Period, Theme
from ui.theme_wording import BANDS, NOT_SHOWN, NOTHING_RELEASED, TOO_FEW, quarter_name
from ui.web.plain import as_html

QUARTERS = 8
"""Columns at most: what a phone shows side by side, two years."""
_ORDER = list(BANDS)


def picture(releases: Sequence[GroupThemes], titles: Mapping[Theme, str]) -> str:
    """Return the released quarters of a group as HTML, the latest on the right; "" when no theme was ever shown.

    A quarter in between that was not released keeps its empty place.
    """
    shown = {one.period: one for one in releases}
    periods = _periods(list(shown))
    rows = _rows([shown[period] for period in periods if period in shown])
    if not rows:
        return ""
    body = "".join(
        _row(titles[theme], [_cell(theme, shown.get(period), period) for period in periods]) for theme in rows
    )
    caption = f"Themes by quarter, from {quarter_name(periods[0])} to {quarter_name(periods[-1])}"
    return (
        f'<table class="meno-quarters"><caption class="meno-quiet">{caption}</caption>'
        f"<thead>{_years(periods)}{_quarters(periods)}</thead><tbody>{body}</tbody></table>"
    )


def bar(band: Band) -> str:
    """Return the bar of a band; its height says which, so its name has to stand beside it."""
    return f'<i class="meno-band {band}" aria-hidden="true"><b></b><b></b><b></b></i>'


def _periods(released: list[Period]) -> list[Period]:
    first, last = min(released, key=str), max(released, key=str)
    periods = [first]
    while periods[-1] != last:
        periods.append(periods[-1].next)
    return periods[-QUARTERS:]


def _rows(releases: Sequence[GroupThemes]) -> list[Theme]:
    """The themes that were shown, by their bands from the latest quarter backwards."""
    bands = [dict(one.themes) for one in reversed(releases)]
    every = {theme for one in bands for theme in one}
    nowhere = len(_ORDER)
    place = {theme: [_ORDER.index(one[theme]) if theme in one else nowhere for one in bands] for theme in every}
    return sorted(every, key=lambda theme: (place[theme], list(Theme).index(theme)))


def _years(periods: Sequence[Period]) -> str:
    years = [(year, len(list(those))) for year, those in groupby(periods, key=lambda period: period.year)]
    spans = "".join(f'<th scope="colgroup" colspan="{width}">{year}</th>' for year, width in years)
    return f'<tr><th scope="col" rowspan="2"><span class="meno-quiet">Theme</span></th>{spans}</tr>'


def _quarters(periods: Sequence[Period]) -> str:
    names = "".join(f'<th scope="col" title="{quarter_name(period)}">Q{period.quarter}</th>' for period in periods)
    return f"<tr>{names}</tr>"


def _row(title: str, cells: Sequence[str]) -> str:
    return f'<tr><th scope="row">{as_html(title)}</th>{"".join(cells)}</tr>'


def _cell(theme: Theme, released: GroupThemes | None, period: Period) -> str:
    if released is None or not released.enough_people:
        words = NOTHING_RELEASED if released is None else TOO_FEW
        return _said("away", words, period)
    band = dict(released.themes).get(theme)
    return _said("", NOT_SHOWN, period) if band is None else _said("", BANDS[band].lower(), period, bar(band))


def _said(kind: str, words: str, period: Period, drawn: str = "") -> str:
    """A cell: what is drawn, and the same in words for who cannot see it or points at it."""
    title = f"{quarter_name(period)}: {words}"
    return f'<td class="{kind}" title="{title}">{drawn or "<i></i>"}<span class="meno-quiet">{words}</span></td>'
