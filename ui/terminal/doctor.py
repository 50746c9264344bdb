"""`meno doctor`: what is configured, reachable and writable, and how to mend what is not."""

import json
import re
from collections.abc import Iterator

import typer
from pydantic import SecretStr

from agent.settings import Settings
from ui.terminal.checks import checks_of
from ui.terminal.options import AsJson, read_settings

_PASSWORD = re.compile(r"(?<=:)[^/:@]+(?=@)|(?<=password=)[^&]+")
"""Of a URL, what nobody is shown."""


def doctor(as_json: AsJson = False) -> None:
    """Say what is configured, reachable and writable, and how to mend what is not."""
    settings = read_settings()
    checks = list(checks_of(settings))
    if as_json:
        content = {"checks": [check._asdict() for check in checks], "settings": dict(_shown(settings))}
        typer.echo(json.dumps(content, indent=2))
    else:
        for check in checks:
            typer.echo(f"{'fine  ' if check.fine else 'BROKEN'} {check.name:<10} {check.says}")
        typer.echo("\nSettings (environment variables, or a .env file):")
        for name, value in _shown(settings):
            typer.echo(f"  {name:<22} {value}")
    if not all(check.fine for check in checks):
        raise typer.Exit(1)


def _shown(settings: Settings) -> Iterator[tuple[str, str]]:
    prefix = str(Settings.model_config.get("env_prefix", ""))
    for name, field in Settings.model_fields.items():
        variable = name.upper() if field.validation_alias else f"{prefix}{name.upper()}"
        value = getattr(settings, name)
        if isinstance(value, SecretStr):
            yield variable, "set" if value else ""
        else:
            yield variable, _PASSWORD.sub("***", str("" if value is None else value))
