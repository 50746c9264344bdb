"""What docs/privacy.md names exists, and no table is left out of it."""

import re
from pathlib import Path

import typer.main

from agent.settings import Settings
from memory.record.schema import metadata as record
from memory.themes.schema import metadata as themes
from ui.cli import app

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
NOT_DATA = {"themes_version"}
"""A number of ours."""


def commands():
    """Yield each command the text names, as its words and its options."""
    for written in re.findall(r"\bmeno ((?:[a-z_-]+|--[a-z-]+|[A-Z]+)(?: (?:[a-z_-]+|--[a-z-]+|[A-Z]+))*)", TEXT):
        words = written.split()
        yield [word for word in words if not word.startswith("--")], [word for word in words if word.startswith("--")]


def found(words):
    """Return the command these words lead to, what follows its name being what it takes."""
    at = typer.main.get_command(app)
    for word in words:
        below = getattr(at, "commands", {})
        if word in below:
            at = below[word]
        else:
            takes = any(parameter.param_type_name == "argument" for parameter in at.params)
            return at if takes and not below else None
    return at


def test_every_command_that_it_names_exists_with_its_options():
    named = list(commands())
    assert len(named) > 15
    for words, options in named:
        command = found(words)
        assert command is not None, words
        known = {name for parameter in command.params for name in parameter.opts}
        assert set(options) <= known, (words, options)


def test_every_table_of_the_record_and_the_theme_store_has_a_line():
    lines = [line for line in TEXT.splitlines() if line.startswith("|")]
    named = {name for line in lines for name in re.findall(r"`([a-z_]+)`", line)}
    tables = {table.name for table in (*record.sorted_tables, *themes.sorted_tables)} | {"alembic_version"}
    assert tables - named == NOT_DATA


def test_every_setting_that_it_names_exists():
    settings = {f"MENO_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"MENO_[A-Z_]+", TEXT)) <= settings


def test_every_file_and_heading_that_it_leads_to_exists():
    for target in re.findall(r"\]\(([^)]+)\)", TEXT):
        name, _, heading = target.partition("#")
        text = (ROOT / "docs" / name).read_text(encoding="utf-8") if name else TEXT
        headings = {
            re.sub(r"[^a-z0-9 -]", "", line.lstrip("# ").lower()).replace(" ", "-")
            for line in text.splitlines()
            if line.startswith("#")
        }
        assert not heading or heading in headings, target
