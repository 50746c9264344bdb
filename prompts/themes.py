"""The closed list of themes, with what each means in plain words and what a manager could ask themselves."""

from functools import cache

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from prompts.errors import PromptError
from prompts.source import ROOT, read_yaml

FILE = "themes.yaml"


class ThemeEntry(BaseModel):
    """A theme as people read it.

    `belongs` are sentences as reps say them, `not_here` says which neighbour something goes to instead,
    `questions` what a manager could ask, never told.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    means: str
    belongs: tuple[str, ...]
    not_here: str
    questions: tuple[str, ...]


@cache
def load_themes() -> dict[str, ThemeEntry]:
    """Return the themes by name, in the order they are shown. Raises PromptError."""
    try:
        return TypeAdapter(dict[str, ThemeEntry]).validate_python(read_yaml(ROOT / FILE))
    except ValidationError as error:
        first = error.errors()[0]
        raise PromptError(f"{FILE}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
