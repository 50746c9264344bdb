"""The server: Streamlit's own, with a way in for those who ask whether it is ready."""

import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.middleware import Middleware
from starlette.routing import Route

from agent.clock import utc_now
from agent.settings import Settings
from ui import logs
from ui.serving import readiness, stopping, telemetry, watched
from ui.sign_in.gate import Gate
from ui.sign_in.server import cookie_secret_of, origin_of
from ui.sign_in.who import who
from ui.web.connect import DOORS

if TYPE_CHECKING:
    from streamlit.web.server.starlette import App


def app_of(page: Path, settings: Settings, origin: str) -> "App":
    """Return the application that serves this page, with `/ready` beside Streamlit's own `/_stcore/health`.

    Before all of it stands the gate, which turns away what does not come from `origin` or this machine.
    """
    from streamlit.web.server.starlette import App

    @asynccontextmanager
    async def while_served(_: "App") -> AsyncIterator[None]:
        logs.adopt()  # the server has set up its loggers by now, and its signals
        stopping.finish_first(DOORS, settings.stop_seconds)
        end = telemetry.start(watched.everything()) if settings.otel else None
        yield
        if end is not None:
            end()

    admit = partial(who, settings, "", utc_now)
    gate = Middleware(Gate, origin=origin, cookie_secret=cookie_secret_of(settings), admit=admit)
    return App(page, routes=[Route(readiness.PATH, readiness.answer)], lifespan=while_served, middleware=[gate])


def run(page: Path, rep_id: str, options: Mapping[str, Any], settings: Settings) -> None:
    """Serve the page to its end, with these options of Streamlit's; the page finds the rep among its arguments."""
    logs.set_up(settings.log_level, settings.log_format)
    for number in stopping.STOPS:
        signal.signal(number, stopping.leave_at_once)
    sys.argv = [str(page), rep_id]
    origin = origin_of(settings, options["server.address"], options["server.port"])
    app_of(page, settings, origin).run(config=options)
