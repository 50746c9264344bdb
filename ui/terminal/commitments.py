"""`meno commitments`: what was promised and what became of it, in the terminal, for cron and for a calendar."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.domain.commitment import Commitment, CommitmentStatus, Outcome
from agent.errors import UsageError
from ui.terminal.files import write_bytes
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, clock_at, meno, time_of

if TYPE_CHECKING:
    from ui.local_time import LocalTime

app = typer.Typer(help="List what was promised, log what became of it, hand one over.", invoke_without_command=True)

Id = Annotated[str, typer.Argument(metavar="ID", help="The commitment's id, as the list shows it.")]
Ics = Annotated[Path | None, typer.Option(metavar="FILE", help="Write those with a time to a calendar file.")]


@app.callback()
def commitments(
    context: typer.Context,
    user: User = LOCAL_REP,
    due: Annotated[
        bool, typer.Option("--due", help="Only those whose time has come; silent when there are none.")
    ] = False,
    ics: Ics = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """List commitments, the newest first."""
    if context.invoked_subcommand is not None:
        return
    moment = clock_at(now)()
    with meno(now) as built:
        found = built.commitments.due(user, moment) if due else built.commitments.of(user)
        time = time_of(built)
    if ics is not None:
        _write_calendar(ics, found)
    for commitment in found:
        typer.echo(commitment.model_dump_json() if as_json else _line(commitment, time))
    if not found and not as_json and not (due and not sys.stdout.isatty()):  # cron mails whatever is written
        typer.echo("Nothing is due." if due else "Nothing has been promised yet.")


@app.command()
def mark(
    commitment_id: Id,
    user: User = LOCAL_REP,
    status: Annotated[CommitmentStatus | None, typer.Option(help="What became of the promise.")] = None,
    outcome: Annotated[Outcome | None, typer.Option(help="Where the deal stands after it.")] = None,
    learned: Annotated[str | None, typer.Option(help="What you learned, in your own words.")] = None,
    when: Annotated[str | None, typer.Option(help='Move it, such as "Thursday at noon".')] = None,
    now: Now = None,
) -> None:
    """Log what became of a commitment, or move it."""
    if status is None and outcome is None and learned is None and when is None:
        raise UsageError("say what to log: --status, --outcome, --learned or --when")
    if status is CommitmentStatus.MOVED and when is None:
        raise UsageError("say to which time it was moved, with --when")
    with meno(now) as built:
        if when is not None:
            built.coach.move(user, commitment_id, when)
        logged = built.coach.log(user, commitment_id, status=status, outcome=outcome, learned=learned)
        typer.echo(_line(logged, time_of(built)))


@app.command()
def send(commitment_id: Id, user: User = LOCAL_REP, ics: Ics = None, now: Now = None) -> None:
    """Write one commitment as a text for whomever you choose; nobody gets it from Meno."""
    from ui.export import for_others, to_message

    with meno(now) as built:
        chosen = next((one for one in built.commitments.of(user) if one.id == commitment_id), None)
        time = time_of(built)
    if chosen is None:
        raise UsageError(f"there is no commitment {commitment_id} of {user}; `meno commitments` lists them")
    if ics is not None:
        _write_calendar(ics, (for_others(chosen),))
    typer.echo(to_message(chosen, time, clock_at(now)()), nl=False)


def _line(commitment: Commitment, time: "LocalTime") -> str:
    when = time.say(commitment.due_at, commitment.created_at) if commitment.due_at else commitment.due_text or "no time"
    after = f" [{commitment.outcome.replace('_', ' ')}]" if commitment.outcome else ""
    status = commitment.status.replace("_", " ")
    return f"{commitment.id:<15} {status:<9} {when:<22} {' '.join(commitment.action.split())}{after}"


def _write_calendar(path: Path, found: Sequence[Commitment]) -> None:
    from ui.export import to_calendar

    calendar = to_calendar(found)
    if not calendar:
        typer.echo(f"{path} was not written: nothing here has a time, and calendars refuse an empty file", err=True)
        return
    write_bytes(path, calendar)
