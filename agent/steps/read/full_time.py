"""The time of a deed beside other times: the one said in full, and never somebody else's deadline."""

from datetime import datetime, tzinfo

from agent.domain.due import Due
from agent.language.due import names_a_clock, names_only_hours, read_due, times_in
from agent.language.pattern import Pattern
from agent.language.sentence import sentences_of

_DEADLINE = Pattern(
    r"(?:['’]s|\bhis|\bher|\btheir) (?:own )?(?:deadline|due date|cut-?off|closing date)\b"
    r"|\bnot (?:my|mine|the) ?(?:step|date|part|deadline|promise|time)?\b(?=\W*$)"
)
_CHOICE = Pattern(r"\b(?:or|maybe|perhaps|around|about|ish|sometime)\b")
_POINTS_BACK = Pattern(r"\W*(?:that|this|it)(?:['’]s| is| was)\b")


def own_time_of(text: str) -> str:
    """Return a deed up to the one time in it that names day and hour, where the others name no hour; else the text."""
    times = times_in(text)
    said = [text[time.start : time.end] for time in times]
    if len(said) == 2 and not text[times[0].end : times[1].start].strip(" ,") and names_a_clock(said[1]):
        return text[times[1].start :] if not names_only_hours(said[1]) else text  # "tomorrow, 24 November at 9:30"
    if len(said) < 2 or not names_a_clock(said[0]) or names_only_hours(said[0]):
        return text
    return text if any(names_a_clock(one) for one in said[1:]) else text[: times[0].end]


def in_full(due: Due, text: str, now: datetime, timezone: tzinfo) -> Due:
    """Return a time as its own words have it, where they name day and hour and only what stands around them is odd."""
    is_full = names_a_clock(due.text) and not names_only_hours(due.text)
    if not due.unclear or not is_full or len(times_in(text)) != 1 or _CHOICE.search(text.lower()):
        return due
    alone = read_due(due.text, now, timezone, promised=True)
    return alone if alone is not None and alone.at is not None and not alone.unclear else due


def without_deadlines(text: str) -> str:
    """Return the sentences that tell no deadline of somebody else, nor what such a sentence points back to."""
    kept: list[str] = []
    for sentence in sentences_of(text):
        if not _DEADLINE.search(sentence.lower()):
            kept.append(sentence)
        elif kept and _POINTS_BACK.match(sentence.lower()):
            kept.pop()
    return " ".join(kept)
