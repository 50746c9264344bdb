"""`meno buyers`: whom a call can be practised with."""

import typer

from ui.terminal.options import AsJson, read_settings


def buyers(as_json: AsJson = False) -> None:
    """List the buyers that a call can be practised with, yours beside ours; MENO_BUYERS names a folder of yours."""
    import json

    from prompts.buyers import load_buyers

    found = load_buyers(read_settings().buyers)
    if as_json:
        lines = [
            {"id": one.id, "name": one.name, "version": one.version, "summary": one.summary} for one in found.values()
        ]
        typer.echo(json.dumps(lines, ensure_ascii=False, indent=2))
        return
    for one in found.values():
        typer.echo(f"{one.id:<24} {one.summary}")
