"""`meno memory import`, `search`, `show` and `export`: what is held of a rep, filled, found, seen and taken along."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.domain.peer import Handed, Skill
from agent.domain.plan import Plan
from agent.domain.recalled import Recalled
from agent.errors import UsageError
from ui.terminal.files import json_lines, lines_of, write
from ui.terminal.options import LOCAL_REP, AsJson, User, meno

if TYPE_CHECKING:
    from agent.bootstrap import Holdings

File = Annotated[str, typer.Argument(metavar="FILE|-", help="JSON lines; - reads standard input.")]
Most = Annotated[int, typer.Option("-k", min=1, max=1000, help="How many hits at most.")]
SHORT = 100


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
    for matter in held.matters:
        typer.echo(f"matter {matter.id}  {matter.created_at:%Y-%m-%d}  {_one_line(matter.text)}")
    _show_helping(held.plans, held.skills, (*held.asks_by_me, *held.asks_to_me))
    for insight in held.insights:
        typer.echo(
            f"taken away {insight.session_id}/{insight.number}  {insight.at:%Y-%m-%d}  {_one_line(insight.text)}"
        )
    for note in held.notes:
        later = ", said otherwise later" if note.was_replaced else ""
        kind = note.kind.replace("_", " ")
        typer.echo(f"{kind} {note.item_id}  {note.at:%Y-%m-%d}{later}  {_one_line(note.text)}")
    _show_counted(held)
    for item in held.items:
        typer.echo(f"item {item.id}  {item.at:%Y-%m-%d}  {item.speaker}: {_one_line(item.text)}")


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


def _show_helping(plans: Iterable[Plan], skills: Iterable[Skill], asks: Iterable[Handed]) -> None:
    for plan in plans:
        typer.echo(f"plan {plan.id}  {plan.begins_at:%Y-%m-%d}  {_one_line(plan.item)}")
        for seen in plan.observations:
            typer.echo(f"observed by {_one_line(seen.by)}  {seen.at:%Y-%m-%d}  {_one_line(seen.text)}")
    for skill in skills:
        called = f" as {_one_line(skill.called)}" if skill.called else ""
        typer.echo(f"skill {skill.name}  {skill.level} of 10{', offered' if skill.offered else ''}{called}")
    for ask in asks:
        typer.echo(f"ask {ask.id}  {ask.asker} to {ask.peer}  {_one_line(ask.text)}")


def _show_counted(held: "Holdings") -> None:
    for read in held.notices:
        may = "may" if read.counts_themes else "do not"
        typer.echo(f"notice read {read.at:%Y-%m-%d}, the themes of sessions {may} count")
    for found in held.session_themes:
        counted = "" if found.counted else ", not counted"
        typer.echo(f"theme of session {found.session_id} in {found.period}: {found.theme or 'none'}{counted}")
    for one in held.used:
        typer.echo(f"{one.kind} used since {one.since:%Y-%m-%d %H:%M} UTC: {one.amount}")


def _hits(found: tuple[Recalled, ...]) -> list[dict[str, object]]:
    return [{"id": hit.id, "score": round(hit.score, 6)} for hit in found]


def _print_json(content: dict[str, object]) -> None:
    typer.echo(json.dumps(content, ensure_ascii=False))


def _one_line(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= SHORT else shown[:SHORT] + "…"
