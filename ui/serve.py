"""Starts the page."""

import importlib
import socket
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

from agent.errors import UsageError
from agent.settings import Settings
from ui.sign_in.server import hosts_of, origin_of, secrets_of
from ui.sign_in.unsafe import refuse_unsafe
from ui.terminal.options import read_settings

PAGE = Path(__file__).with_name("page.py")
THEME = Path(__file__).parent / "web" / "theme.toml"
FIRST_PORT, TRIES = 8501, 50
LONGEST_START = 60.0

_FLAGS = {
    "server.fileWatcherType": "none",
    "server.showEmailPrompt": "false",
    "server.maxUploadSize": "1",
    "server.enableCORS": "true",
    "server.enableXsrfProtection": "true",
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
    address: str | None = None,
    port: int | None = None,
    headless: bool = False,
    page: Path = PAGE,
) -> None:
    """Serve the page until it is stopped, and open the browser unless headless.

    Address and port come from the settings where they are left out. Raises UsageError for an address that others
    could reach while there is no sign-in, for settings of sign-in that do not hold, and for a port that is taken.
    """
    settings = read_settings()
    address, port = _where(settings, address, port)
    command = arguments(rep_id, address=address, port=port, headless=headless, page=page, settings=settings)
    origin = origin_of(settings, address, port)
    threading.Thread(target=_load_ahead, args=(address, port), name="meno-load-ahead", daemon=True).start()
    from streamlit.runtime.secrets import secrets_singleton
    from streamlit.web import cli  # takes most of a second

    if found := secrets_of(settings, origin):
        secrets_singleton.merge_programmatic_secrets(found)
    print(f"Meno is at {origin} (Ctrl+C stops it)", flush=True)
    cli.main(command, standalone_mode=False)


def arguments(
    rep_id: str = "me",
    *,
    address: str | None = None,
    port: int | None = None,
    headless: bool = False,
    page: Path = PAGE,
    settings: Settings | None = None,
) -> list[str]:
    """Return Streamlit's arguments for the page; no secret is among them. Raises UsageError as `serve` does."""
    settings = settings or read_settings()
    address, port = _where(settings, address, port)
    flags = _FLAGS | {
        "server.address": address,
        "server.port": str(port),
        "server.headless": str(headless).lower(),
    }
    if settings.public_url:
        public = urlsplit(settings.public_url)
        flags |= {
            "browser.serverAddress": public.hostname or address,
            "browser.serverPort": str(public.port or (443 if public.scheme == "https" else 80)),
        }
    hosts = [f"--server.allowedHosts={host}" for host in hosts_of(settings)]
    return ["run", str(page), *(f"--{name}={value}" for name, value in flags.items()), *hosts, "--", rep_id]


def _where(settings: Settings, address: str | None, port: int | None) -> tuple[str, int]:
    address = address or settings.address
    refuse_unsafe(settings, address)
    return address, _free(address, port or settings.port)


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
