"""`meno bench`: what things cost on this machine."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from agent.errors import UsageError


class Suite(StrEnum):
    """What can be measured."""

    TURN = "turn"
    GUARD = "guard"
    MEMORY = "memory"
    START = "start"


def bench(
    suites: Annotated[list[Suite] | None, typer.Argument(help="All of them when none is named.")] = None,
    items: Annotated[
        list[int] | None, typer.Option(min=1_000, help="Items that memory is measured with; may be given again.")
    ] = None,
    as_json: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here.")] = None,
) -> None:
    """Measure a turn, the guard, memory and a start, and print the figures beside their targets."""
    from evals.bench import run
    from evals.bench.figures import machine

    figures = []
    typer.echo(machine())
    for suite in suites or list(Suite):
        for figure in run(suite, items or ()):
            figures.append(figure)
            target = "" if figure.target is None else f"  target {figure.target:g}{'' if figure.is_met else ', missed'}"
            typer.echo(f"{figure.suite:<7} {figure.name:<78} {figure.value:>9.2f} {figure.unit:<3}{target}")
    if as_json is not None:
        content = {"machine": machine(), "figures": [figure._asdict() for figure in figures]}
        try:
            as_json.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
        except OSError as error:
            raise UsageError(f"--json: {as_json} cannot be written: {error.strerror}") from error
