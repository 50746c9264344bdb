"""The server: Streamlit's own, with a way in for those who ask whether it is ready."""

import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from agent.settings import Settings
from ui import logs
from ui.serving import readiness, stopping
from ui.web.connect import DOORS

if TYPE_CHECKING:
    from streamlit.web.server.starlette import App


def app_of(page: Path, settings: Settings) -> "App":
    """Return the application that serves this page, with `/ready` beside Streamlit's own `/_stcore/health`."""
    from streamlit.web.server.starlette import App

    @asynccontextmanager
    async def while_served(_: "App") -> AsyncIterator[None]:
        logs.adopt()  # the server has set up its loggers by now, and its signals
        stopping.finish_first(DOORS, settings.stop_seconds)
        yield

    return App(page, routes=[Route(readiness.PATH, readiness.answer)], lifespan=while_served)


def run(page: Path, rep_id: str, options: Mapping[str, Any], settings: Settings) -> None:
    """Serve the page to its end, with these options of Streamlit's; the page finds the rep among its arguments."""
    logs.set_up(settings.log_level, settings.log_format)
    for number in stopping.STOPS:
        signal.signal(number, stopping.leave_at_once)
    sys.argv = [str(page), rep_id]
    app_of(page, settings).run(config=options)
