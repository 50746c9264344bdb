"""A prompt: a versioned template with a front matter that says what it is for and what it needs."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from prompts.errors import PromptError
from prompts.source import parse_yaml

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_PARTS = re.compile(r"\A---\n(?P<front>.*?)\n---\n(?P<body>.*)\Z", re.DOTALL)


def _environment() -> "Environment":
    # Loaded when a prompt is: a coach without a model needs none.
    from jinja2 import Environment, StrictUndefined

    # Prompts are plain text for a model, never HTML: nothing is escaped.
    return Environment(undefined=StrictUndefined, keep_trailing_newline=False, trim_blocks=True, lstrip_blocks=True)


@cache
def _compiled(text: str) -> "Template":
    return _environment().from_string(text)


class Prompt(BaseModel):
    """One version of a prompt.

    `variables` are all names the template uses; `required` are those of them that must not be
    empty; `changed` says what this version does differently and why.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z_]+(/[a-z_]+)*$")
    version: int = Field(ge=1)
    purpose: str = Field(min_length=1)
    variables: tuple[str, ...]
    required: tuple[str, ...] = ()
    changed: str
    text: str

    @property
    def wording(self) -> str:
        """Name and version, as a turn records them: "coach/phrase v1"."""
        return f"{self.name} v{self.version}"

    def render(self, **values: object) -> str:
        """Return the prompt with these values in. Raises PromptError unless exactly the declared ones are given."""
        if wrong := set(values) ^ set(self.variables):
            raise PromptError(f"{self.wording}: missing or unknown values: {', '.join(sorted(wrong))}")
        if empty := [name for name in self.required if not values[name]]:
            raise PromptError(f"{self.wording}: must not be empty: {', '.join(empty)}")
        from jinja2 import TemplateError

        try:
            return _compiled(self.text).render(values).strip()
        except TemplateError as error:
            raise PromptError(f"{self.wording}: {error}") from error


def parse_prompt(source: str, where: str) -> Prompt:
    """Return the prompt that this file's text holds. Raises PromptError that names `where`."""
    parts = _PARTS.match(source)
    if parts is None:
        raise PromptError(f"{where}: no front matter between two lines of ---")
    front = parse_yaml(parts["front"], where)
    if not isinstance(front, dict) or "text" in front:
        raise PromptError(f"{where}: the front matter is not a mapping of its fields")
    try:
        prompt = Prompt.model_validate({**front, "text": parts["body"].strip()})
    except ValidationError as error:
        raise PromptError(f"{where}: {error}") from error
    _check_variables(prompt)
    return prompt


def _check_variables(prompt: Prompt) -> None:
    from jinja2 import TemplateError, meta

    try:
        used = meta.find_undeclared_variables(_environment().parse(prompt.text))
    except TemplateError as error:
        raise PromptError(f"{prompt.wording}: {error}") from error
    if wrong := used ^ set(prompt.variables):
        raise PromptError(f"{prompt.wording}: declared and used variables differ: {', '.join(sorted(wrong))}")
    if wrong := set(prompt.required) - set(prompt.variables):
        raise PromptError(f"{prompt.wording}: required but not declared: {', '.join(sorted(wrong))}")


def read_prompt(path: Path, folder: Path) -> Prompt:
    """Return the prompt in this file, whose path below `folder` must be its name and version."""
    prompt = parse_prompt(path.read_text(encoding="utf-8"), path.relative_to(folder).as_posix())
    expected = f"{prompt.name}.v{prompt.version}.md"
    if path.relative_to(folder).as_posix() != expected:
        raise PromptError(f"{path.relative_to(folder).as_posix()}: calls itself {expected}")
    return prompt
