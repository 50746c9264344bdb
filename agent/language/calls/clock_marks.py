"""The times in a transcript: "00:01:02.500", "1:02", "10:02 AM"."""

import re

from agent.language.pattern import Pattern

TIME = r"\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\b\.?)?"
"""A time of any of these forms, without groups."""

ARROW = r"[ \t]*(?:-->|,|–|-)[ \t]*"
"""What stands between the two times of a cue."""

_PARTS = Pattern(
    r"(?P<a>\d{1,3}):(?P<b>\d{1,2})(?::(?P<c>\d{1,2}))?(?:[.,](?P<f>\d{1,3}))?\W*(?P<half>[AaPp])?", re.ASCII
)


def seconds(mark: str, *, of_day: bool = False) -> float | None:
    """Return a time as seconds; two parts are minutes and seconds, or hours and minutes `of_day` or with am and pm."""
    found = _PARTS.match(mark.strip())
    if not found:
        return None
    first, second, third = (int(found.group(part) or 0) for part in "abc")
    fraction = float(f"0.{found.group('f') or 0}")
    if found.group("c"):
        hours, minutes, rest = first, second, third
    elif of_day or found.group("half"):
        hours, minutes, rest = first, second, 0
    else:
        hours, minutes, rest = 0, first, second
    if half := found.group("half"):
        hours = hours % 12 + (12 if half in "pP" else 0)
    return hours * 3600 + minutes * 60 + rest + fraction


def is_of_day(mark: str) -> bool:
    """Whether a time says by itself that it is one of the day."""
    return mark.rstrip(" .")[-1:] in "mM"
