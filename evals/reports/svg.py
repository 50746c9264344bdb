"""SVG, element by element; every attribute and every word in it is escaped."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

FULL = 100


class Scale(NamedTuple):
    """An axis from `low` to `high`, as wide as the page lets it be."""

    low: float
    high: float

    def at(self, value: float) -> str:
        """Return where a value lies, in per cent of the width; what lies outside is put on the edge."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.0
        return f"{FULL * min(1.0, max(0.0, share)):.2f}%"

    def long(self, low: float, high: float) -> str:
        """Return how wide a range is, in per cent of the width."""
        return f"{float(self.at(high)[:-1]) - float(self.at(low)[:-1]):.2f}%"


def element(name: str, inside: Iterable[str] = (), **attributes: object) -> Markup:
    """Return an element; `class_` is class, and other underscores are hyphens."""
    pairs = (Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), one) for key, one in attributes.items())
    return Markup("<{0}{1}>{2}</{0}>").format(name, Markup("").join(pairs), Markup("").join(inside))


def line(kind: str, x1: object, y1: object, x2: object, y2: object) -> Markup:
    """Return a line of this class."""
    return element("line", class_=kind, x1=x1, y1=y1, x2=x2, y2=y2)


def box(kind: str, x: object, y: object, width: object, height: object) -> Markup:
    """Return a filled rectangle of this class."""
    return element("rect", class_=kind, x=x, y=y, width=width, height=height)


def words(text: str, x: object, y: object, anchor: str = "middle") -> Markup:
    """Return a label."""
    return element("text", (text,), x=x, y=y, text_anchor=anchor)


def picture(kind: str, says: str, height: int, inside: Iterable[str]) -> Markup:
    """Return a whole picture as wide as its place, with what it says for those who do not see it."""
    return element("svg", inside, class_=kind, role="img", aria_label=says, width=f"{FULL}%", height=height)
