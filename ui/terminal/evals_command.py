"""`meno evals run`: the quality of the coach, measured."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from agent.errors import UsageError

app = typer.Typer(help="Measure quality.", no_args_is_help=True)


class Suite(StrEnum):
    """What can be evaluated."""

    SESSIONS = "sessions"
    GUARD = "guard"
    RECALL = "recall"


@app.callback()
def evals() -> None:
    """Measure quality."""


@app.command()
def run(
    suites: Annotated[list[Suite] | None, typer.Argument(help="Those that need no data when none is named.")] = None,
    data: Annotated[
        list[str] | None, typer.Option(metavar="NAME=PATH", help="A data set of your own for guard or recall.")
    ] = None,
    as_json: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here.")] = None,
) -> None:
    """Play the example talks, judge labelled turns, or look for evidence in long talks."""
    from evals.run import Report, run_suite

    sets = [_named(one) for one in data or []]
    reports: list[Report] = []
    for suite in suites or [Suite.SESSIONS, Suite.GUARD]:
        reports.append(run_suite(suite, sets))
        typer.echo(reports[-1].table)
    if as_json is not None:
        content = {report.suite: dict(report.figures) for report in reports}
        as_json.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    if not all(report.passed for report in reports):
        raise typer.Exit(1)


def _named(given: str) -> tuple[str, Path]:
    name, found, path = given.rpartition("=")
    file = Path(path)
    if not file.is_file():
        raise UsageError(f"--data: there is no file {path}; write it as NAME=PATH")
    return (name if found else file.stem), file
