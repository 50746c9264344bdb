"""Words that stand where a time should ("soon", "when I get to it"), and times that are over ("last Thursday")."""

import re
from datetime import datetime
from typing import Final

from agent.language.due.pieces import Past, Piece, Vague
from agent.language.due.words import EVENT, FULL_MONTH, NUMBER, UNIT, WEEKDAY, Rule, pattern

_ANY_WEEKDAY: Final = "mon|tue|wed|thu|fri|sat|sun"
_NO_LATER: Final = r"(?<!s\s)(?<!no\s)(?<!not\s)(?<!week\s)(?<!day\s)(?<!month\s)(?<!year\s)(?<!hour\s)"
_SPARE: Final = (
    r"(?:time|a (?:quiet |free |spare )?(?:chance|minute|moment|second)|the (?:chance|time)|some time|a bit of time)"
)
_APART: Final = r"(?:right |straight |the day |\w+ days )?"
_NO_TIME: Final = rf"(?:(?! (?:{_ANY_WEEKDAY}|tod|tom|tmr|[0-9]))[^.,;!?]){{2,40}}"
_SEASON: Final = "christmas |summer |winter |easter |school |festive |new year "
_FEASTS: Final = (
    "thanksgiving|easter|whitsun|pentecost|ascension|carnival|halloween|ramadan|eid|diwali|hanukkah|summer|spring"
    "|autumn|winter|(?:the )?bank holiday|labou?r day|memorial day|midsummer"
)
_THEIR: Final = r"(?:the|my|our|her|his|their|that|this|next)"
_VAGUE: Final = (
    r"(?<!as\s)(?<!too\s)(?<!how\s)(?:very |pretty |quite )?soon(?:ish)?(?! as)",
    _NO_LATER + r"later(?! than)(?: on)?",
    rf"when(?:ever)? i(?: (?:get|have|find)|'ve(?: got)?) {_SPARE}|when(?:ever)? i (?:get (?:to|round to|around to)"
    r" (?:it|that|this)|can)",
    r"(?:as|at) (?:early|the earliest|quickly|fast) as (?:i|we) can|(?:sooner|earlier) rather than later",
    r"before (?:too )?long|at the (?:next|first|earliest) (?:opportunity|chance|occasion)",
    r"(?:the )?next time (?:i|we)\b|the one after(?: that| next)?",
    rf"(?:once|when|after|before|until) the (?:dust settles|(?:{_SEASON})?(?:holidays?|break|vacation|season))",
    rf"(?:after|before|by|over|during|around|in) (?:the )?(?:{_FEASTS})|over the holidays|between the years",
    r"as soon as (?:possible|i can)|whenever(?= ?(?:$|[.,;!?]))|when the time is right",
    r"some(?:time|where|how)? (?:in |during )?(?:next|this|the coming) (?:month|quarter|year)",
    rf"(?:as soon as|once|when(?:ever)?) (?:i|we|she|he|they|it|things|the|my|our|her|his|their)\b{_NO_TIME}",
    r"(?:with)?in (?:the (?:next|coming) |a )?few (?:minutes|hours|days|weeks|months)",
    r"(?:(?:in |over )?the )?(?:next|coming) (?:few |couple of )?(?:days|weeks|months)",
    r"(?:in )?the (?:first|second|latter|last|early|later) (?:half|part|third|days|weeks) of [^.,;!?]{3,20}",
    r"in due (?:course|time)|eventually|(?:at )?some(?: point| stage| ?time(?! ago)| ?day)|some other time",
    r"one of these days",
    r"shortly(?! after| before)|a\.?s\.?a\.?p|in (?:a )?(?:bit|while)|in the near future|in the new year",
    r"down the (?:line|road|track)|sooner or later",
    rf"{_APART}(?:before|after|until|by) {_THEIR} (?:(?!{_ANY_WEEKDAY})[\w'-]+ ){{0,2}}?{EVENT}(?: {EVENT})?",
    r"(?:when|once) (?:she|he|they|(?-i:[A-Z]\w+))(?:'s| is| are|'re) back",
    r"after (?:i|we)(?:'ve| have) [^.,;!?]{2,40}",
)
_NAMES: Final = WEEKDAY + r"|week|month|quarter|year|night|spring|summer|autumn|fall|winter|christmas|" + FULL_MONTH
_OF_DAY: Final = "(?: (?:morning|afternoon|evening))?"
_TIME: Final = r"[0-9]{1,2}(?::[0-9]{2})?(?: ?[ap]m)?"


def _vague(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Vague(match[0]),)


def _past(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Past(match[0]),)


def _this_morning(match: re.Match[str], now: datetime) -> tuple[Piece, ...]:
    return (Past(match[0]),) if now.hour >= 12 else ()


VAGUE: Final = tuple(Rule(pattern(source), _vague) for source in _VAGUE)
"""Rules for words that stand where a time should."""

PAST: Final = (
    Rule(pattern(rf"(?:a |one )?(?:last|past|previous) (?:few )?(?:{_NAMES})s?{_OF_DAY}"), _past),
    Rule(pattern(rf"(?:ever )?since (?:last |this |early |late )?(?:{_NAMES}|then|{_TIME})"), _past),
    Rule(pattern(r"yesterday(?:'s)?(?: morning| afternoon| evening)?|the day before yesterday|the other day"), _past),
    Rule(pattern(r"earlier (?:today|this (?:week|month|morning|year))"), _past),
    Rule(pattern(r"this morning"), _this_morning),
    Rule(pattern(rf"{NUMBER} {UNIT} (?:ago|earlier|back)(?: (?:on )?{WEEKDAY})?"), _past),
)  # fmt: skip
"""Rules for times that are over."""
