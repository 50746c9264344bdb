"""The day an expression of time speaks of, and its clock time."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from agent.language.due.around import Expression
from agent.language.due.pieces import END_OF_DAY, Clock, Daily, Day, Moment, Part, Week, Weekday, Which

PieceType = TypeVar("PieceType", Day, Weekday, Week, Clock, Part, Moment)
_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
FRIDAY = 4


def day_of(expression: Expression, now: datetime) -> Day | None:
    """Return the day an expression speaks of, seen from the rep's local now."""
    clock = clock_of(expression)
    day, weekday, week = first_of(expression, Day), first_of(expression, Weekday), first_of(expression, Week)
    if day:
        return day._replace(unclear=day.unclear or bool(weekday and weekday.number != day.date.weekday()))
    if weekday and week:
        return Day(week.monday + weekday.number * _DAY)
    if weekday:
        return _weekday(weekday, clock, now)
    if any(isinstance(piece, Daily) for piece in expression.pieces):
        return _next_working_day(clock, week, now)
    return _week(week, now) if week else None


def first_of(expression: Expression, kind: type[PieceType]) -> PieceType | None:
    """Return the first piece of this kind in an expression."""
    return next((piece for piece in expression.pieces if isinstance(piece, kind)), None)


def clock_of(expression: Expression) -> Clock | None:
    """Return the clock time an expression speaks of, a part of the day by the hour at which it is over."""
    clocks = [piece for piece in expression.pieces if isinstance(piece, Clock)]
    clock, part = min(clocks, key=lambda clock: clock.rough, default=None), _last_part(expression)
    if clock is None:
        return Clock(part.until, part_of_day=True) if part else None
    if part is None or not clock.bare:
        return clock
    hour = clock.time.hour % 12 + (12 if part.is_late else 0)
    return Clock(clock.time.replace(hour=hour))


def in_utc(day: date, clock: time, now: datetime) -> datetime:
    """Return a clock time of the rep's day in UTC."""
    return datetime.combine(day, clock, tzinfo=now.tzinfo).astimezone(UTC)


def _last_part(expression: Expression) -> Part | None:
    return next((piece for piece in reversed(expression.pieces) if isinstance(piece, Part)), None)


def _next_working_day(clock: Clock | None, week: Week | None, now: datetime) -> Day:
    """Return the first of all the days to come; with no hour said, or within a week, it is to be asked back."""
    first = now.date() + (7 - now.weekday() if now.weekday() >= FRIDAY else 1) * _DAY
    return Day(first, unclear=clock is None or clock.part_of_day or week is not None)


def _week(week: Week, now: datetime) -> Day:
    """Return the day a week counts as over; where that has passed, the next week's, unclear."""
    last = week.monday + week.day * _DAY
    is_over = in_utc(last, END_OF_DAY, now) <= now
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
        later = clock is not None and in_utc(today, clock.time, now) > now
        return Day(today, unclear=True) if later else Day(coming, unclear=clock is None)
    gone_this_week = weekday.which is Which.THIS and weekday.number < today.weekday() < 5
    return Day(coming, unclear=gone_this_week)
