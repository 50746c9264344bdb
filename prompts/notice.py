"""The notice that people read before their first session: its words, and when each part is said."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from string import Formatter

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from prompts.errors import PromptError
from prompts.source import ROOT, read_yaml

FILE = "notice.yaml"
SLOTS = frozenset({"where", "leaves", "wording", "kept", "own_words"})
"""What the texts can be filled with."""


class When(StrEnum):
    """What must hold of an installation for a part to be said."""

    ALWAYS = "always"
    ALONE = "alone"
    TEAM = "team"
    THEMES = "themes"
    NO_THEMES = "no_themes"
    OWN_WORDS = "own_words"


class Part(BaseModel):
    """One point of the notice."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    text: str
    when: When = When.ALWAYS

    @field_validator("text")
    @classmethod
    def _known_slots(cls, text: str) -> str:
        return _checked(text)


class NoticeText(BaseModel):
    """The notice as it stands in the file; `version` is below 128 so that it leaves room for what settings change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = Field(ge=1, le=127)
    title: str
    short: str
    parts: tuple[Part, ...]
    themes_choice: str
    themes_about: str
    accept: str
    accept_about: str

    @field_validator("short")
    @classmethod
    def _known_slots(cls, text: str) -> str:
        return _checked(text)

    def said(self, holding: frozenset[When], words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Return the points that are said where these hold, each with its title, filled with these words."""
        spoken = (part for part in self.parts if part.when in holding | {When.ALWAYS})
        return tuple((part.title, part.text.format_map(words)) for part in spoken)


@cache
def load_notice() -> NoticeText:
    """Return the notice. Raises PromptError when a part is missing or has a slot that nothing fills."""
    try:
        return NoticeText.model_validate(read_yaml(ROOT / FILE))
    except ValidationError as error:
        first = error.errors()[0]
        raise PromptError(f"{FILE}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def _checked(text: str) -> str:
    slots = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    if unknown := slots - SLOTS:
        raise ValueError(f"nothing fills {', '.join(sorted(unknown))}")
    return text
