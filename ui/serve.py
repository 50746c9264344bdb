"""Starts the page."""

import importlib
import socket
import threading
import time
from contextlib import closing, suppress
from pathlib import Path

from agent.errors import UsageError

PAGE = Path(__file__).with_name("page.py")
THEME = Path(__file__).parent / "web" / "theme.toml"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
FIRST_PORT, TRIES = 8501, 50
LONGEST_START = 60.0

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
    "logger.level": "warning",
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
    _refuse_others(address)
    port = _free(address, port)
    command = arguments(rep_id, address=address, port=port, headless=headless, page=page)
    threading.Thread(target=_load_ahead, args=(address, port), name="meno-load-ahead", daemon=True).start()
    from streamlit.web import cli  # takes most of a second

    print(f"Meno is at http://{f'[{address}]' if ':' in address else address}:{port} (Ctrl+C stops it)", flush=True)
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
    _refuse_others(address)
    flags = _FLAGS | {
        "server.address": address,
        "server.port": str(_free(address, port)),
        "server.headless": str(headless).lower(),
    }
    hosts = [f"--server.allowedHosts={host}" for host in LOOPBACK]
    return ["run", str(page), *(f"--{name}={value}" for name, value in flags.items()), *hosts, "--", rep_id]


def _refuse_others(address: str) -> None:
    if address not in LOOPBACK:
        raise UsageError(
            f"{address} can be reached by others, and without sign-in everyone there could read every conversation. "
            "Leave the address at 127.0.0.1, or reach it through an SSH tunnel."
        )


def _load_ahead(address: str, port: int) -> None:
    """Import the coach while the browser is still loading the page's own scripts."""
    with suppress(TimeoutError):
        _wait_until_served(address, port)
    importlib.import_module("agent.bootstrap")


def _wait_until_served(address: str, port: int) -> None:
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline:
        try:
            socket.create_connection((address, port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError


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
