"""Reads YAML, fast where the C loader is there."""

from pathlib import Path

import yaml

from prompts.errors import PromptError

ROOT = Path(__file__).parent

Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(text: str, where: str) -> object:
    """Return what this YAML holds. Raises PromptError that names `where`."""
    try:
        return yaml.load(text, Loader=Loader)
    except yaml.YAMLError as error:
        raise PromptError(f"{where}: not YAML: {error}") from error


def read_yaml(path: Path) -> object:
    """Return what a YAML file of this package holds. Raises PromptError."""
    where = path.name
    try:
        return parse_yaml(path.read_text(encoding="utf-8"), where)
    except OSError as error:
        raise PromptError(f"{where}: cannot be read: {error}") from error
