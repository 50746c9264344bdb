"""What a coach's words ask of a rep, told by the cues in cues.yaml."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from agent.domain.session import Mode
from evals.reps.kinds import Asked
from prompts.source import read_yaml

__all__ = ["Asked", "Ears", "Heard", "ears", "listen"]

CUES = Path(__file__).parent / "cues.yaml"
CALL_CUES = Path(__file__).parent / "call_cues.yaml"
LEAD_CUES = Path(__file__).parent / "lead_cues.yaml"
_APART = {Mode.PRACTISE: CALL_CUES, Mode.DEBRIEF: CALL_CUES, Mode.LEAD: LEAD_CUES}
"""The cues that are heard first in sessions of a mode."""

_Rows = tuple[tuple[Asked, re.Pattern[str]], ...]

_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_QUOTED = re.compile(r"[\"“«][^\"”»]*[\"”»]")


class Heard(NamedTuple):
    """What a rep makes of a coach's turn: what it asks, in which words, and whether it told them what to do."""

    asked: Asked
    question: str
    told: bool


class Ears(NamedTuple):
    """The cues: of questions in their order, of what else a turn does, and what each kind of question draws out.

    `asks_in` are those about a call or a one-to-one, by the mode of the session.
    """

    asks: _Rows
    asks_in: dict[Mode, _Rows]
    does: dict[str, re.Pattern[str]]
    draws: dict[Asked, tuple[str, ...]]


@cache
def ears() -> Ears:
    """Return the cues, read once. Raises PromptError for a file that is no YAML."""
    raw = cast(dict[str, object], read_yaml(CUES))
    apart = {mode: cast(dict[str, object], read_yaml(path)) for mode, path in _APART.items()}
    does = cast(dict[str, list[str]], raw["does"])
    draws = {kind: names for file in (raw, *apart.values()) for kind, names in _draws(file)}
    return Ears(
        _rows(raw["asks"]),
        {mode: _rows(file["asks"]) for mode, file in apart.items()},
        {kind: _any_of(cues) for kind, cues in does.items()},
        {Asked(kind): tuple(names) for kind, names in draws.items()},
    )


def _draws(file: dict[str, object]) -> Iterable[tuple[str, list[str]]]:
    return cast(dict[str, list[str]], file["draws"]).items()


def _rows(asks: object) -> _Rows:
    rows = cast(list[dict[str, list[str]]], asks)
    return tuple((Asked(kind), _any_of(cues)) for row in rows for kind, cues in row.items())


def _any_of(cues: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(cues))


def listen(coach: str, mode: Mode = Mode.PREPARE) -> Heard:
    """Return what these words of a coach ask. Of several questions the last counts, as it does between people.

    What is asked about a call is heard first in talks on one, what is asked about a one-to-one in a manager's talk.
    """
    text = " ".join(coach.replace("’", "'").casefold().split())
    question = _last_question(text)
    does = ears().does
    asked_apart = _first(ears().asks_in.get(mode, ()), question)
    told = any(does["tells"].search(part) for part in _statements(text))
    if asked_apart is not None:
        return Heard(asked_apart, question, told)
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
    return _first(ears().asks, question) or Asked.ANYTHING


def _first(cues: Iterable[tuple[Asked, re.Pattern[str]]], question: str) -> Asked | None:
    return next((kind for kind, cue in cues if cue.search(question)), None)


def _kind_of_statement(text: str, told: bool) -> Asked:
    if ears().does["closes"].search(text):
        return Asked.CLOSES
    if told:
        return Asked.TELLS
    return Asked.HOLDS if ears().does["holds"].search(text) else Asked.STATES
