"""Times as people read them."""

from datetime import UTC, date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo


class LocalTime(NamedTuple):
    """The rep's time zone; without a name it is the machine's own, with its summer time."""

    zone: ZoneInfo | None = None

    @classmethod
    def named(cls, name: str) -> "LocalTime":
        """Return the zone of this name, the machine's when it is empty. Raises ZoneInfoNotFoundError."""
        return cls(ZoneInfo(name) if name else None)

    def of(self, moment: datetime) -> datetime:
        """Return the moment on the rep's clock."""
        return moment.astimezone(self.zone)

    def at(self, day: date, hour: time) -> datetime:
        """Return the moment, in UTC, that the rep's clock shows as this day and hour."""
        return datetime.combine(day, hour, tzinfo=self.zone).astimezone(UTC)

    def day(self, moment: datetime) -> str:
        """Return the day of a moment in short words: "24 Nov"."""
        local = self.of(moment)
        return f"{local.day} {local:%b}"

    def say(self, moment: datetime, now: datetime) -> str:
        """Return a moment in short words: "Tue 24 Nov, 10:00", with the year when it is not this one."""
        local = self.of(moment)
        year = "" if local.year == self.of(now).year else f" {local.year}"
        return f"{local:%a} {local.day} {local:%b}{year}, {local:%H:%M}"
