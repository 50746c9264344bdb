"""Where a rep saw themselves on a matter over time, 0 to 10, as a picture without a verdict.

Drawn with HTML and CSS alone, as promises through time are.
"""

from collections.abc import Callable
from datetime import datetime

from agent.domain.matter import Matter, Rating
from agent.domain.scale import HIGHEST
from ui.web.plain import as_html

HEIGHT, MARK = 128, 10
"""Pixels: of the picture, and of a mark."""
EDGE, NUMBERS = 4, 12
"""Per cent of the width left free on the left, and on the right for the numbers of the scale."""
FEWEST = 2
"""Numbers from which there is something to see."""
APART = 14
"""Per cent of the width that two dates are apart at least."""


def picture(matter: Matter, say: Callable[[datetime], str]) -> str:
    """Return the picture as HTML, "" for fewer than two numbers; `say` puts a day in short words."""
    if len(matter.ratings) < FEWEST:
        return ""
    marks = "".join(_mark(matter, rating, say) for rating in matter.ratings)
    lines = "".join(f'<u style="bottom:{_up(number)}px"><s>{number}</s></u>' for number in (0, 5, HIGHEST))
    return (
        f'<figure class="meno-time meno-scale" role="img" aria-label="{as_html(in_words(matter, say))}">'
        f'<div class="meno-marks" style="height:{HEIGHT}px">{lines}{_aim(matter)}{marks}</div>'
        f'<div class="meno-days">{_dates(matter, say)}</div></figure>'
    )


def in_words(matter: Matter, say: Callable[[datetime], str]) -> str:
    """Return the numbers with their days, and where the rep wants to be."""
    said = ", ".join(f"{rating.value} on {say(rating.at)}" for rating in matter.ratings)
    return f"0 to 10: {said}." + ("" if matter.target is None else f" Wanted: {matter.target}.")


def _mark(matter: Matter, rating: Rating, say: Callable[[datetime], str]) -> str:
    style = f"left:{_along(matter, rating.at):.2f}%;bottom:{_up(rating.value) - MARK / 2:.0f}px"
    title = as_html(f"{rating.value} on {say(rating.at)}")
    return f'<b class="meno-mark done" style="{style}" title="{title}"><em>{rating.value}</em></b>'


def _aim(matter: Matter) -> str:
    if matter.target is None:
        return ""
    return f'<i class="meno-aim" style="bottom:{_up(matter.target)}px"><em>wanted: {matter.target}</em></i>'


def _dates(matter: Matter, say: Callable[[datetime], str]) -> str:
    shown: list[tuple[float, str]] = []
    for rating in (matter.ratings[-1], *matter.ratings[:-1]):
        at = _along(matter, rating.at)
        if all(abs(at - other) >= APART for other, _ in shown):
            shown.append((at, say(rating.at)))
    return "".join(
        f'<span class="{_place(at)}" style="left:{at:.2f}%">{as_html(day)}</span>' for at, day in sorted(shown)
    )


def _place(at: float) -> str:
    return "first" if at < APART / 2 else ""


def _along(matter: Matter, at: datetime) -> float:
    """How far from the left a moment is, in per cent."""
    first, last = matter.ratings[0].at, matter.ratings[-1].at
    whole = (last - first).total_seconds()
    share = (at - first).total_seconds() / whole if whole else 0.5
    return EDGE + (100 - EDGE - NUMBERS) * share


def _up(value: int) -> float:
    return MARK + (HEIGHT - 2 * MARK) * value / HIGHEST
