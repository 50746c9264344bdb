"""The question bank: what the coach can ask without a model, as data."""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from prompts.errors import PromptError
from prompts.source import read_yaml

SLOT = re.compile(r"\{([a-z_]+)\}")


class Question(BaseModel):
    """One question of the bank.

    `asks` names what it finds out: two questions with the same tag are the same question in other
    words. `topics` (any of them, empty for every topic), `modes`, `opening` and `after` (what a rep's
    message must have done) say when it fits. `leans` marks words such as "that", which only make
    sense right after what they point to.
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
    opening: bool = False
    leans: bool = False

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The names of the slots that the rep's words must fill."""
        return tuple(SLOT.findall(self.text))

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


def read_bank(folder: Path) -> Bank:
    """Return the bank that the files of this folder hold. Raises PromptError."""
    return Bank(tuple(question for path in sorted(folder.rglob("*.yaml")) for question in _read_file(path)))


def _read_file(path: Path) -> Iterator[Question]:
    content = read_yaml(path)
    if not isinstance(content, dict) or not isinstance(content.get("questions"), dict):
        raise PromptError(f"{path.name}: a file of the bank maps `questions` by move/focus")
    if unknown := set(content) - {"topic", "questions"}:
        raise PromptError(f"{path.name}: unknown fields: {', '.join(sorted(unknown))}")
    topics = (content["topic"],) if "topic" in content else ()
    for place, entries in content["questions"].items():
        for entry in entries:
            yield _question(path.name, str(place), {"topics": topics, **entry})


def _question(where: str, place: str, entry: dict[str, object]) -> Question:
    move, _, focus = place.partition("/")
    name = f"{place}/{entry.pop('id', '')}"
    try:
        return Question.model_validate({"asks": name, **entry, "id": name, "move": move, "focus": focus})
    except ValidationError as error:
        raise PromptError(f"{where}: {name}: {error}") from error
