"""Who a model plays: personas from files."""

from pathlib import Path

from pydantic import Field, ValidationError

from agent.domain.frozen import Frozen
from agent.errors import UsageError
from evals.scenario import Temper
from prompts.errors import PromptError
from prompts.source import parse_yaml

HERE = Path(__file__).parent / "personas"


class Persona(Frozen):
    """A salesperson: how they write, and what they only say when they are asked well."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    temper: Temper
    who: str
    speaks: str
    mood: str
    wants: str
    hides: str
    opens_when: str


def load_personas(folder: Path = HERE) -> tuple[Persona, ...]:
    """Return the personas in a folder, one a file that bears its id. Raises UsageError naming the file."""
    return tuple(_read(path) for path in sorted(folder.glob("*.yaml")))


def persona_named(name: str, folder: Path = HERE) -> Persona:
    """Return the persona of this id. Raises UsageError listing those there are."""
    personas = load_personas(folder)
    found = next((persona for persona in personas if persona.id == name), None)
    if found is None:
        raise UsageError(f"there is no persona {name!r}; there are {', '.join(persona.id for persona in personas)}")
    return found


def _read(path: Path) -> Persona:
    try:
        persona = Persona.model_validate(parse_yaml(path.read_text(encoding="utf-8"), path.name))
    except PromptError as error:
        raise UsageError(str(error)) from error
    except ValidationError as error:
        raise UsageError(f"{path.name}: {error}") from error
    if persona.id != path.stem:
        raise UsageError(f"{path.name}: calls itself {persona.id}")
    return persona
