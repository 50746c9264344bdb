"""`meno memory correct` and `erase`: what is held of a rep, said otherwise or gone."""

from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import UsageError
from ui.terminal.options import LOCAL_REP, User, Yes, be_sure, meno

if TYPE_CHECKING:
    from agent.bootstrap import ErasureReport, Meno


def correct(
    item: Annotated[str, typer.Option(help="The item's id, as `show` lists it.")],
    text: Annotated[str, typer.Argument(help="What it should say.")],
    user: User = LOCAL_REP,
) -> None:
    """Put other words in place of an item's; the old ones are erased."""
    with meno() as built:
        said_in = _session_of(built, user, item)
        _report(built.memory.correct(user, item, text), "Corrected.")
        built.themes.look_again(user, said_in)


def erase(
    user: User = LOCAL_REP,
    session: Annotated[str | None, typer.Option(help="One session, with what was promised in it.")] = None,
    item: Annotated[str | None, typer.Option(help="One item.")] = None,
    commitment: Annotated[str | None, typer.Option(help="One commitment, with what became of it.")] = None,
    yes: Yes = False,
) -> None:
    """Erase an item, a commitment, a session, or without any of them everything, to the last byte."""
    named = {"session": session, "item": item, "commitment": commitment}
    chosen = [f"{kind} {name}" for kind, name in named.items() if name]
    if len(chosen) > 1:
        raise UsageError("--session, --item and --commitment exclude each other; give one of them")
    what = chosen[0] if chosen else f"everything that is held of {user}"
    be_sure(f"Erase {what}? This cannot be undone", "nothing was erased", yes=yes)
    with meno() as built:
        said_in = _session_of(built, user, item) if item else None
        done = built.memory.erase(user, session_id=session, item_id=item, commitment_id=commitment)
        _report(done, f"Erased {what}.")
        built.themes.look_again(user, said_in)


def _session_of(built: "Meno", user: str, item: str) -> str | None:
    return next((one.session_id for one in built.memory.items(user) if one.id == item), None)


def _report(report: "ErasureReport", done: str) -> None:
    typer.echo(f"{done} {report.stays}".strip())
    if not report.wiped:
        typer.echo(report.note, err=True)
