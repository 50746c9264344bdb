"""`meno commitments`: what was promised, in the terminal, for cron and for a calendar."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.domain.commitment import Commitment
from agent.errors import UsageError
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, clock_at, meno

if TYPE_CHECKING:
    from ui.local_time import LocalTime


def commitments(
    user: User = LOCAL_REP,
    due: Annotated[bool, typer.Option("--due", help="Only those whose time has come.")] = False,
    ics: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write those with a time to a calendar file.")
    ] = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """List commitments, the newest first."""
    from ui.export import to_calendar
    from ui.local_time import LocalTime

    moment = clock_at(now)()
    with meno(now) as built:
        found = built.commitments.due(user, moment) if due else built.commitments.of(user)
        time = LocalTime.named(built.settings.timezone)
    if ics is not None:
        _write(ics, to_calendar(found))
    for commitment in found:
        typer.echo(commitment.model_dump_json() if as_json else _line(commitment, time))
    if not found and not as_json:
        typer.echo("Nothing is due." if due else "Nothing has been promised yet.")


def _line(commitment: Commitment, time: "LocalTime") -> str:
    when = time.say(commitment.due_at, commitment.created_at) if commitment.due_at else commitment.due_text or "no time"
    return f"{commitment.status.replace('_', ' '):<9} {when:<22} {commitment.action}"


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"--ics: {path} cannot be written: {error.strerror}") from error
