"""The rep's own words from an earlier session, with their date."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from agent.domain.contradiction import Contradiction
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.language.sentence import sentences_of
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.form import LONGEST_MIRROR
from agent.steps.phrase.reminder import day_of

LONGEST_QUOTE = 18
SHORTEST_QUOTE = 4
"""Words."""
_SHARED = 2
"""Words of meaning that an earlier sentence has in common with what is said now."""

_UNQUOTABLE = re.compile(r"[\"“”„<>{}|?]|https?:|\bmeno\b|^(?:ok|yes|no|hi|hello|thanks)\b", re.IGNORECASE)


def then(recalled: tuple[Recalled, ...], reading: Reading, now: datetime) -> Iterator[str]:
    """Yield earlier words on what is said now, best first; none that the rep has said otherwise since."""
    zone = now.tzinfo or UTC
    said_now = content_words(" ".join((*(idea.text for idea in reading.ideas), *reading.people)))
    for item in recalled:
        if item.speaker != "rep" or item.superseded or item.at.astimezone(zone).date() >= now.date():
            continue
        quotes = sorted(_quotable(item.text), key=lambda quote: -len(content_words(quote) & said_now))
        for quote in quotes[:1]:
            if len(content_words(quote) & said_now) >= _SHARED:
                yield f'{day_of(item.at, now, zone)} you said: "{quote}."'


def then_and_now(contradiction: Contradiction, now: datetime) -> str:
    """Return what was said then beside what is said now, each in the rep's own words; "" where they are too many.

    Whole sentences go before the clauses in them; where there is no room for both sides, the earlier one alone.
    """
    zone = now.tzinfo or UTC
    day = day_of(contradiction.at, now, zone)
    today = "Now" if contradiction.at.astimezone(zone).date() == now.date() else "Today"
    earlier, later = ([said for said in one if _is_quotable(said)] for one in (contradiction.then, contradiction.now))
    both = (f'{day} you said: "{one}." {today}: "{other}."' for one in earlier for other in later)
    alone = (f'{day} you said: "{one}."' for one in earlier if later)
    return next((text for text in (*both, *alone) if len(text.split()) <= LONGEST_MIRROR), "")


def _is_quotable(said: str) -> bool:
    return bool(said) and not _UNQUOTABLE.search(said)


def _quotable(text: str) -> Iterator[str]:
    for sentence in sentences_of(text):
        said = sentence.strip(" .!,;:")
        if SHORTEST_QUOTE <= len(said.split()) <= LONGEST_QUOTE and not _UNQUOTABLE.search(sentence):
            yield said
