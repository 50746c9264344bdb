"""`meno guard check`: does this coach turn give an answer?"""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from agent.errors import UsageError
from ui.terminal.files import STANDARD_INPUT, json_lines

if TYPE_CHECKING:
    from agent.domain.verdict import Verdict

app = typer.Typer(help="Judge coach turns.", no_args_is_help=True)

LOOKS_LIKE = '{"id": "1", "context": ["rep: Dana went quiet."], "text": "What have you heard from her since?"}'


@app.callback()
def guard() -> None:
    """Judge coach turns."""


@app.command()
def check(
    file: Annotated[
        str, typer.Argument(metavar="[FILE|-]", help="JSON lines; - reads standard input.")
    ] = STANDARD_INPUT,
) -> None:
    """Judge JSON lines {"id"?, "context": [...], "text"}; write one verdict a line."""
    from agent.bootstrap import embedder
    from agent.guard import Guard

    judge = Guard(embedder())
    for number, content in json_lines(file):
        context, text = content.get("context", []), content.get("text")
        if not isinstance(text, str) or not isinstance(context, list) or not all(isinstance(x, str) for x in context):
            raise UsageError(f"line {number}: a turn looks like {LOOKS_LIKE}")
        said = {"id": content["id"]} if "id" in content else {}
        typer.echo(json.dumps(said | _as_object(judge.check(context, text)), ensure_ascii=False))


def _as_object(verdict: "Verdict") -> dict[str, object]:
    return {
        "gives_answer": verdict.gives_answer,
        "blocked": verdict.blocked,
        "score": round(verdict.score, 4),
        "reasons": [{"kind": reason.kind, "span": reason.span} for reason in verdict.reasons],
        "questions": verdict.questions,
        "open": verdict.open,
    }
