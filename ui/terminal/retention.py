"""`meno retention`: what has been kept for long enough is erased, and all that is held of somebody who leaves."""

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from agent.clock import utc_now
from agent.domain.person import Person, rep_id_of
from agent.errors import UsageError
from ui.terminal.options import AsJson, Yes, be_sure, meno

if TYPE_CHECKING:
    from collections import Counter

    from agent.bootstrap import Meno, Perishable
    from agent.settings import Settings

app = typer.Typer(help="Erase what has been kept for long enough.", invoke_without_command=True)

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what is overdue, and erase nothing.")]
NO_PERIOD = "Sessions and commitments are kept until somebody erases them: MENO_KEEP_DAYS is empty."
VIEWS = "views of themes"


@app.callback()
def retention(context: typer.Context, dry_run: DryRun = False, yes: Yes = False, as_json: AsJson = False) -> None:
    """Erase, to the last byte, what has been kept for longer than the settings say; it is told in counts alone."""
    if context.invoked_subcommand is not None:
        return
    if as_json and not (yes or dry_run):
        raise UsageError("--json asks nothing; add --dry-run or --yes")
    from agent.bootstrap import Periods

    with meno() as built:
        periods, now = Periods.of(built.settings), utc_now()
        overdue = _named(built.memory.overdue(periods, now))
        if not as_json:
            _say_overdue(overdue, is_limited=periods.limits_talks)
        if dry_run:
            _as_object(overdue, {}, "", as_json=as_json)
            return
        if overdue:
            be_sure("Erase all of this? It cannot be undone", "nothing was erased", yes=yes)
        erased, note = _erase(built, now)
    if not as_json:
        typer.echo(f"Erased: {_counts(erased)}.")
        typer.echo(note, err=True, nl=bool(note))
    _as_object(overdue, erased, note, as_json=as_json)


@app.command()
def leave(
    rep: Annotated[str, typer.Argument(metavar="REP", help="Their rep id, as `meno whoami` prints it for them.")] = "",
    subject: Annotated[str, typer.Option(help="Or what the sign-in service calls them.")] = "",
    email: Annotated[str, typer.Option(help="Their address, where the roster names people by it.")] = "",
    yes: Yes = False,
) -> None:
    """Erase everything that is held of somebody who leaves; nothing of it is shown."""
    with meno() as built:
        person = _person(built.settings, rep, subject, email)
        if not built.memory.holds(person.rep_id):
            raise UsageError(f"Nothing is held of {person.rep_id}: look at how the name is written.")
        be_sure(f"Erase everything that is held of {person.rep_id}? It cannot be undone", "nothing was erased", yes=yes)
        built.ballots.met(person)
        report = built.memory.erase(person.rep_id)
    typer.echo(f"Erased everything that was held of {person.rep_id}. {report.stays}".strip())
    typer.echo(report.note, err=True, nl=bool(report.note))


def _person(settings: "Settings", rep: str, subject: str, email: str) -> Person:
    if bool(rep) == bool(subject):
        raise UsageError("say who leaves: by rep id, or by --subject")
    if subject and not settings.signs_in:
        raise UsageError("--subject is what a sign-in service calls people, and MENO_OIDC_ISSUER is empty")
    rep_id = rep or rep_id_of(settings.oidc_issuer, subject)
    return Person(rep_id=rep_id, subject=subject, email=email)


def _erase(built: "Meno", now: datetime) -> tuple[dict[str, int], str]:
    """Erase what is overdue, views of released themes too; return how much that was, and what is still to happen."""
    from agent.bootstrap import Periods, note_run

    gone, report = built.memory.let_go(Periods.of(built.settings), now)
    erased = _named(gone)
    days = built.settings.keep_views_days
    if days is not None and built.roster.cohorts:
        erased[VIEWS] = built.releases.forget_views(now - timedelta(days=days))
    note_run(built.settings.home)
    return {kind: count for kind, count in erased.items() if count}, report.note if gone else ""


def _named(counted: "Counter[Perishable]") -> dict[str, int]:
    return {str(kind): count for kind, count in counted.items()}


def _say_overdue(overdue: dict[str, int], *, is_limited: bool) -> None:
    if not is_limited:
        typer.echo(NO_PERIOD)
    typer.echo(f"Overdue: {_counts(overdue)}.")


def _counts(counted: dict[str, int]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in sorted(counted.items())) or "nothing"


def _as_object(overdue: dict[str, int], erased: dict[str, int], note: str, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({"overdue": overdue, "erased": erased, "note": note}, ensure_ascii=False))
