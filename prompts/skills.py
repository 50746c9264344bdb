"""The closed list of selling skills, with what each means in plain words."""

from functools import cache

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from prompts.errors import PromptError
from prompts.source import ROOT, read_yaml

FILE = "skills.yaml"


class SkillEntry(BaseModel):
    """A skill as people read it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    means: str


@cache
def load_skills() -> dict[str, SkillEntry]:
    """Return the skills by name, in the order they are shown. Raises PromptError."""
    try:
        return TypeAdapter(dict[str, SkillEntry]).validate_python(read_yaml(ROOT / FILE))
    except ValidationError as error:
        first = error.errors()[0]
        raise PromptError(f"{FILE}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
