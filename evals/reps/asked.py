"""What a coach's words ask of a rep, told by the cues in cues.yaml."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from prompts.source import read_yaml

CUES = Path(__file__).parent / "cues.yaml"

_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_QUOTED = re.compile(r"[\"“«][^\"”»]*[\"”»]")


class Asked(StrEnum):
    """What a rep hears in a coach's turn, by what would be a fitting answer."""

    READ_BACK = "read_back"
    KEPT = "kept"
    LOWER = "lower"
    CONFIDENCE = "confidence"
    RULER = "ruler"
    IF_THEN = "if_then"
    OBSTACLE = "obstacle"
    TOLD = "told"
    FIRST_STEP = "first_step"
    MEASURE = "measure"
    ELSEWHERE = "elsewhere"
    HELPED = "helped"
    TAKEAWAY = "takeaway"
    UNKNOWN = "unknown"
    GROUNDS = "grounds"
    INFLUENCE = "influence"
    CAUSE = "cause"
    ASK = "ask"
    HELPER = "helper"
    WEIGH = "weigh"
    WHAT_ELSE = "what_else"
    PROCESS = "process"
    PROMISE = "promise"
    WHEN = "when"
    STANDARD = "standard"
    SUPPORT = "support"
    PREMORTEM = "premortem"
    FUTURE = "future"
    CONTRAST = "contrast"
    PERSPECTIVE = "perspective"
    PEOPLE = "people"
    OPTIONS = "options"
    GOAL = "goal"
    FACTS = "facts"
    ANYTHING = "anything"
    OFFERS_STOP = "offers_stop"
    REFERS = "refers"
    CLOSES = "closes"
    TELLS = "tells"
    HOLDS = "holds"
    STATES = "states"


class Heard(NamedTuple):
    """What a rep makes of a coach's turn: what it asks, in which words, and whether it told them what to do."""

    asked: Asked
    question: str
    told: bool


class Ears(NamedTuple):
    """The cues of cues.yaml: of questions in their order, of what else a turn does, and what each kind draws."""

    asks: tuple[tuple[Asked, re.Pattern[str]], ...]
    does: dict[str, re.Pattern[str]]
    draws: dict[Asked, tuple[str, ...]]


@cache
def ears() -> Ears:
    """Return the cues, read once. Raises PromptError for a file that is no YAML."""
    raw = cast(dict[str, object], read_yaml(CUES))
    asks = cast(list[dict[str, list[str]]], raw["asks"])
    does = cast(dict[str, list[str]], raw["does"])
    draws = cast(dict[str, list[str]], raw["draws"])
    return Ears(
        tuple((Asked(kind), _any_of(cues)) for row in asks for kind, cues in row.items()),
        {kind: _any_of(cues) for kind, cues in does.items()},
        {Asked(kind): tuple(names) for kind, names in draws.items()},
    )


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(cues))


def listen(coach: str) -> Heard:
    """Return what these words of a coach ask. Of several questions the last counts, as it does between people."""
    text = " ".join(coach.replace("’", "'").casefold().split())
    question = _last_question(text)
    does = ears().does
    told = any(does["tells"].search(part) for part in _statements(text))
    if does["confirms"].search(text):
        return Heard(Asked.READ_BACK, question, told)
    if does["offers_stop"].search(text):
        return Heard(Asked.OFFERS_STOP, question, told)
    if does["refers"].search(text) or (not question and does["points_to_help"].search(text)):
        return Heard(Asked.REFERS, question, told)
    return Heard(_kind_of_question(question) if question else _kind_of_statement(text, told), question, told)


def _last_question(text: str) -> str:
    # What stands in quotation marks is somebody else's, and may hold a mark of its own.
    plain = _QUOTED.sub("it", text)
    questions = [part.strip() for part in _SENTENCE.findall(plain) if part.rstrip().endswith("?")]
    return questions[-1] if questions else ""


def _statements(text: str) -> Iterator[str]:
    plain = _QUOTED.sub("it", text)
    return (part.strip() for part in _SENTENCE.findall(plain) if not part.rstrip().endswith("?"))


def _kind_of_question(question: str) -> Asked:
    return next((kind for kind, cue in ears().asks if cue.search(question)), Asked.ANYTHING)


def _kind_of_statement(text: str, told: bool) -> Asked:
    if ears().does["closes"].search(text):
        return Asked.CLOSES
    if told:
        return Asked.TELLS
    return Asked.HOLDS if ears().does["holds"].search(text) else Asked.STATES
