"""Turn an expression of time into the point in time it means."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from agent.language.due.around import Expression
from agent.language.due.day_meant import clock_of, day_of, first_of, in_utc
from agent.language.due.pieces import END_OF_DAY, MIDNIGHT, START_OF_DAY, Clock, Day, Moment

_DAY = timedelta(days=1)


class Meant(NamedTuple):
    """A point in time (UTC), None where it cannot be told, and whether there is a second reading."""

    at: datetime | None
    unclear: bool


def resolve(expression: Expression, now: datetime, agreed: date | None = None) -> Meant:
    """Return what this expression means, seen from the rep's local now; never a time that is over.

    A clock time alone is one of the day `agreed`, where there is such a day to come.
    """
    moment = first_of(expression, Moment)
    if moment:
        return Meant(moment.at, unclear=moment.unclear or expression.choice)
    clock = clock_of(expression)
    day = day_of(expression, now)
    if day is None and clock and agreed and agreed >= now.date():
        day = Day(agreed)
    if day is None:
        meant = _clock_alone(clock, now) if clock else Meant(None, unclear=True)
    else:
        meant = _on(day, clock, expression.lead, now)
    doubt = bool(clock and clock.unclear) and not _only_one_is_left(day, clock, now)
    return meant._replace(unclear=meant.unclear or expression.choice or doubt)


def _on(day: Day, clock: Clock | None, lead: str, now: datetime) -> Meant:
    if clock or day.clock:
        return _at_clock(day, clock or Clock(day.clock or END_OF_DAY), now)
    if lead == "after":
        return Meant(in_utc(day.date + _DAY, END_OF_DAY, now), unclear=True)
    times = (START_OF_DAY, END_OF_DAY, MIDNIGHT) if lead == "before" else (END_OF_DAY, MIDNIGHT)
    at = next((at for at in (in_utc(day.date, time, now) for time in times) if at > now), None)
    return Meant(at, unclear=day.unclear or at is None)


def _at_clock(day: Day, clock: Clock, now: datetime) -> Meant:
    times = [max(clock.time, END_OF_DAY)] if clock.after else [clock.time]
    if clock.bare and clock.time.hour < 12:
        times.append(clock.time.replace(hour=clock.time.hour + 12))
    if clock.stretches:
        times.append(MIDNIGHT)
    at = next((at for at in (in_utc(day.date, time, now) for time in times) if at > now), None)
    return Meant(at, unclear=day.unclear or at is None or _changes(day.date, clock.time, now))


def _only_one_is_left(day: Day | None, clock: Clock | None, now: datetime) -> bool:
    """Whether of seven in the morning and in the evening the morning's is over: "today at 7", said at ten."""
    if not (day and day.is_today and clock and clock.bare):
        return False
    return clock.time.hour == 7 and in_utc(day.date, clock.time, now) <= now


def _changes(day: date, clock: time, now: datetime) -> bool:
    """Whether that hour does not exist on that day, or comes twice, because the clocks change."""
    once, twice = (datetime.combine(day, clock, tzinfo=now.tzinfo).replace(fold=fold) for fold in (0, 1))
    return once.utcoffset() != twice.utcoffset()


def _clock_alone(clock: Clock, now: datetime) -> Meant:
    at = in_utc(now.date(), clock.time, now)
    if clock.stretches and at <= now:
        return Meant(in_utc(now.date(), MIDNIGHT, now), unclear=False)
    if clock.part_of_day and clock.time <= time(12) and now.hour >= 5:
        # "In the morning" said in the morning is mostly the next one.
        return Meant(in_utc(now.date() + _DAY, clock.time, now), unclear=at > now)
    if at > now:
        return Meant(at, unclear=False)
    # Tomorrow is the only reading of a passed morning hour, but a passed "3pm" or "at 9" may be a slip.
    return Meant(in_utc(now.date() + _DAY, clock.time, now), unclear=clock.bare or clock.time > time(12))
