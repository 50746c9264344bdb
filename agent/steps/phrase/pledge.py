"""What a rep promised, as it can be said to them: "ring Dana", "before Thursday noon"."""

import re
from datetime import datetime, time, tzinfo
from typing import Final

from agent.domain.commitment import Commitment
from agent.language.address import addressed
from agent.language.due import names_a_clock, repeats, times_in
from agent.language.forms import verb_forms
from agent.language.parse import parse
from agent.language.verbs import is_known_verb

_OPENINGS: Final = re.compile(
    r"(?:(?:yes|yeah|yep|ok(?:ay)?|right|well|so|and|then|maybe|probably|definitely|i think|i guess)[,:]? +)*"
    r"(?:(?:i|we)(?:['’]ll| will| shall|['’]m going to|['’]re going to| am going to| are going to|['’]d like to"
    r"| would like to| want to| plan to| intend to| need to| have to| must| promise to| commit to)"
    r"|my (?:next )?step is to|the plan is to|going to|gonna|let me|to|please)"
    r" +(?:then |just |definitely |simply |also )*",
    re.IGNORECASE,
)
_BEING: Final = re.compile(
    r"(?:i|we)(?:['’]m| am|['’]re| are) (?=(?:at|in|with|back|over|outside|there)\b)", re.IGNORECASE
)
"""Being somewhere at that time."""
_DONE_BY_THEN: Final = re.compile(
    r"(?:the |my )?"
    r"(?:quote|mail|e-?mail|text|report|file|draft|message|list|note|document)s? (?:out|off|over|done|ready|in)",
    re.IGNORECASE,
)
"""A thing that goes out, which reads like a verb ("quote out")."""
_DEED: Final = re.compile(
    r"(ring|call|phone|ask|write|send|mail|tell|meet|visit|brief|book|read)\s+"
    r"((?!(?:out|off|over|done|ready|in|with|about|is|are|goes|at|on|by|for|from)\b)(?:to )?[a-z]*\w[^:;/?\n]*)",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Christmas|Easter)|[A-Z]{2}|[A-Z]\."
)
"""Words of time that keep their capital; any other has it from the sentence alone."""
_AND_YOU: Final = re.compile(r", and you (?!(?:are|were|have|had|can|could|would|will|may|might|must|should)\b)")
_SAID: Final = re.compile(r"[a-z]+ (?:[\w' -]{0,40} )?\"", re.IGNORECASE)
"""Opens a deed that holds words to say: 'open with "..."'."""
_NOT: Final = re.compile(r"(not|never) +(.+)", re.IGNORECASE | re.DOTALL)
_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_BARE_DAY: Final = re.compile(
    rf"(?:mon|tue|wed|thu|fri|sat|sun|{_MONTHS})[a-z]*\b|20[0-9]{{2}}-|(?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)\b"
    r"|(?![0-9]{1,2}\.(?:1[3-9]|[2-5][0-9])(?![.0-9]))[0-9]{1,2}[ ./-]",
    re.IGNORECASE,
)
_WEEK_ON: Final = re.compile(r"[a-z]+ week\b", re.IGNORECASE)
_BARE_CLOCK: Final = re.compile(
    r"noon|midday|midnight|lunch|half|quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)(?=$| o'| in)|"
    r"[0-9]{1,2}(?:[:.h][0-9]{0,2})?"
    rf"(?: ?[ap]\.?m\b|\b(?! ?(?:{_MONTHS})))",
    re.IGNORECASE,
)
_BARE_END: Final = re.compile(
    r"(?:the )?(?:end|close) of|e\.?o\.?[dbwmqy]\b|cob\b|(?:month|quarter|year)[ -]end", re.IGNORECASE
)
END_OF_DAY: Final = time(23, 59)
ASSUMED: Final = (time(9), time(12), time(14), time(17), time(19), time(21), END_OF_DAY)
"""Hours that a day or a part of it is taken to end at, where the rep said none."""


def as_infinitive(action: str) -> str | None:
    """Return the action as it follows "you will", turned to the rep ("ring Dana", "send her your deck").

    Takes bare verbs, gerunds and "I'll ..."; returns None where the grammar is not sure.
    """
    plain = action.strip(" .,;:!\n")
    if there := _BEING.match(plain):
        return f"be {addressed(parse(plain[there.end() :]).words)}"
    if _DONE_BY_THEN.fullmatch(plain):
        return None
    if _is_perfect(plain):
        return addressed(parse(plain).words)
    opening = _OPENINGS.match(plain)
    rest = plain[opening.end() :] if opening else plain
    if negated := _NOT.fullmatch(rest):
        positive = as_infinitive(negated[2])
        return f"{negated[1].lower()} {positive}" if positive else None
    clause = verb_forms(rest).clause
    if clause is None:
        return _plain_deed(rest)
    verb = _AND_YOU.sub(", and ", clause.removeprefix("you "))
    return re.sub(r"^are\b", "be", verb)


def _plain_deed(action: str) -> str | None:
    """Return a deed that opens with a verb no noun is meant by ("ring Ruland", "mail procurement"), else None."""
    if _SAID.match(action) and is_known_verb(action.split()[0].lower()):
        return _AND_YOU.sub(", and ", addressed(parse(action).words))
    found = _DEED.fullmatch(action)
    return addressed(parse(f"{found[1].lower()} {found[2]}").words) if found else None


def _is_perfect(action: str) -> bool:
    """Whether an action is what will have been done by then ("have phoned all four")."""
    if not re.match(r"have \w+ ?(?!to\b)", action, re.IGNORECASE):
        return False
    words = parse(f"I will {action}").words
    return len(words) > 3 and words[3].tag == "VBN"


def by_when(due_text: str, action: str = "") -> str:
    """Return a due time as it follows a verb ("on Thursday", "by the end of the week"), "" when the action says it."""
    text = due_text.strip(" .,;:!\n")
    text = text if _NAMED.match(text) else text[:1].lower() + text[1:]
    if not text or text.casefold() in action.casefold():
        return ""
    if re.fullmatch(r"morning|afternoon|evening", text):
        return f"in the {text}"
    if _BARE_END.match(text):
        return f"by {text}"
    if _BARE_CLOCK.match(text) and not re.match(r"[0-9]{1,2}[./]", text):
        return f"at {text}"
    if repeats(text):
        return text
    return f"on {text}" if _BARE_DAY.match(text) and not _WEEK_ON.match(text) else text


def spoken(at: datetime, timezone: tzinfo, year: int) -> str:
    """Return a time in plain words in the rep's zone, with the year when it is another one."""
    there = at.astimezone(timezone)
    other = "" if there.year == year else f" {there.year}"
    clock = "before midnight" if there.time().replace(second=0, microsecond=0) == END_OF_DAY else f"at {there:%H:%M}"
    return f"{there:%A} {there.day} {there:%B}{other} {clock}"


def spoken_day(promise: Commitment, timezone: tzinfo) -> str:
    """Return when a promise is for in plain words; the hour only where the rep named one, "" where no day is known."""
    if promise.due_at is None:
        return ""
    said = spoken(promise.due_at, timezone, promise.updated_at.astimezone(timezone).year)
    clock = promise.due_at.astimezone(timezone).time().replace(second=0, microsecond=0)
    if clock not in ASSUMED or names_a_clock(promise.due_text) or not times_in(promise.due_text):
        return said
    day = said.partition(" at ")[0].removesuffix(" before midnight")
    return f"before {day}" if promise.due_text.lower().startswith("before ") and clock == ASSUMED[0] else day
