"""A call as the rep described it, in answer to a few questions or before they were asked."""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Final, NamedTuple

from agent.domain.call import CallBrief
from agent.domain.due import Due
from agent.domain.idea import IdeaKind
from agent.domain.move import Focus
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.language.due import read_due
from agent.steps.answers import is_answer

_MINUTES: Final = re.compile(r"\b(\d{1,3})[\s-]*(?:min(?:ute)?s?\b|')", re.IGNORECASE)
_IN_WORDS: Final = (
    (re.compile(r"\b(?:an? )?hour and a half\b|\b1\.5 hours\b", re.IGNORECASE), 90),
    (re.compile(r"\bhalf an hour\b|\bhalf hour\b", re.IGNORECASE), 30),
    (re.compile(r"\bquarter of an hour\b", re.IGNORECASE), 15),
    (re.compile(r"\bthree quarters of an hour\b", re.IGNORECASE), 45),
    (re.compile(r"\btwo hours\b|\b2 hours\b", re.IGNORECASE), 120),
    (re.compile(r"\b(?:an|one|1|full) hour\b", re.IGNORECASE), 60),
    (re.compile(r"\bfive minutes\b", re.IGNORECASE), 5),
    (re.compile(r"\bten minutes\b", re.IGNORECASE), 10),
    (re.compile(r"\bfifteen minutes\b", re.IGNORECASE), 15),
    (re.compile(r"\btwenty minutes\b", re.IGNORECASE), 20),
    (re.compile(r"\bthirty minutes\b", re.IGNORECASE), 30),
    (re.compile(r"\b(?:forty-five|forty five) minutes\b", re.IGNORECASE), 45),
)
LONGEST_CALL = 240
"""Minutes; what is said to last longer is no call."""

OPENINGS = (Focus.GOAL, Focus.NEXT)
"""Foci whose answer names the call before anything is asked about it."""


class Latest(NamedTuple):
    """A message that is not kept yet, with its reading."""

    at: datetime
    utterance: str
    reading: Reading


class _Told(NamedTuple):
    asked: Focus
    words: str
    reading: Reading
    at: datetime


def brief_of(session: Session, timezone: tzinfo, latest: Latest | None = None) -> CallBrief:
    """Return the call as far as this session and the latest message, not kept yet, describe it."""
    told = tuple(_told(session, latest))
    answers = {one.asked: one.words for one in told}
    first = next((one.words for one in told if one.asked in OPENINGS), "")
    named = " ".join(answers[focus] for focus in (Focus.CALL_WHO, Focus.GOAL, Focus.NEXT) if focus in answers)
    return CallBrief(
        who=answers.get(Focus.CALL_WHO, first),
        stake=answers.get(Focus.CALL_STAKE, ""),
        want=answers.get(Focus.CALL_WANT, answers.get(Focus.EXPECTED, "")),
        worry=answers.get(Focus.CALL_WORRY, _ideas_in(told, IdeaKind.FEELING)),
        minutes=minutes_in(f"{answers.get(Focus.CALL_LENGTH, '')} {named}"),
        when=_when(told, timezone),
    )


def minutes_in(words: str) -> int | None:
    """Return how long a call is said to last, in minutes; None when it is not said."""
    if found := _MINUTES.search(words):
        return min(int(found[1]), LONGEST_CALL) or None
    return next((minutes for pattern, minutes in _IN_WORDS if pattern.search(words)), None)


def _told(session: Session, latest: Latest | None) -> Iterator[_Told]:
    """What the rep said before the rehearsal, with what was asked for."""
    for asked, answer in zip(session.exchanges, session.exchanges[1:], strict=False):
        if asked.turn.focus is Focus.OPENS:
            return
        if answer.utterance and answer.reading is not None and not answer.unkept and is_answer(answer.reading):
            yield _Told(asked.turn.focus, answer.utterance, answer.reading, answer.at)
    if latest is not None and session.exchanges and is_answer(latest.reading):
        yield _Told(session.exchanges[-1].turn.focus, latest.utterance, latest.reading, latest.at)


def _ideas_in(told: tuple[_Told, ...], kind: IdeaKind) -> str:
    return next((idea.text for one in told for idea in one.reading.of(kind)), "")


def _when(told: tuple[_Told, ...], timezone: tzinfo) -> Due | None:
    """When the call is: the time said when asked for it, else the first one named; one in the past is none."""
    ordered = sorted(told, key=lambda one: one.asked is not Focus.CALL_LENGTH)
    dues = ((one, read_due(one.words, one.at, timezone)) for one in ordered)
    return next((due for one, due in dues if due is not None and due.at is not None and due.at > one.at), None)
