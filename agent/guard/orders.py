"""Orders to the coach inside a rep's message: what they hold is nobody's idea.

An order is told from a report by where it stands: "tell me to wait" opens a clause, "they tell me to wait" does not.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

_REPORTED = re.compile(
    r"\b(?:says?|said|wrote|writes|told|tells|goes|replied|answered|asked|emailed|texted|means?|thinks?)\b.{0,40}$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?::|\b(?:after me|following|this|these words|sentence|line|steps|points))[.:!\s\"'-]{0,9}$", re.IGNORECASE
)
"""How an order ends that announces what follows."""
_ITEM = re.compile(r"^(?:[-*•>]|\d{1,2}[.)])\s")
_BREAK = re.compile(r"(?<=[.!?])[\"')]?\s+")


class _Orders(NamedTuple):
    """The wordings of orders.yaml; see there."""

    plain: re.Pattern[str]
    addressed: re.Pattern[str]
    headed: re.Pattern[str]


def without_orders(text: str) -> str:
    """Return a rep's text without what tells the coach what to say, and without what such an order announces."""
    return " ".join(_kept(text))


def _kept(text: str) -> Iterator[str]:
    announced = False
    for sentence in _sentences(text):
        if _is_order(sentence):
            announced = bool(_OPENS.search(sentence)) or (announced and bool(_ITEM.match(sentence)))
        elif announced:
            announced = bool(_ITEM.match(sentence))
        else:
            yield sentence


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a text, line by line; a line that is headed as an order is one."""
    for line in text.split("\n"):
        pieces = (line,) if _orders().headed.match(line) else _BREAK.split(line)
        yield from filter(None, map(str.strip, pieces))


def _is_order(sentence: str) -> bool:
    if _orders().headed.match(sentence) or _orders().plain.search(sentence):
        return True
    found = _orders().addressed.search(sentence)
    return found is not None and not _REPORTED.search(sentence[: found.start()])


@cache
def _orders() -> _Orders:
    read = yaml.safe_load(files("agent.guard").joinpath("orders.yaml").read_text(encoding="utf-8"))
    words = read["words"]
    at_once = f"{words['begins']}(?:{_joined(read['at_once'], words)})"
    plain = f"{at_once}|{_joined(read['anywhere'], words)}"
    compiled = (plain, _joined(read["addressed"], words), _joined(read["headed"], words))
    return _Orders(*(re.compile(pattern, re.IGNORECASE) for pattern in compiled))


def _joined(lines: str, words: dict[str, str]) -> str:
    """One pattern out of lines, with the lists of words put in."""
    joined = "|".join(f"(?:{line.strip()})" for line in lines.splitlines() if line.strip())
    for name, alternatives in words.items():
        joined = joined.replace(f"<{name}>", alternatives)
    return joined
