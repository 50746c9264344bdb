"""Whether this process may be sent reps: what a proxy and an orchestrator ask."""

import logging
from enum import StrEnum
from typing import TYPE_CHECKING

from agent.errors import MenoError
from ui.web.connect import DOORS, connect

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

logger = logging.getLogger(__name__)

PATH = "/ready"


class Status(StrEnum):
    """What is told; details are in the log and in `meno doctor`."""

    READY = "ready"
    DEGRADED = "degraded"
    UNREADY = "unready"


def answer(_: "Request") -> "Response":
    """Answer 200 when turns can be taken, with recall or (degraded) without it, else 503."""
    from starlette.responses import JSONResponse

    status = look()
    headers = {"Cache-Control": "no-store"}
    return JSONResponse({"status": status}, 503 if status is Status.UNREADY else 200, headers)


def look() -> Status:
    """Look at the doors, the record and the index; the first look puts Meno together and migrates its record."""
    if not DOORS.are_open:
        return Status.UNREADY
    try:
        is_whole = connect().memory.is_ready()
    except MenoError as error:
        logger.warning("not ready: %s", error)
        return Status.UNREADY
    return Status.READY if is_whole else Status.DEGRADED
