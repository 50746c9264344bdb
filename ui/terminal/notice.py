"""`meno notice`: what is kept, why and who sees it; that it was read, and whether the themes of sessions may count."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import UsageError
from ui.terminal.options import LOCAL_REP, AsJson, User, meno

if TYPE_CHECKING:
    from agent.bootstrap import Meno

app = typer.Typer(help="What is kept, why and who sees it.", no_args_is_help=True)

NONE_COUNTED = "No themes are counted in this installation."


class OnOff(StrEnum):
    """Whether the themes of a rep's sessions may count."""

    ON = "on"
    OFF = "off"


@app.command()
def show(user: User = LOCAL_REP, as_json: AsJson = False) -> None:
    """Show what is kept, why, who sees it and for how long, as the settings have it here."""
    with meno() as built:
        notice = built.notice
        points, is_read, counts = notice.points, notice.is_read(user), notice.counts_themes(user)
        offered = notice.offers_themes
    if as_json:
        content = {"points": [{"title": title, "text": text} for title, text in points]}
        typer.echo(json.dumps(content | {"read": is_read, "themes": counts}, ensure_ascii=False, indent=2))
        return
    for title, text in points:
        typer.echo(f"{title}\n  {text}\n")
    typer.echo("You have read this." if is_read else "`meno notice accept` says that you have read this.")
    if offered:
        typer.echo(f"The themes of your sessions {'may' if counts else 'do not'} count: `meno notice themes on|off`.")


@app.command()
def accept(
    user: User = LOCAL_REP,
    themes: Annotated[OnOff | None, typer.Option(help="Whether the themes of your sessions may count.")] = None,
) -> None:
    """Say that you have read the notice as it is now."""
    with meno() as built:
        if themes is not None:
            _demand_themes(built)
        counts = built.notice.counts_themes(user) if themes is None else themes is OnOff.ON
        built.notice.accept(user, counts_themes=counts)
        built.themes.settle(user)
    typer.echo("Noted. `meno notice show` shows it again at any time.")


@app.command()
def themes(choice: Annotated[OnOff, typer.Argument(metavar="on|off")], user: User = LOCAL_REP) -> None:
    """Say whether the themes of your sessions may count in what a group's manager sees."""
    with meno() as built:
        _demand_themes(built)
        built.themes.choose(user, counts=choice is OnOff.ON)
    typer.echo(f"Noted: they {'may' if choice is OnOff.ON else 'do not'} count from now on.")


def _demand_themes(built: "Meno") -> None:
    if not built.notice.offers_themes:
        raise UsageError(NONE_COUNTED)
