"""Plans whose lines people have marked."""

from pathlib import Path

import yaml
from pydantic import ValidationError

from agent.domain.frozen import Frozen
from agent.domain.one_to_one import Kind
from agent.errors import UsageError

FOLDER = Path(__file__).parent.parent / "data" / "one_to_one"


class Labelled(Frozen):
    """A plan: its lines in their order, each with the mark that it should get."""

    plan: str
    lines: tuple[tuple[Kind, str], ...]


def read_plans(split: str, folder: Path = FOLDER) -> tuple[Labelled, ...]:
    """Return the plans of a part, "dev", "test" or "later". Raises UsageError for a file not there or broken."""
    path = folder / f"{split}.yaml"
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        return tuple(
            Labelled(plan=one["plan"], lines=tuple(pair for line in one["lines"] for pair in line.items()))
            for one in content
        )
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, ValidationError, TypeError, KeyError, AttributeError) as error:
        raise UsageError(f"{path.name} holds no marked plans: {error}") from error
