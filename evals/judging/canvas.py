"""A picture in SVG with axes from 0 to 1, readable on a light page and on a dark one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from evals.reports.svg import box, element, line, words

WIDTH, MARGIN, RIGHT = 720, 70, 28
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_STYLE = Markup(
    """
:root { --page: #fbfaf6; --line: #dfdacd; --text: #26241f; --quiet: #645f54; --one: #1f6f63; --two: #a1371c; }
@media (prefers-color-scheme: dark) {
  :root { --page: #171816; --line: #3a3d37; --text: #ebe8e0; --quiet: #aba89d; --one: #79c4b5; --two: #f2a58d; }
}
text { font: 13px "Source Sans 3", "Source Sans Pro", system-ui, "Segoe UI", sans-serif; fill: var(--quiet); }
.title { font-size: 19px; font-weight: 600; fill: var(--text); }
.named { font-weight: 600; fill: var(--text); }
.page { fill: var(--page); }
.grid { stroke: var(--line); }
.ideal { stroke: var(--quiet); stroke-dasharray: 5 4; }
.mark { stroke: var(--text); stroke-dasharray: 2 3; }
.one { stroke: var(--one); stroke-width: 2.5; fill: none; }
.two { stroke: var(--two); stroke-width: 2.5; fill: none; stroke-dasharray: 9 3; }
.range { stroke: var(--one); stroke-width: 1.5; }
.one-band { fill: var(--one); opacity: 0.15; }
.two-band { fill: var(--two); opacity: 0.15; }
.one-dot, .bar { fill: var(--one); }
.two-dot { fill: var(--two); }
"""
)


class Frame(NamedTuple):
    """The part of a picture that a plot fills, both of its axes from 0 to 1."""

    top: float
    height: float

    def x(self, value: float) -> float:
        """Return where a value lies across."""
        return round(MARGIN + value * (WIDTH - MARGIN - RIGHT), 1)

    def y(self, value: float) -> float:
        """Return where a value lies upwards."""
        return round(self.top + (1 - value) * self.height, 1)

    def axes(self, across: str, upwards: str) -> list[Markup]:
        """Return the grid with its numbers, and what the axes are."""
        left, right, foot = self.x(0), self.x(1), self.y(0)
        grid = [line("grid", left, self.y(tick), right, self.y(tick)) for tick in TICKS]
        sides = [words(f"{tick:.1f}", left - 10, self.y(tick) + 4, "end") for tick in TICKS]
        feet = [words(f"{tick:.1f}", self.x(tick), foot + 20) for tick in TICKS]
        middle = self.y(0.5)
        turned = element("text", (upwards,), x=18, y=middle, text_anchor="middle", transform=f"rotate(-90 18 {middle})")
        return [*grid, *sides, *feet, words(across, self.x(0.5), foot + 42), turned]

    def path(self, kind: str, points: Sequence[tuple[float, float]]) -> Markup:
        """Return a line through these points."""
        return element("polyline", class_=kind, points=self._points(points))

    def band(self, kind: str, lows: Sequence[tuple[float, float]], highs: Sequence[tuple[float, float]]) -> Markup:
        """Return the area between two lines."""
        return element("polygon", class_=kind, points=self._points([*lows, *reversed(highs)]))

    def dot(self, kind: str, x: float, y: float, radius: float = 4.5) -> Markup:
        """Return a dot."""
        return element("circle", class_=kind, cx=self.x(x), cy=self.y(y), r=radius)

    def _points(self, points: Iterable[tuple[float, float]]) -> str:
        return " ".join(f"{self.x(x)},{self.y(y)}" for x, y in points)


def sheet(title: str, below: str, height: int, inside: Iterable[Markup]) -> str:
    """Return a whole file: the picture under its title, and what it says for those who do not see it."""
    head = [element("text", (title,), class_="title", x=MARGIN, y=34), words(below, MARGIN, 56, "start")]
    says = (element("title", (title,)), element("desc", (below,)))
    ground = box("page", 0, 0, WIDTH, height)
    drawn = element(
        "svg",
        [*says, element("style", (_STYLE,)), ground, *head, *inside],
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {height}",
        width=WIDTH,
        height=height,
        role="img",
    )
    return f"{drawn}\n"
