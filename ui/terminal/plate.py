"""`meno plate`: what to be coached on, in the rep's own words."""

from typing import TYPE_CHECKING, Annotated

import typer

from ui.plate_wording import said_of
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, Yes, be_sure, meno

if TYPE_CHECKING:
    from agent.bootstrap import Meno
    from agent.domain.matter import Matter

app = typer.Typer(help="What to be coached on: what is on your plate, and where you are on it.", no_args_is_help=True)

Id = Annotated[str, typer.Argument(metavar="ID", help="The matter's id, as `show` lists it.")]


@app.command()
def show(
    user: User = LOCAL_REP,
    ask: Annotated[str, typer.Option("--ask", metavar="ID", help="Write the three-part ask about one.")] = "",
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show your plate: the most important matters first, each as far as you have said it."""
    with meno(now) as built:
        if ask:
            typer.echo(built.matters.ask(user, ask))
            return
        matters = built.matters.of(user)
        if as_json:
            for matter in matters:
                typer.echo(matter.model_dump_json())
            return
        if not any(one.is_open for one in matters):
            typer.echo("Nothing is on your plate yet. `meno chat` begins with what is on your mind; the rest comes up.")
        for matter in matters:
            _show(built, matter)


@app.command()
def add(
    text: Annotated[str, typer.Argument(metavar="WORDS", help="What it is, in your own words.")],
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Put something on your plate."""
    with meno(now) as built:
        _show(built, built.matters.add(user, text))


@app.command()
def rate(
    matter_id: Id,
    value: Annotated[int, typer.Argument(metavar="0-10", min=0, max=10, help="Where you are on it now.")],
    target: Annotated[int | None, typer.Option(min=0, max=10, help="Where you want to be.")] = None,
    by: Annotated[str | None, typer.Option(help="By when, such as 'by the end of March'.")] = None,
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Say where you are on a matter, 0 to 10, and where you want to be; earlier numbers stay."""
    with meno(now) as built:
        if target is not None or by is not None:
            built.matters.aim(user, matter_id, target, by)
        _show(built, built.matters.rate(user, matter_id, value))


@app.command()
def choose(
    matter_id: Id,
    goal: Annotated[str | None, typer.Option(help="The goal of your organisation that it serves.")] = None,
    let_go: Annotated[bool, typer.Option("--let-go", help="It is no longer one of the two.")] = False,
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Say that a matter is one of your two most important ones."""
    with meno(now) as built:
        chosen = built.matters.let_go(user, matter_id) if let_go else built.matters.choose(user, matter_id, goal)
        _show(built, chosen)


@app.command()
def close(
    matter_id: Id,
    erase: Annotated[bool, typer.Option("--erase", help="Erase it for good, with every number.")] = False,
    user: User = LOCAL_REP,
    now: Now = None,
    yes: Yes = False,
) -> None:
    """Take a matter off your plate."""
    if erase:
        be_sure(f"Erase the matter {matter_id}? This cannot be undone", "nothing was erased", yes=yes)
    with meno(now) as built:
        if erase:
            built.matters.erase(user, matter_id)
            typer.echo(f"Erased the matter {matter_id}.")
        else:
            _show(built, built.matters.close(user, matter_id))


def on_plate(built: "Meno", user: str) -> str:
    """Return in one line which matters are most important, or on the plate; "" when there are none."""
    matters = built.matters.on_plate(user)
    chosen = [one for one in matters if one.most_important] or matters[:3]
    named = "; ".join(one.text for one in chosen)
    return f'On your plate: {named}. --deal "..." goes on with one of them.' if named else ""


def _show(built: "Meno", matter: "Matter") -> None:
    from agent.steps.plate.ask import by_when

    state = "closed" if matter.closed_at else "most important" if matter.most_important else ""
    typer.echo(f"{matter.id}  {matter.text}{f'  ({state})' if state else ''}")
    for head, words in said_of(matter, by_when(matter, built.timezone)).items():
        if words:
            typer.echo(f"  {head}: {' '.join(words.split())}")
    if len(matter.ratings) > 1:
        days = ", ".join(f"{rating.at.astimezone(built.timezone):%d %b}: {rating.value}" for rating in matter.ratings)
        typer.echo(f"  over time: {days}")
