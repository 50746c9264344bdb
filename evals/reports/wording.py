"""Figures in plain words, the same in every report."""

from datetime import datetime
from enum import StrEnum
from math import isfinite

from evals.results import Measured
from evals.scorers.scorer import Better, Unit

NOTHING = "no cases"
_AFTER = {Unit.SHARE: " %", Unit.SECONDS: " s"}


class Stands(StrEnum):
    """How a figure stands to its threshold."""

    HOLDS = "holds"
    FAILS = "does not hold"
    FREE = ""


def named(word: str) -> str:
    """Return the name of a scorer, a pressure or a kind as people say it."""
    return word.replace("_", " ")


def stands(figure: Measured) -> Stands:
    """Return how a figure stands to its threshold; one without it is free, and nothing looked at proves nothing."""
    if not figure.holds:
        return Stands.FAILS
    return Stands.HOLDS if must(figure) and figure.of else Stands.FREE


def value(figure: Measured) -> str:
    """Return the value with its unit's sign, or what is said in its place."""
    if figure.note:
        return figure.note
    return f"{number(figure.value, figure.unit)}{_AFTER.get(figure.unit, '')}" if figure.of else NOTHING


def is_number(figure: Measured) -> bool:
    """Whether the value says something by itself."""
    return bool(figure.of) and not figure.note


def interval(figure: Measured) -> str:
    """Return the 95 % interval, "91.2 to 95 %", or nothing where the value is no number."""
    if not is_number(figure):
        return ""
    low, high = number(figure.low, figure.unit), number(figure.high, figure.unit)
    return f"{low} to {high}{_AFTER.get(figure.unit, '')}"


def must(figure: Measured) -> str:
    """Return what the threshold asks for, "at least 90 %", or nothing."""
    if figure.threshold is None or figure.better is Better.NEITHER:
        return ""
    word = "at least" if figure.better is Better.MORE else "at most"
    return f"{word} {number(figure.threshold, figure.unit)}{_AFTER.get(figure.unit, '')}"


def unit(figure: Measured) -> str:
    """Return the unit where the value itself does not carry it."""
    return "" if figure.unit in _AFTER else figure.unit.value


def number(amount: float, of: Unit) -> str:
    """Return an amount in the digits its unit deserves; a share as a percentage without the sign."""
    if not isfinite(amount):
        return "never" if amount > 0 else "unknown"
    if of is Unit.SHARE:
        return _trimmed(f"{100 * amount:.1f}")
    if of is Unit.TOKENS:
        return f"{amount:,.0f}"
    return _trimmed(f"{amount:.2f}" if abs(amount) < 10 else f"{amount:.1f}")


def counted(count: int, one: str, many: str = "") -> str:
    """Return "1 talk", "12 talks", "1,200 talks"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def lasting(seconds: float) -> str:
    """Return a time span as people say it: "30 ms", "42 s", "3 min 5 s", "1 h 12 min"."""
    if seconds < 1:
        return f"{1000 * seconds:.0f} ms"
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.1f} s" if seconds < 10 else f"{whole} s"
    minutes, rest = divmod(whole, 60)
    hours, left = divmod(minutes, 60)
    return f"{hours} h {left} min" if hours else f"{minutes} min {rest} s"


def when(moment: datetime) -> str:
    """Return a moment as people say it: "22 November 2026, 09:30 UTC"."""
    return f"{moment.day} {moment:%B %Y, %H:%M %Z}".rstrip()


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
