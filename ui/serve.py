"""Starts the page."""

import importlib
import socket
import threading
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from agent.errors import UsageError
from agent.settings import Settings
from agent.settings.running import LogFormat
from ui.logs import STREAMLIT_JSON
from ui.sign_in.server import hosts_of, origin_of, secrets_of
from ui.sign_in.unsafe import refuse_unsafe
from ui.terminal.options import read_settings

PAGE = Path(__file__).with_name("page.py")
THEME = Path(__file__).parent / "web" / "theme.toml"
FIRST_PORT, TRIES = 8501, 50
LONGEST_START = 60.0

_OPTIONS: Mapping[str, Any] = {
    "server.fileWatcherType": "none",
    "server.showEmailPrompt": False,
    "server.maxUploadSize": 1,
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.enableAgentApi": False,
    "server.trustedUserHeaders": {},
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.showSidebarNavigation": False,
    # One run of a tab after the other, so that a turn is never computed twice side by side.
    "runner.fastReruns": False,
    "runner.magicEnabled": False,
    # Streamlit would look through everything that is loaded after every run, which takes longer than most turns.
    "runner.postScriptGC": False,
    "logger.hideWelcomeMessage": True,
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
    chosen = options(address=address, port=port, headless=headless, settings=settings)
    origin = origin_of(settings, address, port)
    threading.Thread(target=_load_ahead, args=(address, port), name="meno-load-ahead", daemon=True).start()
    from streamlit.runtime.secrets import secrets_singleton

    from ui.serving.app import run  # takes most of a second

    if found := secrets_of(settings, origin):
        secrets_singleton.merge_programmatic_secrets(found)
    if settings.log_format is LogFormat.TEXT:  # a log of JSON has nothing else between its lines
        print(f"Meno is at {origin} (Ctrl+C stops it)", flush=True)
    run(page, rep_id, chosen, settings)


def options(
    *,
    address: str | None = None,
    port: int | None = None,
    headless: bool = False,
    settings: Settings | None = None,
) -> dict[str, Any]:
    """Return Streamlit's options for the page; no secret is among them. Raises UsageError as `serve` does."""
    settings = settings or read_settings()
    address, port = _where(settings, address, port)
    chosen: dict[str, Any] = {
        **_OPTIONS,
        "server.address": address,
        "server.port": port,
        "server.headless": headless,
        "server.allowedHosts": list(hosts_of(settings)),
    }
    if settings.log_format is LogFormat.JSON:
        chosen["logger.messageFormat"] = STREAMLIT_JSON
    if settings.public_url:
        public = urlsplit(settings.public_url)
        chosen["browser.serverAddress"] = public.hostname or address
        chosen["browser.serverPort"] = public.port or (443 if public.scheme == "https" else 80)
    return chosen


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
