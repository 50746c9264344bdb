"""Lines of the log: text or JSON, on standard error, and never what a rep said.

Errors of libraries may repeat what they were given, so of an error its kind and place are written and its
words are not; only at DEBUG, which is for one's own machine, is it written whole.
"""

import json
import logging
import traceback
import warnings
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from agent.errors import UsageError
from agent.settings.running import LogFormat

JSON_LINE = "json_line"
STREAMLIT_JSON = f"%({JSON_LINE})s"
"""What makes Streamlit's own loggers write the same lines (its option logger.messageFormat)."""
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
TEXT = "%(levelname)s %(name)s: %(message)s"
OF_THE_SERVER = ("uvicorn", "uvicorn.error", "uvicorn.access", "uvicorn.asgi", "websockets")

REPEAT_OTHERS = ("streamlit.web.server.starlette.starlette_auth_routes",)
"""Loggers that repeat what anybody may put into an address, such as why a sign-in failed: their own words are kept."""


def set_up(level: str, form: str) -> None:
    """Write the log of this process in this form, from this level on. Raises UsageError for one that there is not."""
    if level.upper() not in LEVELS:
        raise UsageError(f"MENO_LOG_LEVEL: {level!r} is none of {', '.join(LEVELS)}")
    if form not in tuple(LogFormat):
        raise UsageError(f"MENO_LOG_FORMAT: {form!r} is none of {', '.join(LogFormat)}")
    is_json = form == LogFormat.JSON
    logging.basicConfig(level=level.upper(), format=STREAMLIT_JSON if is_json else TEXT, force=True)
    whole = logging.getLogger().level <= logging.DEBUG
    logging.setLogRecordFactory(lambda *args, **named: _record(args, named, whole=whole, is_json=is_json))
    warnings.formatwarning = _as_warning
    logging.captureWarnings(True)


def adopt(names: Iterable[str] = OF_THE_SERVER) -> None:
    """Let these loggers of a server write as everything else does, whatever handlers they were given."""
    for name in names:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
        logger.setLevel(logging.WARNING)


def _record(args: tuple[Any, ...], named: dict[str, Any], *, whole: bool, is_json: bool) -> logging.LogRecord:
    record = logging.LogRecord(*args, **named)
    if record.name in REPEAT_OTHERS and not whole:
        record.msg, record.args = str(record.msg).replace("%s", "…"), ()
    if record.exc_info and not whole:
        record.exc_text = "; ".join(_told(record.exc_info[1]))
        record.exc_info = None
    if is_json:
        setattr(record, JSON_LINE, _as_json(record))
        record.exc_info = record.exc_text = None
    return record


def _told(error: BaseException | None) -> Iterator[str]:
    """An error and what it came of: the kind and the place of each."""
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        places = " < ".join(f"{frame.name} ({Path(frame.filename).name}:{frame.lineno})" for frame in frames[::-1])
        yield f"{type(error).__name__} at {places or 'no place'}"
        error = error.__cause__ or error.__context__


def _as_json(record: logging.LogRecord) -> str:
    told: dict[str, object] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "message": record.getMessage(),
        "process": record.process,
    }
    if trace := _trace_id():
        told["trace_id"] = trace
    if record.exc_info:
        told["error"] = logging.Formatter().formatException(record.exc_info)
    elif record.exc_text:
        told["error"] = record.exc_text
    return json.dumps(told, ensure_ascii=False)


def _trace_id() -> str:
    from opentelemetry import trace

    context = trace.get_current_span().get_span_context()
    return trace.format_trace_id(context.trace_id) if context.is_valid else ""


def _as_warning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, line: str | None = None
) -> str:
    return f"{category.__name__} at {Path(filename).name}:{lineno}"
