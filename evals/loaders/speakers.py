"""Who says a line of a talk: the coach, under any of the names that public sets give them, or the other side."""

import re
from collections.abc import Sequence

_COACH = ("coach", "tutor", "teacher", "therapist", "counsellor", "counselor", "supporter", "listener", "sys")
_REP = ("rep", "student", "client", "patient", "seeker", "speaker", "usr", "user", "seller")
_NAMED = re.compile(rf"^\s*({'|'.join((*_COACH, *_REP))})\s*:\s*", re.IGNORECASE)


def is_coach(speaker: str) -> bool | None:
    """Return whether this is one of the coach's names; None for a name that is nobody's."""
    name = speaker.strip().lower()
    return True if name in _COACH else False if name in _REP else None


def line(coach: bool, text: str) -> str:
    """Return a line of the talk as the guard reads it."""
    return f"{'coach' if coach else 'rep'}: {text.strip()}"


def talk(entries: Sequence[str]) -> tuple[str, ...]:
    """Return entries such as "Tutor: ..." as the guard reads them; one without a known name stays as it is."""
    return tuple(_entry(entry) for entry in entries if entry.strip())


def lines(transcript: str) -> tuple[str, ...]:
    """Return a transcript in one text as entries: a new one wherever a line starts with a known name."""
    entries: list[str] = []
    for part in transcript.splitlines():
        if _NAMED.match(part) or not entries:
            entries.append(part)
        else:
            entries[-1] += f"\n{part}"
    return talk(entries)


def _entry(entry: str) -> str:
    named = _NAMED.match(entry)
    return line(bool(is_coach(named[1])), entry[named.end() :]) if named else entry
