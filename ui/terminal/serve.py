"""`meno ui`: the page."""

from typing import Annotated

import typer

from ui.terminal.options import LOCAL_REP, User


def ui(
    user: User = LOCAL_REP,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port; the first free one from 8501 on.")] = None,
    address: Annotated[str, typer.Option(help="Loopback only, since there is no sign-in.")] = "127.0.0.1",
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")] = False,
) -> None:
    """Open the coach in the browser."""
    from ui.serve import serve

    serve(user, address=address, port=port, headless=no_browser)
