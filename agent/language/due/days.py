"""Days and weeks told from today: "Thursday", "tmrw", "a week on Tuesday", "next week", "EOW"."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from agent.language.due.pieces import END_OF_DAY, Clock, Day, Part, Piece, Week, Weekday, Which
from agent.language.due.words import SHORT_WEEKEND, WEEKDAY, Rule, number_of, pattern, said, weekday_of

_WHICH: Final = r"(?:(?:the )?(?P<which>this coming|coming|following|this|next|nxt|every|each) )?"
_WHICHES: Final = {
    "this coming": Which.COMING,
    "following": Which.NEXT,
    "each": Which.EVERY,
    "nxt": Which.NEXT,
    "": Which.PLAIN,
}
_LATER: Final = r"(?: (?P<later>(?:of )?(?:next|nxt) (?:week|wk)|week(?!-| of)|after next|in (?:two|2) weeks))?"
_WEEKS_ON: Final = r"(?P<number>a|one|two|three|1|2|3) (?:weeks?|(?P<fortnight>fortnights?)) (?:on|from) "
_TOMORROW: Final = r"(?:tom+or+ow|tmrw|tmr|tmw|tomoz|2mor+ow?)"
_PLACE: Final = r"(?:(?P<place>early|later?|mid|some ?time|(?:the )?(?:beginning|start|middle|end) of)[\s-])?"
_WEEK: Final = (
    r"(?P<week>(?:next|nxt) (?:week|wk)|this (?:week|wk)"
    r"|(?:the )?week after next|the following week|(?:this|the) coming week)"
)
_LED: Final = r"(?:(?<=by\s)|(?<=on\s)|(?<=before\s)|(?<=until\s)|(?<=this\s)|(?<=next\s))"
_UP_TO: Final = "before|by|until|till"
_PLACED_DAY: Final = {"e": 1, "b": 1, "m": 2, "l": 4, "s": 4, "": 4}
_EVENINGS: Final = {"morning": time(12), "afternoon": time(17), "arvo": time(17)}


def _weekday(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    which, later, number = said(match, "which"), said(match, "later"), weekday_of(match["weekday"])
    if re.search("n.xt w", later):
        return (Weekday(number), Week(_monday(now.date(), 1)))
    if number_said := said(match, "number"):
        weeks = int(number_of(number_said)) * (2 if said(match, "fortnight") else 1)
        return (Weekday(number, weeks=weeks),)
    if said(match, "after"):
        return (Weekday(number, Which.AFTER),)
    return (Weekday(number, _WHICHES.get(which) or Which(which), weeks=1 if later else 0),)


def _tomorrow(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Day(now.date() + timedelta(days=2 if said(match, "after") else 1)),)


def _today(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Day(now.date(), is_today=True),)


def _week_on(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Day(now.date() + timedelta(weeks=2 if said(match, "fortnight") else 1)),)


def _this_time(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    """Read "this time next week" as the very hour it is said at."""
    days = 1 if said(match, "day") else 7
    return (Day(now.date() + timedelta(days=days)), Clock(now.time().replace(second=0, microsecond=0, tzinfo=None)))


def _this_part(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Day(now.date(), is_today=True), Part(_EVENINGS.get(said(match, "part"), time(21))))


def _monday(day: date, weeks: int) -> date:
    return day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)


def _this_week(now: datetime) -> date:
    """Return the Monday of the week that "the week" means: on a weekend, the one to come."""
    return _monday(now.date(), 1 if now.weekday() > 4 else 0)


def _week(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    word, place = said(match, "week"), said(match, "place").removeprefix("the ")
    monday = _this_week(now) if word.startswith("this w") else _monday(now.date(), 2 if "after" in word else 1)
    if place.startswith("end"):
        return (Week(monday),)
    unclear = place != "" and not place.startswith(("l", "some"))
    day = 1 if place == "start of" else _PLACED_DAY.get(place[:1], 4)
    return (Week(monday, day, unclear),)


def _end_of_week(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Week(_this_week(now)),)


def _weekend(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    lead = said(match, "lead")
    if lead == "after":
        return (Day(_monday(now.date(), 1), clock=END_OF_DAY),)
    if lead in ("before", "by", "until", "till"):
        return (Day(_this_week(now) + timedelta(days=4), clock=END_OF_DAY),)
    return (Week(_monday(now.date(), 1 if lead == "next" else 0), 6, unclear=lead == "next"),)


DAYS: Final = (
    Rule(pattern(_WEEKS_ON + WEEKDAY), _weekday),
    Rule(pattern(_WHICH + WEEKDAY + r"(?:'s|(?<!day)\.(?= (?-i:[a-z0-9])))?" + _LATER), _weekday),
    Rule(pattern(rf"the {WEEKDAY} (?P<after>after)(?= ?(?:$|[.,;!?]))"), _weekday),
    Rule(pattern(_LED + SHORT_WEEKEND), _weekday),
    Rule(pattern(SHORT_WEEKEND + r"(?= (?:morning|afternoon|evening|noon|(?:at )?[0-9]{1,2}[:h ap]))"), _weekday),
    Rule(pattern(r"(?:the )?(?P<after>day after |overmorrow)(?:" + _TOMORROW + ")?"), _tomorrow),
    Rule(pattern(r"(?:later |some ?time )?" + _TOMORROW + "(?:'s)?"), _tomorrow),
    Rule(pattern(rf"(?:about |around )?this time (?:(?P<day>{_TOMORROW})|(?:next|nxt) (?:week|wk))"), _this_time),
    Rule(pattern(r"today (?:week|(?P<fortnight>fortnight))|(?:this day|today) next week"), _week_on),
    Rule(pattern(r"(?:later |some ?time )?(?:today|2day)(?:'s)?|this very day"), _today),
    Rule(pattern(r"(?:later )?(?:this (?P<part>morning|afternoon|arvo|evening)|to(?:night|nite))"), _this_part),
    Rule(pattern(r"(?:in the course of|during|later in|within) the week"), _end_of_week),
    Rule(pattern(r"(?:the )?end of (?:the )?week|e\.?o\.?w"), _end_of_week),
    Rule(pattern(_PLACE + _WEEK), _week),
    Rule(pattern(rf"(?P<lead>over|at|on|during|{_UP_TO}|after|this coming|this|next)(?: the)? weekend"), _weekend),
)  # fmt: skip
"""Rules for days told from today."""
