"""What a rep takes out of Meno: a session as Markdown, commitments as a calendar."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from agent.domain.commitment import Commitment
from agent.domain.session import Exchange, Session
from ui.local_time import LocalTime
from ui.wording import COMMANDS, DETAILS

if TYPE_CHECKING:
    from icalendar import Event

_MARKS = re.compile(r"([\\`*_\[\]<>|~&$])")
_LINE_STARTS = re.compile(r"^(\d*)([#+\-=.)])")


def to_markdown(session: Session, time: LocalTime, now: datetime) -> str:
    """Return a session as a Markdown document; everyone's words are escaped, so none can act as markup."""
    about = " · ".join(
        part for part in (time.say(session.started_at, now), _plain(session.deal), f"{session.minutes} minutes") if part
    )
    parts = [f"# {_plain(session.title or session.deal or 'A session with Meno')}", about]
    parts += [line for exchange in session.exchanges for line in _exchange(exchange)]
    if session.commitment:
        parts += _commitment(session.commitment, time, now)
    return "\n\n".join(parts) + "\n"


def to_calendar(commitments: Sequence[Commitment]) -> bytes:
    """Return the commitments that have a time as an iCalendar file, half an hour each with a reminder."""
    from icalendar import Calendar  # slow to import, and seldom needed

    calendar = Calendar()
    calendar.add("prodid", "-//Meno//Commitments//EN")
    calendar.add("version", "2.0")
    for commitment in commitments:
        if commitment.due_at:
            calendar.add_component(_event(commitment, commitment.due_at))
    return bytes(calendar.to_ical())


def _event(commitment: Commitment, due_at: datetime) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{commitment.id}@meno")
    event.add("dtstamp", commitment.updated_at)
    event.add("dtstart", due_at)
    event.add("dtend", due_at + timedelta(minutes=30))
    event.add("summary", commitment.action)
    event.add("class", "PRIVATE")
    notes = [f"{label}: {getattr(commitment, field)}" for field, label in DETAILS.items() if getattr(commitment, field)]
    if notes:
        event.add("description", "\n".join(notes))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", commitment.action)
    alarm.add("trigger", timedelta(minutes=-15))
    event.add_component(alarm)
    return event


def _exchange(exchange: Exchange) -> list[str]:
    lines = []
    if exchange.utterance is not None:
        command = COMMANDS.get(exchange.utterance.strip())
        lines.append(f"*{command}*" if command else f"**You:** {_plain(exchange.utterance)}")
    return [*lines, f"**Meno:** {_plain(exchange.turn.text)}"]


def _commitment(commitment: Commitment, time: LocalTime, now: datetime) -> list[str]:
    when = time.say(commitment.due_at, now) if commitment.due_at else commitment.due_text
    rows = [("What", commitment.action), ("By when", when)]
    rows += [(label, getattr(commitment, field)) for field, label in DETAILS.items()]
    if commitment.confidence is not None:
        rows.append(("How sure", f"{commitment.confidence} of 10"))
    rows.append(("Status", commitment.status.replace("_", " ")))
    return ["## My commitment", "\n".join(f"- {label}: {_plain(value)}" for label, value in rows if value)]


def _plain(text: str) -> str:
    """Return text that Markdown shows as it was typed, line breaks included."""
    lines = (_MARKS.sub(r"\\\1", line.strip()) for line in text.strip().splitlines())
    return "  \n".join(_LINE_STARTS.sub(r"\1\\\2", line) for line in lines)
