"""`meno memory themes`: which themes of a rep's sessions are counted, and theirs to change."""

from typing import TYPE_CHECKING, Annotated

import typer

from agent.domain.session import Session
from agent.domain.theme import Period, Theme
from agent.errors import UsageError
from ui.counted_wording import SAID_BY, counted_line, title_of
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, meno

if TYPE_CHECKING:
    from agent.bootstrap import Meno

NONE_COUNTED = "No themes are counted in this installation."
NOT_CHOSEN = "You have not said that the themes of your sessions may count; `meno notice themes on` says it."
HOW = "`meno memory themes --session ID --theme NAME` changes it, `--keep-out` leaves it out."


def themes(
    user: User = LOCAL_REP,
    session: Annotated[str | None, typer.Option(metavar="ID", help="The session to change.")] = None,
    theme: Annotated[Theme | None, typer.Option(help="What it was about: this counts.")] = None,
    keep_out: Annotated[bool, typer.Option("--keep-out", help="Leave it out of the count.")] = False,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show which themes of your sessions are counted for your team, or change one."""
    changes = theme is not None or keep_out
    if (session is None) is changes or (theme is not None and keep_out):
        raise UsageError("give --session with either --theme or --keep-out, or none of them to see what is counted")
    with meno(now) as built:
        if not built.themes.is_on:
            raise UsageError(NONE_COUNTED)
        built.themes.settle(user)
        if session is not None:
            if theme is None:
                built.themes.keep_out(user, session)
            else:
                built.themes.change(user, session, theme)
        _show(built, user, as_json=as_json)


def say_counted(built: "Meno", session: Session) -> str:
    """Return what is said of a session that is over, "" where no theme of it is counted."""
    kept = built.themes.of(session)
    if kept is None:
        return ""
    said = counted_line(kept, built.themes.of_quarter(session.rep_id, kept.period))
    return f"{said} `meno memory themes --session {session.id}` with --theme or --keep-out changes that."


def _show(built: "Meno", user: str, *, as_json: bool) -> None:
    kept = built.themes.all_of(user)
    if as_json:
        import json

        shown = [
            one.model_dump(mode="json", exclude={"rep_id", "period"}) | {"period": str(one.period)} for one in kept
        ]
        typer.echo(json.dumps({"themes": shown}, ensure_ascii=False))
        return
    if not built.themes.counts_for(user):
        typer.echo(NOT_CHOSEN)
    for period in sorted({one.period for one in kept}, key=str):
        _show_quarter(built, user, period)
    if kept:
        typer.echo(HOW)


def _show_quarter(built: "Meno", user: str, period: Period) -> None:
    typer.echo(f"{period}: {title_of(built.themes.of_quarter(user, period))} counts for you")
    for one in built.themes.all_of(user):
        if one.period == period:
            state = SAID_BY[one.source] if one.counted else "kept out" if one.theme else "none of the list fits"
            typer.echo(f"  session {one.session_id}  {title_of(one.theme)}  ({state})")
