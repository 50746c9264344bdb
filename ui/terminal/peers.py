"""`meno peers`: skills that reps offer each other by choice, and asks handed over in their own words."""

from datetime import datetime, time
from typing import TYPE_CHECKING, Annotated

import typer

from agent.domain.peer import Skill
from agent.errors import UsageError
from prompts.skills import load_skills
from ui.peer_wording import ALONE, LATELY, NOBODY
from ui.terminal import asks
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, meno

if TYPE_CHECKING:
    from agent.bootstrap import Meno

app = typer.Typer(help="Offer a skill, find who is one step above, ask, and answer.", no_args_is_help=True)
app.command()(asks.ask)
app.command()(asks.inbox)
app.command()(asks.answer)
app.command()(asks.helped)

Name = Annotated[str, typer.Argument(metavar="SKILL", help="A skill of the list; `meno peers skills` shows it.")]


@app.command()
def skills(user: User = LOCAL_REP, now: Now = None, as_json: AsJson = False) -> None:
    """List all skills, with where you see yourself and what you offer; nobody else sees this list."""
    with meno(now) as built:
        mine = {skill.name: skill for skill in built.peers.skills(user)}
    for name, entry in load_skills().items():
        if as_json:
            _print_skill(mine, name)
        else:
            typer.echo(f"{name:<14} {_stand(mine.get(name)):<24} {entry.title}: {entry.means}")


@app.command()
def place(
    skill: Name,
    level: Annotated[int, typer.Argument(metavar="0-10", min=0, max=10, help="Where you see yourself.")],
    used: Annotated[str | None, typer.Option(metavar="DATE", help="When you last did it in earnest.")] = None,
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Say where you see yourself on a skill; only you see it."""
    with meno(now) as built:
        placed = built.peers.place(user, skill, level, _day(built, used))
    typer.echo(f"{skill}: {_stand(placed)}")


@app.command()
def offer(
    skill: Name,
    called: Annotated[str, typer.Option("--as", metavar="NAME", help="The name they see; else your rep id.")] = "",
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Let colleagues who share this record see your name beside a skill, and roughly when you last did it."""
    with meno(now) as built:
        offered = built.peers.offer(user, skill, called)
    typer.echo(f"{skill}: {_stand(offered)}. `meno peers withdraw {skill}` takes it back at once.")


@app.command()
def withdraw(
    what: Annotated[str, typer.Argument(metavar="SKILL|ID", help="A skill you offer, or the id of an ask of yours.")],
    user: User = LOCAL_REP,
    now: Now = None,
) -> None:
    """Take back a skill you offer, or an ask you handed over; nobody sees it from then on."""
    with meno(now) as built:
        if what in load_skills():
            built.peers.withdraw(user, what)
        else:
            built.peers.take_back(user, what)
    typer.echo(f"{what} is withdrawn.")


@app.command()
def find(skill: Name, user: User = LOCAL_REP, now: Now = None) -> None:
    """Find who is one step above you on a skill and did it lately; at most three."""
    with meno(now) as built:
        found = built.peers.find(user, skill)
        nobody = NOBODY if built.peers.on_offer(user) else ALONE
    for peer in found:
        called = f"  {peer.called}" if peer.called else ""
        typer.echo(f"{peer.rep_id}{called}  {LATELY[peer.lately]}")
    if not found:
        typer.echo(nobody)


def _stand(skill: Skill | None) -> str:
    if skill is None:
        return "-"
    offered = ", coach-ready" if skill.is_coach_ready else ", offered" if skill.offered else ""
    return f"{skill.level} of 10{offered}"


def _print_skill(mine: dict[str, Skill], name: str) -> None:
    if name in mine:
        typer.echo(mine[name].model_dump_json())


def _day(built: "Meno", said: str | None) -> datetime | None:
    if said is None:
        return None
    try:
        day = datetime.fromisoformat(said).date()
    except ValueError as error:
        raise UsageError(f"--used: {said!r} is no date; write it like 2026-11-23") from error
    return datetime.combine(day, time.min, tzinfo=built.timezone)
