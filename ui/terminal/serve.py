"""`meno ui`: the page."""

from typing import Annotated

import typer

from ui.terminal.options import LOCAL_REP


def ui(
    user: Annotated[str, typer.Option("--user", help="The profile of a machine without sign-in.")] = LOCAL_REP,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port; the first free one from 8501 on.")] = None,
    address: Annotated[str | None, typer.Option(help="This machine alone when left out; others need sign-in.")] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")] = False,
) -> None:
    """Open the coach in the browser."""
    from ui.serve import serve

    serve(user, address=address, port=port, headless=no_browser)
