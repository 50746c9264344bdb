"""Sentences without a question of their own: holding the line, changing the subject, closing."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from prompts.errors import PromptError
from prompts.source import read_yaml


class Saying(BaseModel):
    """One sentence or two that the coach can say; `kind` names the occasion."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    kind: str
    text: str


def read_sayings(folder: Path) -> tuple[Saying, ...]:
    """Return all sayings in the files of this folder, in their order. Raises PromptError."""
    return tuple(saying for path in sorted(folder.glob("*.yaml")) for saying in _read_file(path))


def _read_file(path: Path) -> list[Saying]:
    content = read_yaml(path)
    if not isinstance(content, dict):
        raise PromptError(f"{path.name}: a file of sayings maps texts by their kind")
    found = []
    for kind, texts in content.items():
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise PromptError(f"{path.name}: {kind}: not a list of texts")
        found += [Saying(id=f"{kind}/{number}", kind=kind, text=text) for number, text in enumerate(texts, start=1)]
    return found
