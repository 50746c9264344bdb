"""`meno memory reindex`, `backup`, `restore` and `salvage`: everyone's record, kept and brought back."""

from pathlib import Path
from typing import Annotated

import typer

from ui.terminal.options import Yes, be_sure, meno, read_settings

File = Annotated[Path, typer.Argument(metavar="FILE")]


def reindex(user: Annotated[str | None, typer.Option("--user", help="Everyone when left out.")] = None) -> None:
    """Build vectors and index anew from the record."""
    with meno() as built:
        typer.echo(f"{built.memory.reindex(user)} items indexed anew")


def backup(file: File) -> None:
    """Write everyone's record to a new file; erase there what is erased here, or delete the file."""
    with meno() as built:
        built.memory.backup(file)
    typer.echo(f"Written to {file}. What is erased later stays in this file: keep it as long as you must, no longer.")


def restore(file: File, yes: Yes = False) -> None:
    """Put a backup in place of everyone's record."""
    be_sure("Replace the whole record by this backup?", "nothing was restored", yes=yes)
    from agent.bootstrap import put_aside

    settings = read_settings()
    aside = put_aside(settings.home, settings.database_url, settings.record_key, file)
    with meno() as built:
        built.memory.restore(file)
    typer.echo(f"Restored from {file}.")
    if aside is not None:
        typer.echo(f"The damaged record is kept as {aside} until something is erased, 30 days at most.")


def salvage(file: File) -> None:
    """Save what can be read of a damaged record to a new file that `restore` takes; say what cannot be read."""
    from agent.bootstrap import salvage_to

    settings = read_settings()
    saved = salvage_to(settings.home, settings.database_url, settings.record_key, file)
    typer.echo(f"{saved.rows} rows saved to {file}; `meno memory restore {file}` puts them in place of the record.")
    if saved.lost:
        typer.echo(f"Not readable: {saved.words}.", err=True)
