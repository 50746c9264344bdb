"""What a clause says besides a time: the deed behind the time it opens with, or none."""

import re

from agent.language.due import times_in
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.read.clause import Clause
from agent.steps.read.cues import WEEKDAY
from agent.steps.read.roles import OFFICE, ROLE

TIMED = Pattern(
    rf"\b(?:today|tonight|tomorrow|tmrw|tmr|{WEEKDAY}|mon|tues?|wed|thurs?|fri|"
    r"next (?:week|month)|this (?:week|afternoon|morning|evening)|by|before|at \d|noon|eod|eow|on the \d)\b"
)
"""Words of a time to come, as far as a glance shows."""

_BEHIND_TIME = Pattern(r"[\s,:.-]*(?:so |then )?")
_FILLER = Pattern(r"(?:(?:so|ok(?:ay)?|and|then|well|yes|no|right|fine|say)[,:]?\s+)*")
_REASON = Pattern(
    r"(?:since|as|because|now that|given that|seeing that) .{4,}?\b(?=(?:i|we)(?:'ll| will|'m going to| am going to)\b)"
)
_BESIDE = frozenset(
    ("the", "my", "our", "a", "an", "and", "or", "so", "then", "just", "maybe", "probably", "also", "first", "on", "by")
)


def behind_time(clause: Clause) -> Clause:
    """Return the clause without the time it opens with."""
    if reason := _REASON.match(clause.lower):
        clause = clause.after(reason.end())
    first, opening = next(iter(times_in(clause.text)), None), _FILLER.match(clause.lower)
    if (
        first is None
        or first.start > (opening.end() if opening else 0)
        or not re.search(r"\w", clause.text[first.end :])
    ):
        return clause
    gap = _BEHIND_TIME.match(clause.text, first.end)
    return clause.after(gap.end() if gap else first.end)


def names_no_deed(clause: Clause) -> bool:
    """Whether a fragment is but a time, or a person with a time ("Kerstin, tomorrow 12:15")."""
    times = times_in(clause.text)
    start = clause.words[0].start
    rest = [
        word
        for word in clause.words
        if re.search(r"\w", word.text)
        and word.text.lower() not in _BESIDE
        and not any(time.start <= word.start - start < time.end for time in times)
    ]
    if not rest:
        return True
    said = clause.parsed.span(tuple(clause.parsed.words[rest[0].index : rest[-1].index + 1]))
    if any(role.compiled.fullmatch(f"{before}{said}") for role in (ROLE, OFFICE) for before in ("", "the ")):
        return True
    return all(word.text[0].isupper() and word.text.isalpha() for word in rest) and not is_known_verb(
        rest[0].text.lower()
    )
