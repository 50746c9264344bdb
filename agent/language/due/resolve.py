"""Turn an expression of time into the point in time it means."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple, TypeVar

from agent.language.due.around import Expression
from agent.language.due.pieces import (
    END_OF_DAY,
    MIDNIGHT,
    START_OF_DAY,
    Clock,
    Daily,
    Day,
    Moment,
    Part,
    Week,
    Weekday,
    Which,
)

PieceType = TypeVar("PieceType", Day, Weekday, Week, Clock, Part, Moment)
_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
FRIDAY = 4


class Meant(NamedTuple):
    """A point in time (UTC), None where it cannot be told, and whether there is a second reading."""

    at: datetime | None
    unclear: bool


def resolve(expression: Expression, now: datetime, agreed: date | None = None) -> Meant:
    """Return what this expression means, seen from the rep's local now; never a time that is over.

    A clock time alone is one of the day `agreed`, where there is such a day to come.
    """
    moment = _first(expression, Moment)
    if moment:
        return Meant(moment.at, unclear=moment.unclear or expression.choice)
    clock = _clock(expression)
    day = day_of(expression, now)
    if day is None and clock and agreed and agreed >= now.date():
        day = Day(agreed)
    if day is None:
        meant = _clock_alone(clock, now) if clock else Meant(None, unclear=True)
    else:
        meant = _on(day, clock, expression.lead, now)
    doubt = bool(clock and clock.unclear) and not _only_one_is_left(day, clock, now)
    return meant._replace(unclear=meant.unclear or expression.choice or doubt)


def _first(expression: Expression, kind: type[PieceType]) -> PieceType | None:
    return next((piece for piece in expression.pieces if isinstance(piece, kind)), None)


def _last_part(expression: Expression) -> Part | None:
    return next((piece for piece in reversed(expression.pieces) if isinstance(piece, Part)), None)


def _clock(expression: Expression) -> Clock | None:
    clocks = [piece for piece in expression.pieces if isinstance(piece, Clock)]
    clock, part = min(clocks, key=lambda clock: clock.rough, default=None), _last_part(expression)
    if clock is None:
        return Clock(part.until, part_of_day=True) if part else None
    if part is None or not clock.bare:
        return clock
    hour = clock.time.hour % 12 + (12 if part.is_late else 0)
    return Clock(clock.time.replace(hour=hour))


def day_of(expression: Expression, now: datetime) -> Day | None:
    """Return the day an expression speaks of, seen from the rep's local now."""
    clock = _clock(expression)
    day, weekday, week = _first(expression, Day), _first(expression, Weekday), _first(expression, Week)
    if day:
        return day._replace(unclear=day.unclear or bool(weekday and weekday.number != day.date.weekday()))
    if weekday and week:
        return Day(week.monday + weekday.number * _DAY)
    if weekday:
        return _weekday(weekday, clock, now)
    if any(isinstance(piece, Daily) for piece in expression.pieces):
        return _next_working_day(clock, week, now)
    return _week(week, now) if week else None


def _next_working_day(clock: Clock | None, week: Week | None, now: datetime) -> Day:
    """Return the first of all the days to come; with no hour said, or within a week, it is to be asked back."""
    first = now.date() + (7 - now.weekday() if now.weekday() >= FRIDAY else 1) * _DAY
    return Day(first, unclear=clock is None or clock.part_of_day or week is not None)


def _week(week: Week, now: datetime) -> Day:
    """Return the day a week counts as over; where that has passed, the next week's, unclear."""
    last = week.monday + week.day * _DAY
    is_over = _utc(last, END_OF_DAY, now) <= now
    return Day(last + is_over * _WEEK, unclear=week.unclear or is_over)


def _weekday(weekday: Weekday, clock: Clock | None, now: datetime) -> Day:
    """Return the day a weekday means; with two readings the later one, unclear."""
    today = now.date()
    coming = today + ((weekday.number - today.weekday() - 1) % 7 + 1) * _DAY
    is_today = weekday.number == today.weekday()
    if weekday.weeks:
        return Day(coming + (weekday.weeks - is_today) * _WEEK, unclear=is_today)
    match weekday.which:
        case Which.NEXT:
            next_weeks = today - today.weekday() * _DAY + _WEEK + weekday.number * _DAY
            # Nobody calls tomorrow "next Friday".
            return Day(next_weeks, unclear=next_weeks != coming and coming != today + _DAY)
        case Which.AFTER:
            return Day(coming, unclear=True)
        case Which.COMING | Which.EVERY:
            return Day(coming)
    if is_today:
        later = clock is not None and _utc(today, clock.time, now) > now
        return Day(today, unclear=True) if later else Day(coming, unclear=clock is None)
    gone_this_week = weekday.which is Which.THIS and weekday.number < today.weekday() < 5
    return Day(coming, unclear=gone_this_week)


def _on(day: Day, clock: Clock | None, lead: str, now: datetime) -> Meant:
    if clock or day.clock:
        return _at_clock(day, clock or Clock(day.clock or END_OF_DAY), now)
    if lead == "after":
        return Meant(_utc(day.date + _DAY, END_OF_DAY, now), unclear=True)
    times = (START_OF_DAY, END_OF_DAY, MIDNIGHT) if lead == "before" else (END_OF_DAY, MIDNIGHT)
    at = next((at for at in (_utc(day.date, time, now) for time in times) if at > now), None)
    return Meant(at, unclear=day.unclear or at is None)


def _at_clock(day: Day, clock: Clock, now: datetime) -> Meant:
    times = [max(clock.time, END_OF_DAY)] if clock.after else [clock.time]
    if clock.bare and clock.time.hour < 12:
        times.append(clock.time.replace(hour=clock.time.hour + 12))
    if clock.stretches:
        times.append(MIDNIGHT)
    at = next((at for at in (_utc(day.date, time, now) for time in times) if at > now), None)
    return Meant(at, unclear=day.unclear or at is None or _changes(day.date, clock.time, now))


def _only_one_is_left(day: Day | None, clock: Clock | None, now: datetime) -> bool:
    """Whether of seven in the morning and in the evening the morning's is over: "today at 7", said at ten."""
    if not (day and day.is_today and clock and clock.bare):
        return False
    return clock.time.hour == 7 and _utc(day.date, clock.time, now) <= now


def _changes(day: date, clock: time, now: datetime) -> bool:
    """Whether that hour does not exist on that day, or comes twice, because the clocks change."""
    once, twice = (datetime.combine(day, clock, tzinfo=now.tzinfo).replace(fold=fold) for fold in (0, 1))
    return once.utcoffset() != twice.utcoffset()


def _clock_alone(clock: Clock, now: datetime) -> Meant:
    at = _utc(now.date(), clock.time, now)
    if clock.stretches and at <= now:
        return Meant(_utc(now.date(), MIDNIGHT, now), unclear=False)
    if clock.part_of_day and clock.time <= time(12) and now.hour >= 5:
        # "In the morning" said in the morning is mostly the next one.
        return Meant(_utc(now.date() + _DAY, clock.time, now), unclear=at > now)
    if at > now:
        return Meant(at, unclear=False)
    # Tomorrow is the only reading of a passed morning hour, but a passed "3pm" or "at 9" may be a slip.
    return Meant(_utc(now.date() + _DAY, clock.time, now), unclear=clock.bare or clock.time > time(12))


def _utc(day: date, clock: time, now: datetime) -> datetime:
    return datetime.combine(day, clock, tzinfo=now.tzinfo).astimezone(UTC)
