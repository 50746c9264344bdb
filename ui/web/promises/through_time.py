"""Promises through time as a picture: an arc from the day each was made to the day it was for, and what became of it.

Drawn with HTML and CSS alone, so that it takes the page's colours and width; Streamlit lets no SVG through.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from agent.domain.commitment import CommitmentStatus, Outcome
from ui.web.plain import as_html
from ui.wording import BECAME

COLUMNS, FEWEST = 34, 14
"""Columns of the picture at most, so that marks do not overlap on a phone, and at least."""
HEIGHT, LOWEST = 92, 14
"""Pixels of the highest arc and of the lowest."""
STEP = 17
"""Pixels from one mark of a column to the next."""
LATE = 85
"""Beyond this share of the width the word beside today's line stands on its left."""
APART = 0.16
"""How far apart, as a share of the width, two dates below the picture are at least."""


class Span(NamedTuple):
    """A promise in the picture: the day it was made, those it was for (several when it was moved), its end."""

    days: tuple[date, ...]
    status: CommitmentStatus
    outcome: Outcome | None
    words: str


class _Scale(NamedTuple):
    first: date
    width: int
    columns: int

    def column(self, day: date) -> int:
        return (day - self.first).days // self.width

    def share(self, column: float) -> float:
        """How far from the left, in per cent, the middle of a column is."""
        return 100 * (column + 0.5) / self.columns

    def exact(self, day: date) -> float:
        """The column of a day, with its part of the column."""
        return (day - self.first).days / self.width


def picture(spans: Sequence[Span], today: date, says: str) -> str:
    """Return the picture as HTML; `says` is what a screen reader says in its place."""
    scale = _scale(spans, today)
    at = scale.share(scale.column(today))
    now = f'<i class="meno-today{" late" if at > LATE else ""}" style="left:{at:.2f}%"><em>today</em></i>'
    longest = max((_reach(scale, span) for span in spans), default=1) or 1
    arcs = "".join(_arcs(scale, span, longest) for span in spans)
    marks, deepest = _marks(scale, spans)
    return (
        f'<figure class="meno-time" role="img" aria-label="{as_html(says)}">'
        f'<div class="meno-arcs" style="height:{HEIGHT + 8}px">{now}{arcs}</div>'
        f'<div class="meno-marks" style="height:{deepest * STEP + 6}px">{marks}</div>'
        f'<div class="meno-days">{_dates(scale, today)}</div></figure>'
    )


def mark(status: CommitmentStatus, outcome: Outcome | None = None, style: str = "", title: str = "") -> str:
    """Return the mark of what became of a promise; the shape says it, not a colour."""
    ring = " ahead" if outcome in (Outcome.ADVANCED, Outcome.WON) else ""
    kind = "pending" if status.is_pending else status.value
    return f'<b class="meno-mark {kind}{ring}" style="{style}" title="{as_html(title)}"></b>'


def _scale(spans: Sequence[Span], today: date) -> _Scale:
    days = [day for span in spans for day in span.days] + [today]
    first, last = min(days), max(days)
    width = (last - first).days // (COLUMNS - 1) + 1
    return _Scale(first, width, max(FEWEST, (last - first).days // width + 1))


def _reach(scale: _Scale, span: Span) -> float:
    return max((abs(to - start) for start, to in _legs(scale, span)), default=0)


def _legs(scale: _Scale, span: Span) -> list[tuple[float, float]]:
    """From where to where the arcs of a promise reach; the last one ends where its mark stands."""
    columns = [scale.exact(day) for day in span.days[:-1]] + [float(scale.column(span.days[-1]))]
    return list(pairwise(columns))


def _arcs(scale: _Scale, span: Span, longest: float) -> str:
    arcs = []
    for start, to in _legs(scale, span):
        reach = abs(to - start)
        # The root keeps short promises visible beside long ones.
        height = LOWEST + (HEIGHT - LOWEST) * (reach / longest) ** 0.5 if reach else LOWEST
        style = (
            f"left:{scale.share(min(start, to)):.2f}%;width:{100 * reach / scale.columns:.2f}%;height:{height:.0f}px"
        )
        kind = "pending" if span.status.is_pending else span.status.value
        arcs.append(f'<i class="meno-arc {kind}" style="{style}" title="{as_html(span.words)}"></i>')
    return "".join(arcs)


def _marks(scale: _Scale, spans: Sequence[Span]) -> tuple[str, int]:
    stacked: Counter[int] = Counter()
    marks = []
    for span in spans:
        column = scale.column(span.days[-1])
        style = f"left:{scale.share(column):.2f}%;top:{stacked[column] * STEP + 4}px"
        stacked[column] += 1
        title = f"{span.words}: {BECAME[span.status].lower()}"
        marks.append(mark(span.status, span.outcome, style, title))
    return "".join(marks), max(stacked.values(), default=0)


def _dates(scale: _Scale, today: date) -> str:
    last = scale.columns - 1
    wanted = [scale.column(today), 0, last, *range(0, last, max(1, last // 4))]
    shown: list[int] = []
    for column in wanted:
        if all(abs(column - other) / scale.columns >= APART for other in shown):
            shown.append(column)
    return "".join(_date(scale, column) for column in sorted(shown))


def _date(scale: _Scale, column: int) -> str:
    day = scale.first + timedelta(days=column * scale.width)
    place = "first" if column == 0 else "last" if column == scale.columns - 1 else ""
    return f'<span class="{place}" style="left:{scale.share(column):.2f}%">{day.day} {day:%b}</span>'
