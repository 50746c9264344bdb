"""The question bank: what the coach can ask without a model, as data."""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from prompts.errors import PromptError
from prompts.source import read_yaml

_OF_A_SALE = re.compile(
    r"\b(?:buy(?:s|ers?|ing)?|deals?|customers?|clients?|prospects?|pipeline|accounts?|sell(?:s|ing|ers?)?|sales?|contracts?"
    r"|calls?|demos?|quarter|quota|champion|on the other side|sign(?:s|ed)?|price|on their side)\b",
    re.IGNORECASE,
)
SLOT = re.compile(r"\{([a-z_]+)\}")


class Question(BaseModel):
    """One question of the bank.

    `asks` names what it finds out: two questions with the same tag are the same question in other
    words. `core` marks what its focus is there to find out: asked before anything else. `topics` (any
    of them, empty for every topic), `modes`, `opening` and `after` (what a rep's message must have
    done) say when it fits; `said` are phrases (a * stands for any ending) one of which the rep must
    have used, since the question names what they name. `leans` marks words such as "that", which
    only make sense right after what they point to.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: str
    move: str
    focus: str
    text: str
    asks: str
    audience: Literal["any", "cooperative", "stuck"] = Field(default="any", alias="for")
    topics: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    opening: bool = False
    leans: bool = False
    core: bool = False

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The names of the slots that the rep's words must fill."""
        return tuple(SLOT.findall(self.text))

    @cached_property
    def _ground(self) -> re.Pattern[str]:
        phrases = (re.escape(phrase.rstrip("*")) + ("" if phrase.endswith("*") else r"\b") for phrase in self.said)
        return re.compile(r"\b(?:" + "|".join(phrases) + ")", re.IGNORECASE)

    @cached_property
    def is_of_a_sale(self) -> bool:
        """Whether it speaks of buying and selling, and so fits nobody who leads a rep."""
        return bool(self.topics) or "{counterpart}" in self.text or bool(_OF_A_SALE.search(self.text))

    def stands_on(self, words: str) -> bool:
        """Whether the rep's words hold what the question names."""
        return not self.said or bool(self._ground.search(words.replace("’", "'")))

    def suits(self, *, stuck: bool) -> bool:
        """Whether it is meant for a rep who is stuck, or for one who is not."""
        return self.audience in ("any", "stuck" if stuck else "cooperative")


class Bank:
    """All questions, each found by its place in the method."""

    def __init__(self, questions: tuple[Question, ...]) -> None:
        """Take the questions. Raises PromptError when two have the same id."""
        self.questions = questions
        self._places: dict[tuple[str, str], list[Question]] = {}
        self._by_id = {question.id: question for question in questions}
        if len(self._by_id) < len(questions):
            ids = [question.id for question in questions]
            raise PromptError(f"question bank: twice: {', '.join(sorted({i for i in ids if ids.count(i) > 1}))}")
        for question in questions:
            self._places.setdefault((question.move, question.focus), []).append(question)

    def of(self, move: str, focus: str) -> tuple[Question, ...]:
        """Return the questions of a move and focus, in the order of the files."""
        return tuple(self._places.get((move, focus), ()))

    def foci(self, move: str) -> tuple[str, ...]:
        """Return the foci that a move has questions for."""
        return tuple(focus for of, focus in self._places if of == move)

    def get(self, question_id: str) -> Question | None:
        """Return the question with this id, if it is one of the bank."""
        return self._by_id.get(question_id)


class _File(BaseModel):
    """A file of the bank: questions by move/focus, on a topic or on any.

    `core` lists tags that come first, in this file or another; `said` holds for all its questions.
    """

    model_config = ConfigDict(extra="forbid")

    topic: str = ""
    core: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    questions: dict[str, list[dict[str, Any]]]


def read_bank(folder: Path) -> Bank:
    """Return the bank that the files of this folder hold. Raises PromptError."""
    files = {path.name: _read_file(path) for path in sorted(folder.rglob("*.yaml"))}
    core = frozenset(tag for file in files.values() for tag in file.core)
    return Bank(tuple(question for name, file in files.items() for question in _questions(name, file, core)))


def _read_file(path: Path) -> _File:
    try:
        return _File.model_validate(read_yaml(path))
    except ValidationError as error:
        raise PromptError(f"{path.name}: {error}") from error


def _questions(where: str, file: _File, core: frozenset[str]) -> Iterator[Question]:
    topics = (file.topic,) if file.topic else ()
    for place, entries in file.questions.items():
        move, _, focus = place.partition("/")
        for entry in entries:
            name = f"{place}/{entry.get('id', '')}"
            tag = entry.get("asks", name)
            known = {"topics": topics, "said": file.said, "asks": tag, "core": tag in core}
            try:
                yield Question.model_validate({**known, **entry, "id": name, "move": move, "focus": focus})
            except ValidationError as error:
                raise PromptError(f"{where}: {name}: {error}") from error
