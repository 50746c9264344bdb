"""`meno chat`: the session as a person sees it in a terminal."""

import shutil
import sys
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from agent.domain.session import Mode, Session
from agent.domain.turn import CoachTurn
from agent.errors import MenoError
from agent.steps.call.asides import SKIP
from ui.terminal.plate import on_plate
from ui.terminal.themes_of_mine import say_counted
from ui.wording import STOP, buyer_of, masked_notice, not_kept_notice, plate_notice, times

if TYPE_CHECKING:
    from agent.bootstrap import Meno

KEYS = {"s": SKIP, "q": STOP}
HELP = "One question at a time. s + Enter skips it, q + Enter ends."
WIDEST = 88


def run_talk(meno: "Meno", session: Session) -> None:
    """Talk until the session is over or the rep leaves; a session that was left can be resumed."""
    for notice in meno.notices(session.rep_id):
        _say(notice, dim=True)
    _say(HELP, dim=True)
    if not meno.notice.is_read(session.rep_id):
        _say(f"{meno.notice.short} `meno notice show` says what, why and for how long.", dim=True)
    for words in _ahead(meno, session):
        _say(words, dim=True)
    for exchange in session.exchanges[-1:]:
        _say_turn(meno, session, exchange.turn)
    meno.warm_up()
    while not session.is_over:
        try:
            said = input("\n> ")
        except (EOFError, KeyboardInterrupt):
            _say("Left here. `meno chat --resume` goes on from this question.", dim=True)
            return
        session = _turn(meno, session, KEYS.get(said.strip().lower(), said))
    if counted := say_counted(meno, session):
        _say(counted, dim=True)


def _ahead(meno: "Meno", session: Session) -> Iterator[str]:
    """Say what is on the plate and which call lies ahead, to a rep who is not practising."""
    if session.mode is Mode.PRACTISE or len(session.exchanges) > 1:
        return
    if not session.deal and (seeds := on_plate(meno, session.rep_id)):
        yield seeds
    for call in meno.coach.calls_ahead(session.rep_id)[:1]:
        when = call.when.astimezone(meno.timezone)
        yield (
            f"Your call is on {when:%A} at {when:%H:%M}, and you have practised it {times(call.runs)}. "
            "`meno chat --mode practise --again` runs it again."
        )


def _turn(meno: "Meno", session: Session, said: str) -> Session:
    try:
        session = meno.coach.take_turn(session.rep_id, session.id, said)
    except MenoError as error:
        _say(f"{error} Your message was not kept; you can send it again.", dim=True)
        return session
    number = session.exchanges[-1].number
    for notice in (masked_notice(session, number), not_kept_notice(session, number), plate_notice(session, number)):
        if notice:
            _say(notice, dim=True)
    _say_turn(meno, session, session.exchanges[-1].turn)
    return session


def _say_turn(meno: "Meno", session: Session, turn: CoachTurn) -> None:
    """Say a turn; in a rehearsal the buyer's words stand apart, with who speaks before them."""
    if not turn.buyer:
        _say(turn.text)
        return
    if turn.mirror:
        _say(turn.mirror, dim=True)
    _say(f"{buyer_of(meno.buyers, session)}: {turn.buyer}")
    if turn.question:
        _say(turn.question)


def _say(text: str, *, dim: bool = False) -> None:
    width = min(WIDEST, shutil.get_terminal_size().columns - 2)
    shown = "".join(character for character in text if character.isprintable() or character == "\n")
    typer.secho(textwrap.fill(shown, width, initial_indent="" if dim else "\n"), dim=dim and sys.stdout.isatty())
