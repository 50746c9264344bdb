"""A matter as it is said before a question about it: in the rep's own words, with the day they were said."""

import re
from datetime import UTC, datetime

from agent.domain.matter import Matter
from agent.steps.phrase.form import LONGEST_MIRROR
from agent.steps.phrase.reminder import day_of

LONGEST = 14
"""Words of a matter that are said."""
_MARKS = re.compile(r"[\"“”„«»]")


def said_before(matters: tuple[Matter, ...], now: datetime) -> str:
    """Return what goes before a question about these matters, "" where they are too many words to be said back.

    Where the rep saw themselves last is left out: the number comes before anything is compared.
    """
    if len(matters) == 1:
        (matter,) = matters
        return f'{day_of(matter.created_at, now, now.tzinfo or UTC)} you said: "{_words(matter)}."'
    *first, last = [f'"{_words(matter)}"' for matter in matters]
    listed = f"You said: {', '.join(first)} and {last}."
    return listed if len(listed.split()) <= LONGEST_MIRROR else ""


def _words(matter: Matter) -> str:
    words = _MARKS.sub("’", " ".join(matter.text.split())).strip(" .!?,;:").split()
    return " ".join(words[:LONGEST]) + (" …" if len(words) > LONGEST else "")
