"""How `meno chat` opens a session: on a call that is practised, practised again or looked back on."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from agent.domain.call import Call
from agent.domain.one_to_one import OneToOne
from agent.domain.session import Mode, Session
from agent.errors import UsageError
from agent.transcripts import call_in
from ui.terminal.files import STANDARD_INPUT, lines_of, read_bytes, terminal_of

if TYPE_CHECKING:
    from agent.bootstrap import Meno


class Asked(NamedTuple):
    """What the command line asks for."""

    deal: str
    mode: Mode
    minutes: int
    off_record: bool
    buyer: str
    again: bool
    transcript: Path | None
    me: str
    plan: str


def opened(meno: "Meno", rep_id: str, asked: Asked) -> Session:
    """Return the new session. Raises UsageError for options that do not go together, or a file that is none."""
    _go_together(asked)
    if asked.again:
        return meno.coach.practise_again(rep_id, minutes=asked.minutes, buyer=asked.buyer, off_record=asked.off_record)
    return meno.coach.open(
        rep_id,
        deal=asked.deal,
        mode=asked.mode,
        minutes=asked.minutes,
        off_record=asked.off_record,
        call=_call(asked),
        one_to_one=_plan(meno, asked.plan),
    )


def _go_together(asked: Asked) -> None:
    if (asked.buyer or asked.again) and asked.mode is not Mode.PRACTISE:
        raise UsageError("--buyer and --again are for practising a call; add --mode practise")
    if asked.plan and asked.mode is not Mode.LEAD:
        raise UsageError("--plan is what you plan to say to somebody you lead; add --mode lead")
    if (asked.transcript or asked.me) and asked.mode is not Mode.DEBRIEF:
        raise UsageError("--transcript and --me are for looking back on a call; add --mode debrief")
    if asked.me and asked.transcript is None:
        raise UsageError("--me says who you are in a transcript; name it with --transcript FILE")


def _plan(meno: "Meno", file: str) -> OneToOne | None:
    """The plan in a file, or on standard input up to its end; the talk that follows goes on at the terminal."""
    if not file:
        return None
    plan = meno.one_to_ones.read("\n".join(lines_of(file)))
    if file == STANDARD_INPUT and sys.stdin.isatty() is False and (terminal := terminal_of()):
        sys.stdin = terminal
    return plan


def _call(asked: Asked) -> Call | None:
    if asked.transcript is None:
        return Call(persona=asked.buyer) if asked.buyer else None
    call = call_in(read_bytes(asked.transcript), asked.transcript.name, asked.me)
    if call.speakers:
        names = ", ".join(call.speakers)
        raise UsageError(f"{asked.transcript.name}: say which of the speakers you are with --me ({names})")
    return call
