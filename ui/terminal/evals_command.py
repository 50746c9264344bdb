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

    TALKS = "talks"
    SESSIONS = "sessions"
    GUARD = "guard"
    ATTACKS = "attacks"
    RECALL = "recall"
    THEMES = "themes"


ALL = (Suite.TALKS, Suite.SESSIONS, Suite.GUARD)
"""What is run when nothing is named: the suites that need no data."""


@app.callback()
def evals() -> None:
    """Measure quality."""


@app.command()
def run(
    suites: Annotated[list[Suite] | None, typer.Argument(help="Those that need no data when none is named.")] = None,
    subject: Annotated[
        str, typer.Option(help="Who is coached by: meno, embedded, prompt-only, endpoint or advises.")
    ] = "meno",
    endpoint: Annotated[str, typer.Option(metavar="URL", help="An OpenAI-compatible address to evaluate.")] = "",
    endpoint_model: Annotated[str, typer.Option(metavar="NAME", help="The model there.")] = "",
    system: Annotated[Path | None, typer.Option(metavar="FILE", help="Its system prompt.")] = None,
    scenario: Annotated[list[str] | None, typer.Option(metavar="ID", help="Play this talk alone; repeatable.")] = None,
    scorer: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Look for this alone; repeatable.")] = None,
    persona: Annotated[str, typer.Option(metavar="NAME", help="Let the model of MENO_MODEL play this rep.")] = "",
    short: Annotated[bool, typer.Option("--short", help="A few talks of every sort: what CI runs.")] = False,
    transcripts: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Look at talks held elsewhere, a JSON object a line.")
    ] = None,
    resume: Annotated[Path | None, typer.Option(metavar="LOG", help="Play what this log's run did not.")] = None,
    logs: Annotated[Path, typer.Option(metavar="DIR", help="Where `inspect view` finds the log.")] = Path("evals-logs"),
    data: Annotated[
        list[str] | None, typer.Option(metavar="NAME=PATH", help="A data set of your own for guard, recall or themes.")
    ] = None,
    as_json: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here.")] = None,
    record: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the talks, whole, for --before.")] = None,
    before: Annotated[Path | None, typer.Option(metavar="FILE", help="Compare with a former run's --record.")] = None,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write what held for CI.")] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the talks as a page to read.")] = None,
) -> None:
    """Play talks under pressure, play the examples, judge labelled turns, or look for evidence in long talks."""
    from rich.console import Console

    from evals.run import Report, run_suite
    from evals.talks import Asked

    asked = Asked(
        subject=subject,
        endpoint=endpoint,
        endpoint_model=endpoint_model,
        system=system,
        scenarios=scenario or (),
        scorers=scorer or (),
        persona=persona,
        short=short,
        transcripts=transcripts,
        resume=resume,
        logs=logs,
        record=record,
        before=before,
        junit=junit,
        html=html,
    )
    sets = [_named(one) for one in data or []]
    reports: list[Report] = []
    for suite in suites or ALL:
        reports.append(run_suite(suite, sets, asked, Console()))
        typer.echo(reports[-1].table)
    if as_json is not None:
        content = {report.suite: dict(report.figures) for report in reports}
        as_json.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    if not all(report.passed for report in reports):
        raise typer.Exit(1)


@app.command()
def themes(
    short: Annotated[bool, typer.Option("--short", help="Everything, a few times each: what the tests run.")] = False,
    as_json: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures here.")] = None,
) -> None:
    """Attack the release of themes, and measure what it still tells a manager."""
    from evals.themes.report import attack_table, figures, utility_table
    from evals.themes.suite import SHORT, WHOLE, attacks, utilities

    effort = SHORT if short else WHOLE
    tried, useful = tuple(attacks(effort)), tuple(utilities(effort))
    typer.echo(f"{attack_table(tried)}\n\n{utility_table(useful)}")
    if as_json is not None:
        as_json.write_text(json.dumps(figures(tried, useful), indent=2) + "\n", encoding="utf-8")
    if not all(one.held for one in tried):
        raise typer.Exit(1)


@app.command()
def judge(
    talks: Annotated[Path, typer.Argument(help="A --record, or talks held elsewhere, a JSON object a line.")],
    rubric: Annotated[list[str] | None, typer.Option(metavar="NAME", help="One rubric alone; repeatable.")] = None,
    agreement: Annotated[bool, typer.Option(help="The talks carry people's scores: how far does it agree?")] = False,
) -> None:
    """Let the model of MENO_MODEL rate talks for helpfulness, depth and naturalness."""
    from agent.settings import Settings
    from evals.rating.put import agreement_line, judge_agreement, judge_talks, ratings_table
    from evals.rating.rubric import Rubric

    unknown = [name for name in rubric or () if name not in set(Rubric)]
    if unknown:
        raise UsageError(f"There is no rubric {unknown[0]!r}; there are: {', '.join(Rubric)}")
    rubrics = tuple(map(Rubric, rubric)) if rubric else tuple(Rubric)
    if agreement:
        for one in rubrics:
            typer.echo(agreement_line(one, judge_agreement(talks, one, Settings())))
    else:
        typer.echo(ratings_table(judge_talks(talks, rubrics, Settings())))


def _named(given: str) -> tuple[str, Path]:
    name, found, path = given.rpartition("=")
    file = Path(path)
    if not file.is_file():
        raise UsageError(f"--data: there is no file {path}; write it as NAME=PATH")
    return (name if found else file.stem), file
