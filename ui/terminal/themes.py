"""`meno themes`: what teams struggle with, released once a quarter in bands, and never about a person."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import UsageError
from ui.terminal.options import AsJson, Now, Yes, be_sure, clock_at, meno, read_settings
from ui.terminal.theme_lines import group_lines, line_of, object_of

if TYPE_CHECKING:
    from agent.bootstrap import Meno
    from agent.domain.person import Person
    from agent.domain.theme import GroupThemes, Period

app = typer.Typer(help="What teams struggle with: released once a quarter, in bands.", no_args_is_help=True)

NO_ROSTER = (
    "There are not enough people here: themes are shown of groups of ten and more alone, and MENO_ROSTER names no file "
    "that says who is in which team."
)
NOTHING_YET = "Nothing is released yet. A quarter can be released when it is over: `meno themes release`."
NOTE = (
    "Bands carry noise on purpose. One can be wrong, and a theme that is not shown may be there all the same. "
    "Nothing here says anything of one person."
)
QuarterName = Annotated[str | None, typer.Option("--period", metavar="2026Q3", help="The last one over when left out.")]


@app.command()
def release(period: QuarterName = None) -> None:
    """Publish the themes of a quarter that is over, once. What they were made of is destroyed."""
    quarter = _quarter(period)
    with meno() as built:
        if not built.roster.cohorts and quarter not in built.releases.waiting():
            raise UsageError(NO_ROSTER)
        if not built.releases.release(quarter):
            typer.echo(f"{quarter} is released already: nothing was changed. `meno themes show` shows it.")
            return
        for themes in built.releases.all():
            if themes.period == quarter:
                typer.echo(line_of(themes))


@app.command()
def discard(period: QuarterName = None, yes: Yes = False) -> None:
    """Let a quarter go that is over and shall never be released: nothing of it is counted, what was handed in goes."""
    quarter = _quarter(period)
    with meno() as built:
        be_sure(f"Let {quarter} go? Nothing of it can be released then", "nothing was changed", yes=yes)
        is_new = built.releases.discard(quarter)
    typer.echo(
        f"{quarter} is let go: nobody's themes were counted, and what was handed in is deleted."
        if is_new
        else f"{quarter} is released, or let go, already: nothing was changed."
    )


@app.command()
def show(
    cohort: Annotated[str, typer.Option(metavar="TEAM", help="The group that this team is in alone.")] = "",
    as_json: AsJson = False,
) -> None:
    """Show what was released: the same to everybody who may look, however often."""
    from agent.access import Area
    from ui.terminal.identity import whoever

    person = whoever(read_settings(), Area.LEADING)
    with meno() as built:
        found = _shown(built, person, cohort)
        has_roster = bool(built.roster.cohorts)
    if as_json:
        note = NOTE if found else NOTHING_YET if has_roster else NO_ROSTER
        typer.echo(json.dumps({"groups": [object_of(one) for one in found], "note": note}, ensure_ascii=False))
        return
    for themes in found:
        typer.echo(line_of(themes))
    typer.echo(NOTE if found else NOTHING_YET if has_roster else NO_ROSTER, err=bool(found))


@app.command()
def roster(
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="MENO_ROSTER when left out.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Only say whether it can be used, and its groups.")] = False,
    freeze: Annotated[
        bool, typer.Option("--freeze", help="Take MENO_ROSTER for the running quarter, in place of what was kept.")
    ] = False,
    now: Now = None,
) -> None:
    """Say which groups a roster makes, and keep them for the running quarter where that is asked for."""
    from agent.bootstrap import read_roster
    from agent.domain.theme import Period

    named = file or read_settings().roster
    if named is None:
        raise UsageError("Name a roster, or set MENO_ROSTER to one.")
    if freeze and (check or file is not None):
        raise UsageError("--freeze takes the roster that MENO_ROSTER names: leave FILE and --check out.")
    for line in group_lines(read_roster(named)):
        typer.echo(line)
    if freeze:
        quarter = Period.of(clock_at(now)())
        with meno(now) as built:
            built.ballots.freeze(quarter, anew=True)
        typer.echo(f"These groups are kept for {quarter}. Themes of who is in none of them any more are withdrawn.")


@app.command()
def role() -> None:
    """Print the statements for PostgreSQL that give the theme store an account of its own."""
    from agent.bootstrap import role_statements

    typer.echo(role_statements(), nl=False)


def _shown(built: "Meno", person: "Person", cohort: str) -> "tuple[GroupThemes, ...]":
    """What somebody asks for, entered in the audit: on one's own machine all, in a team the groups that they lead."""
    from agent.domain.person import Role
    from agent.domain.release import Looked

    known = tuple(one.name for one in built.roster.cohorts)
    led = built.roster.led_by(person) if built.settings.signs_in else known
    if cohort and cohort not in led:
        raise UsageError(f"You lead no team {cohort!r}. You lead: {', '.join(led) or 'none'}")
    asked = (cohort,) if cohort else led
    for name in asked:
        built.releases.looked(person.rep_id, Role.MANAGER, Looked.COMMAND, name)
    return tuple(one for one in built.releases.all() if not set(asked).isdisjoint(one.cohorts)) if asked else ()


def _quarter(name: str | None) -> "Period":
    """The quarter that is named, or the last one that is over; by the real clock, which alone says what is over."""
    from agent.domain.theme import Period

    if name is None:
        return Period.of(clock_at(None)()).before
    try:
        return Period.named(name)
    except ValueError as error:
        raise UsageError(f"--period: {error}") from error
