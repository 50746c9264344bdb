"""The rehearsals in a session: when the buyer is played, and what both sides said."""

from collections.abc import Iterator

from agent.domain.call import Line, Side
from agent.domain.frozen import Frozen
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.session import NOT_KEPT, Exchange, Session
from agent.domain.turn import CoachTurn
from agent.steps.call.asides import SKIP

SILENCE = "…"
"""What a buyer hears of a question that is skipped."""


class Run(Frozen):
    """One rehearsal of a call: what both sides said."""

    lines: tuple[Line, ...] = ()


def is_playing(session: Session) -> bool:
    """Return whether the buyer is being played; a referral in between does not end a rehearsal."""
    spoken = [turn for turn in session.turns if turn.move is not CoachMove.REFER]
    return bool(spoken) and spoken[-1].move is CoachMove.PLAY and not session.is_over


def runs_of(session: Session) -> tuple[Run, ...]:
    """Return the rehearsals of a session, oldest first; the last one may still be going on."""
    runs: list[Run] = []
    for exchange in session.exchanges:
        if runs:
            runs[-1] = runs[-1].model_copy(update={"lines": (*runs[-1].lines, *_lines(exchange))})
        if exchange.turn.focus is Focus.OPENS:
            runs.append(Run(lines=tuple(_buyers(exchange.turn))))
    return tuple(runs)


def times_rehearsed(session: Session) -> int:
    """Return how many rehearsals took place, one that is going on included."""
    return sum(1 for turn in session.turns if turn.focus is Focus.OPENS)


def reps_line(utterance: str) -> Line:
    """Return what the rep says to the buyer; a skip is silence."""
    return Line(side=Side.REP, text=SILENCE if utterance.strip() == SKIP else utterance)


def _lines(exchange: Exchange) -> Iterator[Line]:
    """What both sides say in an exchange of a rehearsal; the opening of the next one is none of it."""
    rehearsed = exchange.reading is not None and exchange.reading.does(RepMove.REHEARSES)
    if rehearsed and exchange.utterance and not exchange.unkept and exchange.utterance != NOT_KEPT:
        yield reps_line(exchange.utterance)
    if exchange.turn.focus is not Focus.OPENS:
        yield from _buyers(exchange.turn)


def _buyers(turn: CoachTurn) -> Iterator[Line]:
    if turn.buyer:
        yield Line(side=Side.BUYER, text=turn.buyer)
