"""What the answer to a question about the plate says of a matter."""

import re
from datetime import datetime, tzinfo

from agent.domain.matter import Matter, Rating
from agent.domain.move import Focus, RepMove
from agent.domain.reading import Reading
from agent.language.due import read_due
from agent.language.secrets import masked_kinds
from agent.steps.answers import NOT_AN_ANSWER, PUTS_OFF
from agent.steps.plate.cues import triggers_in, urgency_in
from agent.steps.plate.named import matters_in, says_nothing
from agent.steps.read.ratings import rating_in

LONGEST = 500
"""Characters kept of what the rep says of a matter."""

KEPT = (*NOT_AN_ANSWER, RepMove.STOPS, RepMove.NOT_NOW, RepMove.VENTS, RepMove.CONFIRMS, RepMove.DENIES)
"""What such an answer still does in the talk; what it brings is about another matter."""
NO_ANSWER = (*PUTS_OFF, RepMove.STOPS, RepMove.NOT_NOW)
"""What a rep does where nothing of the message is to be kept."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_LEVEL = re.compile(
    rf"(?:(?P<month>\b{_MONTH}) )?\b(?P<level>10|\d|ten|nine|eight|seven|six|five|four|three|two|one|zero)\b"
    rf"(?!\s*(?:st|nd|rd|th|am|pm|:|days?|weeks?|months?|quarters?|(?:of )?{_MONTH}\b))",
    re.IGNORECASE,
)


def beside_the_talk(reading: Reading) -> Reading:
    """Return the reading of an answer about the plate as far as it bears on the talk: no promise and no fact of it."""
    return Reading(moves=tuple(move for move in reading.moves if move in KEPT))


def is_answered(reading: Reading, utterance: str) -> bool:
    """Whether a message answers what was asked about the plate, and is to be kept."""
    return not reading.does(*NO_ANSWER) and not masked_kinds(utterance) and not _says_nothing_at_all(utterance)


def _says_nothing_at_all(utterance: str) -> bool:
    """Whether a message has nothing to keep: no word of meaning, and no number."""
    return says_nothing(utterance) and rating_in(utterance, asked=True) is None


def says_something(focus: Focus, utterance: str) -> bool:
    """Whether an answer to this question says something of a matter, on the face of it."""
    if focus is Focus.PLATE:
        return bool(matters_in(utterance))
    if focus in (Focus.TRIGGER, Focus.URGENCY):
        return bool(triggers_in(utterance) if focus is Focus.TRIGGER else urgency_in(utterance))
    if focus in (Focus.WHERE_NOW, Focus.WHERE_BY):
        return rating_in(utterance, asked=True) is not None
    return focus in (Focus.GOAL_BEHIND, Focus.TRIED)


def with_answer(matter: Matter, focus: Focus, utterance: str, now: datetime, timezone: tzinfo) -> Matter:
    """Return the matter with what the rep answered to this question about it; as it was where that says nothing."""
    said: dict[str, object] = {}
    if focus is Focus.TRIGGER:
        said["triggers"] = triggers_in(utterance) or matter.triggers
    elif focus is Focus.URGENCY:
        said["urgency"] = urgency_in(utterance) or matter.urgency
    elif focus in (Focus.GOAL_BEHIND, Focus.TRIED):
        said["goal" if focus is Focus.GOAL_BEHIND else "tried"] = utterance[:LONGEST].strip()
    elif focus is Focus.WHERE_NOW and (value := rating_in(utterance, asked=True)) is not None:
        said["ratings"] = (*matter.ratings, Rating(at=now, value=value))
    elif focus is Focus.WHERE_BY:
        said = _target(matter, utterance, now, timezone)
    return matter.model_copy(update=said | {"updated_at": now})


def _target(matter: Matter, utterance: str, now: datetime, timezone: tzinfo) -> dict[str, object]:
    """Where and by when: the number first, so that "an 8 by Friday" is no hour."""
    level = next((found for found in _LEVEL.finditer(utterance) if not found["month"]), None)
    value = rating_in(level["level"], asked=True) if level else None
    rest = f"{utterance[: level.start()]} {utterance[level.end() :]}" if level else utterance
    due = read_due(rest.strip(), now, timezone)
    return {"target": matter.target if value is None else value, "target_by": due or matter.target_by}
