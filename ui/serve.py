"""Starts the page."""

import socket
from contextlib import closing
from pathlib import Path

from agent.errors import UsageError

PAGE = Path(__file__).with_name("page.py")
THEME = Path(__file__).parent / "web" / "theme.toml"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
FIRST_PORT, TRIES = 8501, 50

_FLAGS = {
    "server.fileWatcherType": "none",
    "server.showEmailPrompt": "false",
    "server.maxUploadSize": "1",
    "browser.gatherUsageStats": "false",
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "client.showSidebarNavigation": "false",
    # One run of a tab after the other, so that a turn is never computed twice side by side.
    "runner.fastReruns": "false",
    "runner.magicEnabled": "false",
    "logger.hideWelcomeMessage": "true",
    "theme.base": str(THEME),
}


def serve(
    rep_id: str = "me",
    *,
    address: str = "127.0.0.1",
    port: int | None = None,
    headless: bool = False,
    page: Path = PAGE,
) -> None:
    """Serve the page to this machine until it is stopped, and open the browser unless headless.

    Raises UsageError for an address that others could reach, since there is no sign-in, and for a
    port that is taken.
    """
    command = arguments(rep_id, address=address, port=port, headless=headless, page=page)
    from streamlit.web import cli  # takes most of a second

    cli.main(command, standalone_mode=False)


def arguments(
    rep_id: str = "me",
    *,
    address: str = "127.0.0.1",
    port: int | None = None,
    headless: bool = False,
    page: Path = PAGE,
) -> list[str]:
    """Return Streamlit's arguments for the page. Raises UsageError as `serve` does."""
    if address not in LOOPBACK:
        raise UsageError(
            f"{address} can be reached by others, and without sign-in everyone there could read every conversation. "
            f"Leave the address at 127.0.0.1, or reach it through an SSH tunnel."
        )
    flags = _FLAGS | {
        "server.address": address,
        "server.port": str(_free(address, port)),
        "server.headless": str(headless).lower(),
    }
    hosts = [f"--server.allowedHosts={host}" for host in LOOPBACK]
    return ["run", str(page), *(f"--{name}={value}" for name, value in flags.items()), *hosts, "--", rep_id]


def _free(address: str, port: int | None) -> int:
    """Return the port asked for, or the first free one from Streamlit's usual port on."""
    wanted = (port,) if port is not None else range(FIRST_PORT, FIRST_PORT + TRIES)
    for candidate in wanted:
        if _is_free(address, candidate):
            return candidate
    raise UsageError(f"Port {wanted[0]} on {address} is taken. Choose another one with --port.")


def _is_free(address: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True
