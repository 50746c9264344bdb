"""How `meno chat` opens a session: on a call that is practised, practised again or looked back on."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from agent.domain.call import Call
from agent.domain.session import Mode, Session
from agent.errors import UsageError
from agent.transcripts import call_in
from ui.terminal.files import read_bytes

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
    )


def _go_together(asked: Asked) -> None:
    if (asked.buyer or asked.again) and asked.mode is not Mode.PRACTISE:
        raise UsageError("--buyer and --again are for practising a call; add --mode practise")
    if (asked.transcript or asked.me) and asked.mode is not Mode.DEBRIEF:
        raise UsageError("--transcript and --me are for looking back on a call; add --mode debrief")
    if asked.me and asked.transcript is None:
        raise UsageError("--me says who you are in a transcript; name it with --transcript FILE")


def _call(asked: Asked) -> Call | None:
    if asked.transcript is None:
        return Call(persona=asked.buyer) if asked.buyer else None
    call = call_in(read_bytes(asked.transcript), asked.transcript.name, asked.me)
    if call.speakers:
        names = ", ".join(call.speakers)
        raise UsageError(f"{asked.transcript.name}: say which of the speakers you are with --me ({names})")
    return call
