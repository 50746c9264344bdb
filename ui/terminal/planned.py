"""`meno guard lines`: which lines of what a manager plans to say tell rather than ask."""

import json
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Annotated

import typer

from ui.terminal.files import STANDARD_INPUT, lines_of
from ui.terminal.options import AsJson
from ui.terminal.talk import WIDEST

if TYPE_CHECKING:
    from agent.domain.one_to_one import OneToOne, PlannedLine


def lines(
    file: Annotated[
        str, typer.Argument(metavar="[FILE|-]", help="What you plan to say; - reads standard input.")
    ] = STANDARD_INPUT,
    as_json: AsJson = False,
) -> None:
    """Mark what you plan to say to somebody you lead, a sentence at a time: tells, asks, or neither."""
    plan = plan_in(file)
    for line in plan.lines:
        typer.echo(json.dumps(_as_object(line), ensure_ascii=False) if as_json else _shown(line))
    from ui.one_to_one import counted, unjudged

    if not as_json:
        typer.echo(f"\n{counted(plan)}")
    if said := unjudged(plan):
        typer.echo(said, err=as_json)


def plan_in(file: str) -> "OneToOne":
    """Return the plan that a file or standard input holds, marked. Raises UsageError for one without words."""
    from agent.bootstrap import marker
    from agent.one_to_ones import OneToOnes

    return OneToOnes(marker()).read("\n".join(lines_of(file)))


def _as_object(line: "PlannedLine") -> dict[str, object]:
    return {"text": line.text, "kind": line.kind, "spans": line.spans}


def _shown(line: "PlannedLine") -> str:
    from ui.one_to_one import MARKS

    width = min(WIDEST, shutil.get_terminal_size().columns - 2)
    mark = f"{MARKS[line.kind]:<12}"
    text = "".join(letter for letter in line.text if letter.isprintable())
    whole = textwrap.fill(text, width, initial_indent=mark, subsequent_indent=" " * len(mark))
    return typer.style(whole, bold=line.kind == "tells") if sys.stdout.isatty() else whole
