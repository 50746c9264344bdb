"""`meno guard`: does this coach turn give an answer, and which lines of a plan tell?"""

import json
from typing import Annotated

import typer

from agent.errors import UsageError
from ui.terminal import planned
from ui.terminal.files import STANDARD_INPUT, lines_of

app = typer.Typer(help="Judge coach turns.", no_args_is_help=True)

app.command("lines")(planned.lines)

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
    """Judge JSON lines {"id"?, "context": [...], "text"}; write one verdict a line.

    A broken line is named on standard error and the others are judged all the same.
    """
    from agent.bootstrap import local_guard
    from agent.guard.lines import checked

    judge, broken = local_guard(), 0
    for number, line in enumerate(lines_of(file), start=1):
        if not line.strip():
            continue
        try:
            verdict = checked(line, judge)
        except UsageError as error:
            broken += 1
            typer.echo(f"line {number}: {error}", err=True)
            continue
        said = {key: value for key, value in verdict.items() if key != "id" or value is not None}
        typer.echo(json.dumps(said, ensure_ascii=False))
    if broken:
        raise UsageError(f"{broken} lines were not judged; a turn looks like {LOOKS_LIKE}")
