"""`meno sheet`: what a rep takes into the call, in their own words, on the screen and as files."""

import json
import shutil
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.domain.sheet import Sheet
from agent.errors import UsageError
from ui.terminal.files import write, write_bytes
from ui.terminal.options import LOCAL_REP, AsJson, Now, User, clock_at, meno, time_of
from ui.terminal.talk import WIDEST

if TYPE_CHECKING:
    from agent.bootstrap import Meno

Session = Annotated[str | None, typer.Argument(metavar="[SESSION]", help="The session; the newest when left out.")]
Markdown = Annotated[Path | None, typer.Option("--md", metavar="FILE", help="Write it as Markdown.")]
Html = Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write it as a page to print.")]
Ics = Annotated[Path | None, typer.Option(metavar="FILE", help="Write its commitment as a calendar entry.")]


def sheet(
    session: Session = None,
    user: User = LOCAL_REP,
    md: Markdown = None,
    html: Html = None,
    ics: Ics = None,
    now: Now = None,
    as_json: AsJson = False,
) -> None:
    """Show the call sheet of a session: your own words, sorted for the call."""
    with meno(now) as built:
        found = built.sheets.open(user, session or _newest(built, user))
        calendar = _calendar(built, found) if ics else b""
        about = _about(built, found, now)
    if as_json:
        typer.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
    elif not found.lines:
        from ui.sheet.headings import EMPTY

        raise UsageError(f"{EMPTY} `meno chat --resume` goes on.")
    else:
        _show(found, about)
    _write(found, about, md, html)
    if ics and calendar:
        write_bytes(ics, calendar)
    elif ics:
        typer.echo(f"{ics} was not written: no commitment with a time stands on this sheet", err=True)


def _newest(built: "Meno", user: str) -> str:
    told = built.sheets.of(user)
    if not told:
        raise UsageError("there is no session yet in which something was said; `meno chat` starts one")
    return told[0].id


def _about(built: "Meno", found: Sheet, now: str | None) -> str:
    from ui.sheet.about import about

    session = built.sessions.load(found.rep_id, found.session_id)
    return about(session, time_of(built), clock_at(now)())


def _calendar(built: "Meno", found: Sheet) -> bytes:
    from ui.export import to_calendar
    from ui.sheet.headings import to_text

    promise = built.sheets.promise(found.rep_id, found)
    return to_calendar((promise,), to_text(found)) if promise else b""


def _as_json(found: Sheet) -> dict[str, object]:
    lines = [
        {
            "section": line.section,
            "text": line.text,
            "session": line.session_id,
            "exchange": line.number,
            "edited": line.edited,
        }
        for line in found.lines
    ]
    changed = found.updated_at.isoformat() if found.updated_at else None
    return {"session": found.session_id, "title": found.title, "changed_at": changed, "lines": lines}


def _show(found: Sheet, about: str) -> None:
    from ui.sheet.headings import HEADINGS, parts, titled

    width = min(WIDEST, shutil.get_terminal_size().columns - 2)
    typer.echo(f"{_visible(titled(found))}\n{_visible(about)}")
    for section, lines in parts(found):
        typer.secho(f"\n{HEADINGS[section]}", bold=True)
        for line in lines:
            shown = textwrap.fill(_visible(line.text), width, initial_indent="  - ", subsequent_indent="    ")
            typer.echo(shown)


def _visible(text: str) -> str:
    return "".join(mark if mark.isprintable() else " " for mark in text)


def _write(found: Sheet, about: str, md: Path | None, html: Path | None) -> None:
    from ui.sheet.markdown import to_markdown
    from ui.sheet.print_view import to_print

    if md:
        write(md, to_markdown(found, about))
    if html:
        write(html, to_print(found, about))
