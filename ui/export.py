"""What a rep takes out of Meno: a session as Markdown, commitments as a calendar."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from agent.domain.commitment import Commitment
from agent.domain.session import Exchange, Session
from ui.as_typed import as_typed
from ui.local_time import LocalTime
from ui.one_to_one import plan_rows
from ui.wording import COMMANDS, DETAILS

if TYPE_CHECKING:
    from icalendar import Event


def to_markdown(session: Session, time: LocalTime, now: datetime) -> str:
    """Return a session as a Markdown document; everyone's words are escaped, so none can act as markup."""
    facts = (time.say(session.started_at, now), as_typed(session.deal), f"{session.minutes} minutes")
    about = " · ".join(fact for fact in facts if fact)
    parts = [f"# {as_typed(session.title or session.deal or 'A session with Meno')}", about]
    parts += plan_rows(session.one_to_one) if session.one_to_one else []
    parts += [line for exchange in session.exchanges for line in _exchange(exchange)]
    parts += [line for one in session.commitments for line in _commitment(one, time, now)]
    return "\n\n".join(parts) + "\n"


def to_message(commitment: Commitment, time: LocalTime, now: datetime) -> str:
    """Return one commitment as plain text for somebody the rep chooses to tell: what, by when, and how they will know.

    What could get in the way, how sure the rep is and what was learned stay with the rep.
    """
    when = time.say(commitment.due_at, now) if commitment.due_at else commitment.due_text
    rows = (
        ("I will", commitment.action),
        ("By", when),
        ("First step", commitment.first_step),
        ("How I will know", commitment.measure),
    )
    return "\n".join(f"{label}: {value}" for label, value in rows if value) + "\n"


def for_others(commitment: Commitment) -> Commitment:
    """Return the commitment as somebody else may get it: without what could get in the way and the plan for that."""
    return commitment.model_copy(update={"obstacle": "", "if_then": ""})


def to_calendar(commitments: Sequence[Commitment], notes: str = "") -> bytes:
    """Return the commitments that have a time as an iCalendar file, half an hour each with a reminder.

    `notes` stand in the entry instead of what belongs to the commitment. Without any commitment the file is empty:
    calendars refuse one without an event.
    """
    from icalendar import Calendar  # slow to import, and seldom needed

    timed = [(commitment, commitment.due_at) for commitment in commitments if commitment.due_at]
    if not timed:
        return b""
    calendar = Calendar()
    calendar.add("prodid", "-//Meno//Commitments//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")  # Outlook takes events without a guest list for a meeting request otherwise
    for commitment, due_at in timed:
        calendar.add_component(_event(commitment, due_at, notes))
    return bytes(calendar.to_ical())


def _event(commitment: Commitment, due_at: datetime, notes: str) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{commitment.id}@meno")
    event.add("dtstamp", commitment.updated_at)
    event.add("created", commitment.created_at)
    event.add("last-modified", commitment.updated_at)
    # A calendar that has the event already takes the later one in its place.
    event.add("sequence", max(0, int((commitment.updated_at - commitment.created_at).total_seconds())))
    event.add("dtstart", due_at)
    event.add("dtend", due_at + timedelta(minutes=30))
    event.add("summary", _visible(commitment.action) or "Commitment")
    event.add("class", "PRIVATE")
    details = ((label, _visible(getattr(commitment, field))) for field, label in DETAILS.items())
    if described := _visible(notes) or "\n".join(f"{label}: {said}" for label, said in details if said):
        event.add("description", described)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _visible(commitment.action) or "Commitment")
    alarm.add("trigger", timedelta(minutes=-15))
    event.add_component(alarm)
    return event


def _visible(text: str) -> str:
    """Return text without the control characters that iCalendar forbids; line breaks stay."""
    return "".join(mark for mark in text if mark in "\n\t" or unicodedata.category(mark) not in ("Cc", "Cs")).strip()


def _exchange(exchange: Exchange) -> list[str]:
    lines = []
    if exchange.utterance is not None:
        command = COMMANDS.get(exchange.utterance.strip())
        lines.append(f"*{command}*" if command else f"**You:** {as_typed(exchange.utterance)}")
    return [*lines, f"**Meno:** {as_typed(exchange.turn.text)}"]


def _commitment(commitment: Commitment, time: LocalTime, now: datetime) -> list[str]:
    when = time.say(commitment.due_at, now) if commitment.due_at else commitment.due_text
    rows = [("What", commitment.action), ("By when", when)]
    rows += [(label, getattr(commitment, field)) for field, label in DETAILS.items()]
    if commitment.confidence is not None:
        rows.append(("How sure", f"{commitment.confidence} of 10"))
    rows.append(("Status", commitment.status.replace("_", " ")))
    return ["## My commitment", "\n".join(f"- {label}: {as_typed(value)}" for label, value in rows if value)]
