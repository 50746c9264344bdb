"""`meno whoami`: under which id a person's things are kept, for rosters and for asking."""

import json

import typer

from agent.access import Area
from ui.terminal.identity import whoever
from ui.terminal.options import AsJson, read_settings


def whoami(as_json: AsJson = False) -> None:
    """Say who you are here, what your things stand under, and whether you lead others."""
    person = whoever(read_settings(), Area.OWN)
    if as_json:
        ends = person.ends_at.isoformat() if person.ends_at else None
        typer.echo(json.dumps({"rep_id": person.rep_id, "roles": sorted(person.roles), "ends_at": ends}))
        return
    typer.echo(f"{person.rep_id}  {', '.join(sorted(person.roles))}")
    if person.ends_at:
        typer.echo(f"The sign-in holds until {person.ends_at:%Y-%m-%d %H:%M} UTC.")
