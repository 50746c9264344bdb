"""A run as one page for people: everything in one file, nothing asked of any network."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from evals.reports.comparison import compare
from evals.reports.files import write
from evals.reports.headline import headline
from evals.reports.overview import facts, faults, first_answers, missed, pressures
from evals.reports.shown import shown
from evals.reports.tables import (
    Table,
    compared_table,
    figures_table,
    gate_table,
    kinds_table,
    modes_table,
    pressure_table,
)
from evals.reports.talks import pointers, talks
from evals.reports.wording import when
from evals.results import Results

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
WORST = 8
"""How many faults are named before the talks begin."""


class Tables(NamedTuple):
    """The tables of each section; None where there is nothing to put into one."""

    figures: Table | None
    modes: Table | None
    pressure: Table | None
    compared: Table | None
    gate: Table | None
    kinds: Table | None


def write_page(results: Results, path: Path, before: Results | None = None) -> None:
    """Write the page. Raises UsageError where it cannot be written."""
    write(path, page(results, before))


def page(results: Results, before: Results | None = None) -> str:
    """Return the page; with a former run it shows what became of each figure since."""
    told, style, script = talks(results), _file("page.css"), _file("page.js")
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            results=results,
            before=before,
            headline=headline(results),
            log=PurePath(results.log).name,
            facts=facts(results),
            worst=pointers(results, WORST),
            tables=_tables(results, before),
            curve=first_answers(results),
            missed=missed(results),
            talks=told,
            pressures=pressures(results),
            faults=faults(told),
            style=style,
            script=script,
            policy=f"default-src 'none'; style-src {_hashed(style)}; script-src {_hashed(script)}",
        )
    )


def _tables(results: Results, before: Results | None) -> Tables:
    return Tables(
        figures=_filled(figures_table(results)),
        modes=_filled(modes_table(results)),
        pressure=_filled(pressure_table(results)),
        compared=_filled(compared_table(compare(results, before))) if before else None,
        gate=_filled(gate_table(results.leaks)) if results.leaks else None,
        kinds=_filled(kinds_table(results.leaks)) if results.leaks else None,
    )


def _filled(table: Table) -> Table | None:
    return table if any(part.rows for part in table.parts) else None


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(TEMPLATES)
    found = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    found.filters |= {"shown": shown, "when": when}
    return found


@cache
def _file(name: str) -> Markup:
    """A style sheet or script of our own, to stand in the page as it is."""
    return Markup((TEMPLATES / name).read_text(encoding="utf-8"))


def _hashed(content: str) -> str:
    """The one style sheet or script that the browser may heed, whatever else a talk may hold."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
