"""Labelled sentences and sessions, read."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from agent.domain.theme import Theme

DATA = Path(__file__).parent.parent / "data" / "themes"
SENTENCES, TRAIN = DATA / "sentences.train.jsonl", DATA / "sessions.train.jsonl"
TEST, LATER = DATA / "sessions.test.jsonl", DATA / "sessions.later.jsonl"
HELD_OUT = (TEST, LATER)
NONE = "none"


class _Labelled(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    theme: str

    @property
    def label(self) -> Theme | None:
        """The theme, None for what is on no list. Raises ValueError for any other word."""
        return None if self.theme == NONE else Theme(self.theme)


class Sentence(_Labelled):
    """A sentence of a rep, as one says it in a session on this theme."""

    text: str


class Talk(_Labelled):
    """What a rep says in a short session, message by message; `author` says who wrote it, where that is known."""

    id: str
    author: str = ""
    said: tuple[str, ...]


def sentences(path: Path = SENTENCES) -> tuple[Sentence, ...]:
    """Return the labelled sentences of a file. Raises ValidationError for a line that is none."""
    return tuple(Sentence.model_validate_json(line) for line in _lines(path))


def talks(path: Path) -> tuple[Talk, ...]:
    """Return the labelled sessions of a file. Raises ValidationError for a line that is none."""
    return tuple(Talk.model_validate_json(line) for line in _lines(path))


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
