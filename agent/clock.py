"""What time it is, and where."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agent.errors import UsageError


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


def zone(name: str) -> tzinfo:
    """Return the time zone of this name, or this machine's own when there is none. Raises UsageError."""
    if not name:
        from tzlocal import get_localzone  # only those who coach need it

        return get_localzone()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise UsageError(f"MENO_TIMEZONE: there is no time zone {name!r}; write it like Europe/Berlin") from error
