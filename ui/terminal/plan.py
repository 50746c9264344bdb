"""`meno plan`: one thing to get better at, for 30 days."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.terminal.files import read_bytes, write
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, Yes, be_sure, meno, time_of
from ui.wording import OUTCOMES

if TYPE_CHECKING:
    from agent.bootstrap import Meno
    from agent.domain.plan import Plan
    from agent.steps.thirty_days import Week
    from ui.local_time import LocalTime

app = typer.Typer(help="Work on one thing for 30 days, with what colleagues see.", no_args_is_help=True)

MOST = 64 * 1024 + 1
"""Bytes read of a file that came back: one more than it may have."""
Words = Annotated[str, typer.Argument(metavar="WORDS", help="In your own words.")]


@app.command()
def show(user: User = LOCAL_REP, now: Now = None, as_json: AsJson = False) -> None:
    """Show the plan week by week, beside the outcomes you logged; without one, sentences of yours to start from."""
    with meno(now) as built:
        plans = built.plans.of(user)
        if as_json:
            for plan in plans:
                typer.echo(plan.model_dump_json())
            return
        if not plans or not plans[0].is_open:
            _show_starters(built, user)
        for plan in plans:
            _show_plan(plan, built.plans.weeks(user, plan), time_of(built))


@app.command()
def begin(item: Words, user: User = LOCAL_REP, now: Now = None) -> None:
    """Begin 30 days on one thing you want to get better at."""
    with meno(now) as built:
        plan = built.plans.begin(user, item)
        typer.echo(f"{plan.id}: {plan.item}, until {_day(time_of(built), plan)}")


@app.command()
def note(
    kept: Annotated[int, typer.Argument(metavar="0-10", min=0, max=10, help="How far you kept it.")],
    line: Annotated[str, typer.Argument(metavar="LINE", help="In a line of your own.")] = "",
    week: Annotated[int | None, typer.Option(help="An earlier week, from 1; this week when left out.")] = None,
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Say how far you kept it this week."""
    with meno(now) as built:
        plan = built.plans.note(user, kept, line, week)
        _show_plan(plan, built.plans.weeks(user, plan), time_of(built))


@app.command()
def invite(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the invitation is written.")],
    words: Annotated[str, typer.Option("--words", help="What your colleague shall look out for.")] = "",
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Write a file that invites a colleague to observe; hand it over yourself."""
    with meno(now) as built:
        write(file, built.plans.invite(user, words).file)
    typer.echo(f"{file} holds your item, these words and nothing else. Hand it over; `meno plan read` reads it back.")


@app.command()
def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An invitation that came back.")],
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Read what a colleague wrote."""
    content = read_bytes(file, MOST)
    with meno(now) as built:
        back = built.plans.read(user, content)
    typer.echo(f"{back.observation.by}: {back.observation.text}")
    if not back.is_new:
        typer.echo("You have read this one before; it is kept once.", err=True)


@app.command()
def close(
    learned: Annotated[str, typer.Argument(metavar="WORDS", help="What you learned, in your own words.")] = "",
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Close the plan with what you learned."""
    with meno(now) as built:
        plan = built.plans.close(user, learned)
    typer.echo(f"{plan.id} is closed. `meno plan begin` starts another.")


@app.command()
def erase(
    plan_id: Annotated[str, typer.Argument(metavar="ID", help="The plan's id, as `show` lists it.")],
    user: User = LOCAL_REP,
    yes: Yes = False,
) -> None:
    """Erase a plan with every week and everything colleagues wrote."""
    be_sure(f"Erase the plan {plan_id}? This cannot be undone", "nothing was erased", yes=yes)
    with meno() as built:
        built.plans.erase(user, plan_id)
    typer.echo(f"Erased the plan {plan_id}.")


def _show_starters(built: "Meno", user: str) -> None:
    typer.echo('No plan is open. `meno plan begin "..."` starts 30 days on one thing you want to get better at.')
    for starter in built.plans.starters(user):
        typer.echo(f"  you said: {starter.text}")


def _show_plan(plan: "Plan", weeks: Sequence["Week"], time: "LocalTime") -> None:
    state = "closed" if plan.closed_at else f"until {_day(time, plan)}"
    typer.echo(f"{plan.id}  {plan.item}  ({state})")
    for week in weeks:
        kept = f"{week.said.kept} of 10" if week.said else "not said yet" if week.has_begun else ""
        line = week.said.line if week.said else ""
        outcomes = ", ".join(OUTCOMES[outcome].lower() for outcome in week.outcomes)
        row = f"  week {week.number}  {kept:<12}  {outcomes:<18}  {' '.join(line.split())}"
        typer.echo(row.rstrip())
    for seen in plan.observations:
        typer.echo(f"  {seen.by} observed: {' '.join(seen.text.split())}")
    if plan.learned:
        typer.echo(f"  learned: {' '.join(plan.learned.split())}")


def _day(time: "LocalTime", plan: "Plan") -> str:
    return f"{time.of(plan.ends_at):%a} {time.day(plan.ends_at)}"
