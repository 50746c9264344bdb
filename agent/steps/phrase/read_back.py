"""The promises of a session, read back to be confirmed, and said again when they are kept."""

import re
from collections.abc import Sequence
from datetime import tzinfo

from agent.domain.commitment import Commitment
from agent.language.due import names_a_clock, repeats, times_in
from agent.language.secrets import without_masks
from agent.steps.fragment import is_fragment
from agent.steps.phrase.pledge import as_infinitive, by_when, spoken_day

_GOES_ON = re.compile(r",|\b(?:before|after|if|when|while|because|who|what|which|whether|so|until)\b", re.IGNORECASE)
"""Opens a part of what is done that a time said last would be taken for the time of."""
_THING = re.compile(r"(?:the|a|an) \w", re.IGNORECASE)
"""Opens a promise that names a thing: "the offer goes out", "the call to the old customer"."""
_FIRST = re.compile(r"\b(?:first (?:one|time)|start|starting|beginning)\b", re.IGNORECASE)
"""Says when a time that comes again comes first."""
LONGEST = 25
"""Words of what is said before a question (docs/method.md)."""
WITH_IT = 'Kept, with "{added}" in it.'


def read_back(promises: Sequence[Commitment], timezone: tzinfo) -> str:
    """Return promises in the rep's words, their times in plain words of their zone, and how to keep or change them."""
    said = _said(promises, timezone)
    unset = [promise for promise in promises if promise.due_text and promise.due_at is None]
    if unset:
        which = "it" if len(promises) == 1 else "one of them"
        if all(names_a_clock(promise.due_text) for promise in unset):
            return f"{said} Which hour is meant for {which} is not clear yet: name it, or say yes to keep it so."
        return f"{said} No day is set for {which} yet: name it, or say yes to keep it without."
    if len(promises) == 1:
        return f"{said} Say yes to keep it, or put it differently."
    both = "both" if len(promises) == 2 else "them all"
    return f"{said} Say yes to keep {both}, or put one differently."


def kept(promises: Sequence[Commitment], timezone: tzinfo) -> str:
    """Return what stands as kept, to a rep who asks for it."""
    said = _said(promises, timezone)
    return f"This is kept: {_going_on(said)} If something is not right, put it differently."


def unkept(promises: Sequence[Commitment]) -> str:
    """Return, for the close, what was read back and never confirmed; short where it is long."""
    said = _said(promises)
    whole = f"Not confirmed yet: {_going_on(said)}"
    return whole if len(whole.split()) <= LONGEST else "What I read back is not confirmed yet."


def changed(promises: Sequence[Commitment], timezone: tzinfo, added: str = "") -> str:
    """Return that a change was heard and is kept, in one short sentence: the promise, else what is new in it."""
    said = _said(promises, timezone)
    whole = f"Changed and kept: {_going_on(said)}"
    if len(whole.split()) <= LONGEST:
        return whole
    short = _said(promises)
    if len(f"Changed and kept: {short}".split()) <= LONGEST and not added:
        return f"Changed and kept: {_going_on(short)}"
    if added and len(added.split()) <= LONGEST - len(WITH_IT.split()):
        return WITH_IT.format(added=added)
    days = list(dict.fromkeys(day for promise in promises if (day := spoken_day(promise, timezone))))
    return f"Changed as you say and kept, for {', and '.join(days)}." if days else "Changed as you say, and kept."


def _going_on(said: str) -> str:
    return said[:1].lower() + said[1:]


def _said(promises: Sequence[Commitment], timezone: tzinfo | None = None) -> str:
    """The promises as sentences; with the day of the calendar where the time zone is known."""
    return " ".join(f"{_dated(one, timezone) if timezone else _promise(one)}." for one in promises)


def _dated(promise: Commitment, timezone: tzinfo) -> str:
    day = spoken_day(promise, timezone)
    if day and repeats(promise.due_text):
        says_first = _FIRST.search(f"{promise.action} {promise.due_text}")
        return _promise(promise, f", {'that is' if says_first else 'first on'} {day}")
    return _promise(promise, "" if not day or _says_day(promise, day) else f", that is {day}")


def _says_day(promise: Commitment, day: str) -> bool:
    """Whether the rep named the day of the calendar themselves, and the hour where there is one."""
    date, _, clock = day.partition(" at ")
    named = re.search(r"\d{1,2} [A-Z][a-z]+", date)
    return bool(named and named[0] in promise.due_text) and (not clock or names_a_clock(promise.due_text))


def _promise(promise: Commitment, day: str = "") -> str:
    """A promise with its time; the day of the calendar stands behind that."""
    promised = " ".join(without_masks(promise.action).split())
    action = as_infinitive(promised)
    if action is None and promise.due_text and (is_fragment(promised) or _THING.match(promised)):
        when = by_when(promise.due_text, promised)
        return " ".join(part for part in (promised[:1].upper() + promised[1:], when) if part) + day
    if action is None:
        quoted = promised.rstrip(".,;").strip('"')
        parts = (f'You put it as: "{quoted}"', by_when(promise.due_text, quoted))
        return ", ".join(part for part in parts if part) + day
    when = by_when(promise.due_text, promised)
    head, then, rest = action.partition(", then ")
    if then and when and not times_in(head):
        return f"You will {head} {when}{day}, then {rest}"
    # "... ask him to dial in on Thursday: tomorrow at 7:30"
    joint = ": " if times_in(action) or _GOES_ON.search(action) else " "
    return f"You will {action}" + (f"{joint}{when}" if when else "") + day
