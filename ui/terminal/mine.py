"""`meno memory`: what is held of a rep, to fill, search, see, take along, correct and erase."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.domain.recalled import Recalled
from agent.errors import UsageError
from ui.terminal import sealing
from ui.terminal.files import json_lines, lines_of, write
from ui.terminal.options import LOCAL_REP, AsJson, User, meno, read_settings

if TYPE_CHECKING:
    from agent.bootstrap import ErasureReport

app = typer.Typer(help="See, search, take along, correct and erase what is held of a rep.", no_args_is_help=True)

app.command()(sealing.encrypt)
app.command()(sealing.decrypt)

File = Annotated[str, typer.Argument(metavar="FILE|-", help="JSON lines; - reads standard input.")]
Most = Annotated[int, typer.Option("-k", min=1, max=1000, help="How many hits at most.")]
SHORT = 100


@app.command("import")
def import_(file: File, user: User = LOCAL_REP) -> None:
    """Keep JSON lines {"id", "at", "text", "speaker"?}; they can be searched when this returns."""
    with meno() as built:
        report = built.memory.import_lines(user, lines_of(file))
    typer.echo(f"{report.added} added, {report.replaced} replaced, {report.unchanged} unchanged")
    if report.note:
        typer.echo(f"Kept, and found by their words; by their meaning later. {report.note}", err=True)
    for line in report.broken:
        typer.echo(f"line {line.number}: {line.reason}", err=True)
    if report.broken:
        raise UsageError(f"{len(report.broken)} lines were left out; mend them and import the file again.")


@app.command()
def search(
    query: Annotated[str | None, typer.Argument(help="What to look for.")] = None,
    user: User = LOCAL_REP,
    queries: Annotated[str | None, typer.Option(metavar="FILE|-", help='JSON lines {"id", "query"}.')] = None,
    most: Most = 10,
    as_json: AsJson = False,
) -> None:
    """Find what a rep said; with --queries one object a line for each query."""
    if (query is None) == (queries is None):
        raise UsageError("give a query, or a file of them with --queries, and not both")
    with meno() as built:
        if queries is not None:
            for number, content in json_lines(queries):
                asked = content.get("query")
                if not isinstance(asked, str):
                    raise UsageError(f'line {number}: a query looks like {{"id": "1", "query": "what about Dana"}}')
                _print_json({"id": content.get("id"), "hits": _hits(built.memory.search(user, asked, limit=most))})
            return
        found = built.memory.search(user, query or "", limit=most)
    if as_json:
        _print_json({"query": query, "hits": [hit.model_dump(mode="json") for hit in found]})
    else:
        for hit in found:
            typer.echo(f"{hit.score:.2f}  {hit.at:%Y-%m-%d}  {hit.id}  {_one_line(hit.text)}")


@app.command()
def show(user: User = LOCAL_REP, as_json: AsJson = False) -> None:
    """Show everything that is held of a rep: sessions, commitments, what is known, and each item with its id."""
    with meno() as built:
        held = built.memory.show(user)
    if as_json:
        typer.echo(held.model_dump_json(indent=2))
        return
    typer.echo(f"{len(held.sessions)} sessions, {len(held.commitments)} commitments, {len(held.items)} items")
    for session in held.sessions:
        typer.echo(f"session {session.id}  {session.started_at:%Y-%m-%d}  {_one_line(session.title or session.deal)}")
    for promise in held.commitments:
        after = f", {promise.outcome.replace('_', ' ')}" if promise.outcome else ""
        typer.echo(f"commitment {promise.id}  {promise.status}{after}  {_one_line(promise.action)}")
    for insight in held.insights:
        typer.echo(
            f"taken away {insight.session_id}/{insight.number}  {insight.at:%Y-%m-%d}  {_one_line(insight.text)}"
        )
    for note in held.notes:
        later = ", said otherwise later" if note.was_replaced else ""
        kind = note.kind.replace("_", " ")
        typer.echo(f"{kind} {note.item_id}  {note.at:%Y-%m-%d}{later}  {_one_line(note.text)}")
    for item in held.items:
        typer.echo(f"item {item.id}  {item.at:%Y-%m-%d}  {item.speaker}: {_one_line(item.text)}")


@app.command()
def export(
    user: User = LOCAL_REP,
    markdown: Annotated[bool, typer.Option("--md", help="Markdown instead of JSON.")] = False,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="Standard output when left out.")] = None,
) -> None:
    """Write everything that is held of a rep as JSON, or as Markdown."""
    from agent.bootstrap import ExportForm

    with meno() as built:
        text = built.memory.export(user, ExportForm.MARKDOWN if markdown else ExportForm.JSON)
    if file is None:
        typer.echo(text)
    else:
        write(file, text)


@app.command()
def correct(
    item: Annotated[str, typer.Option(help="The item's id, as `show` lists it.")],
    text: Annotated[str, typer.Argument(help="What it should say.")],
    user: User = LOCAL_REP,
) -> None:
    """Put other words in place of an item's; the old ones are erased."""
    with meno() as built:
        _report(built.memory.correct(user, item, text), "Corrected.")


