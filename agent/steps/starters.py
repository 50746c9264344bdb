"""The rep's own recent sentences that a plan could start from; no word of anybody else's."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from agent.domain.commitment import Commitment
from agent.domain.idea import IdeaKind, Voice
from agent.domain.insight import Insight
from agent.domain.session import Exchange, Mode, Session

AT_MOST = 6
SHORTEST, LONGEST = 4, 30
"""Words of a sentence that can stand as an item by itself."""
TELLING = (IdeaKind.GOAL, IdeaKind.INSIGHT, IdeaKind.STANDARD)
"""What in a message says where a rep wants to get to."""


class Starter(NamedTuple):
    """A sentence of the rep's, when they said it and in which session; the session is empty when it is gone."""

    text: str
    at: datetime
    session_id: str


def starters(
    insights: Iterable[Insight], commitments: Iterable[Commitment], sessions: Iterable[Session]
) -> tuple[Starter, ...]:
    """Return the newest sentences of these that could be worked on, each once; verbatim but for line breaks."""
    said = (*_taken_away(insights), *_promised(commitments), *_told(sessions))
    fitting = (one for one in said if SHORTEST <= len(one.text.split()) <= LONGEST)
    newest = sorted(fitting, key=lambda one: one.at, reverse=True)
    return tuple({one.text.casefold(): one for one in reversed(newest)}.values())[::-1][:AT_MOST]


def _taken_away(insights: Iterable[Insight]) -> Iterator[Starter]:
    return (Starter(_line(one.text), one.at, one.session_id) for one in insights)


def _promised(commitments: Iterable[Commitment]) -> Iterator[Starter]:
    for one in commitments:
        yield Starter(_line(one.action), one.created_at, one.session_id)
        yield Starter(_line(one.learned), one.updated_at, one.session_id)


def _told(sessions: Iterable[Session]) -> Iterator[Starter]:
    open_ones = (one for one in sessions if not one.off_record and one.mode is not Mode.PRACTISE)
    for session in open_ones:
        for exchange in session.exchanges:
            yield from (Starter(text, exchange.at, session.id) for text in _own_aims(exchange))


def _own_aims(exchange: Exchange) -> Iterator[str]:
    if exchange.reading is None or exchange.unkept:
        return
    for idea in exchange.reading.of(*TELLING):
        if idea.voice is Voice.OWN:
            yield _line(idea.text)


def _line(text: str) -> str:
    return " ".join(text.split())