@app.command()
def erase(
    user: User = LOCAL_REP,
    session: Annotated[str | None, typer.Option(help="One session, with what was promised in it.")] = None,
    item: Annotated[str | None, typer.Option(help="One item.")] = None,
    commitment: Annotated[str | None, typer.Option(help="One commitment, with what became of it.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
) -> None:
    """Erase an item, a commitment, a session, or without any of them everything, to the last byte."""
    named = {"session": session, "item": item, "commitment": commitment}
    chosen = [f"{kind} {name}" for kind, name in named.items() if name]
    if len(chosen) > 1:
        raise UsageError("--session, --item and --commitment exclude each other; give one of them")
    what = chosen[0] if chosen else f"everything that is held of {user}"
    if not yes and not typer.confirm(f"Erase {what}? This cannot be undone"):
        raise UsageError("nothing was erased; --yes says that it shall be")
    with meno() as built:
        done = built.memory.erase(user, session_id=session, item_id=item, commitment_id=commitment)
        _report(done, f"Erased {what}.")


@app.command()
def reindex(user: Annotated[str | None, typer.Option("--user", help="Everyone when left out.")] = None) -> None:
    """Build vectors and index anew from the record."""
    with meno() as built:
        typer.echo(f"{built.memory.reindex(user)} items indexed anew")


@app.command()
def backup(file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Write everyone's record to a new file; erase there what is erased here, or delete the file."""
    with meno() as built:
        built.memory.backup(file)
    typer.echo(f"Written to {file}. What is erased later stays in this file: keep it as long as you must, no longer.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
) -> None:
    """Put a backup in place of everyone's record."""
    if not yes and not typer.confirm("Replace the whole record by this backup?"):
        raise UsageError("nothing was restored; --yes says that it shall be")
    from agent.bootstrap import restore as put_back

    aside = put_back(read_settings(), file)
    typer.echo(f"Restored from {file}.")
    if aside is not None:
        typer.echo(f"The damaged record is kept as {aside} until something is erased, 30 days at most.")


@app.command()
def salvage(file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Save what can be read of a damaged record to a new file that `restore` takes; say what cannot be read."""
    from agent.bootstrap import salvage as save

    saved = save(read_settings(), file)
    typer.echo(f"{saved.rows} rows saved to {file}; `meno memory restore {file}` puts them in place of the record.")
    if saved.lost:
        typer.echo(f"Not readable: {saved.words}.", err=True)


def _report(report: "ErasureReport", done: str) -> None:
    typer.echo(done)
    if not report.wiped:
        typer.echo(report.note, err=True)


def _hits(found: tuple[Recalled, ...]) -> list[dict[str, object]]:
    return [{"id": hit.id, "score": round(hit.score, 6)} for hit in found]


def _print_json(content: dict[str, object]) -> None:
    typer.echo(json.dumps(content, ensure_ascii=False))


def _one_line(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= SHORT else shown[:SHORT] + "…"
