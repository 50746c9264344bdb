"""Finds the buyers that a rep can practise with: ours, and a company's own."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from prompts.calling import CallTopic, Deed, Form
from prompts.errors import PromptError
from prompts.faults import read_persona
from prompts.persona import Persona, Place
from prompts.source import ROOT
from prompts.spoken import Spoken

__all__ = ["CallTopic", "Deed", "Form", "Persona", "Place", "Spoken", "load_buyers", "our_buyers"]


@cache
def our_buyers() -> Mapping[str, Persona]:
    """Return the buyers that come with Meno, by id. Raises PromptError that names file and line."""
    return _read_folder(ROOT / "buyers")


def load_buyers(extra: Path | None = None) -> Mapping[str, Persona]:
    """Return all buyers by id: ours, and those in a company's own folder, which come before ours of the same id.

    Raises:
        PromptError: A file is wrong, named with its line; or the folder is not there.
    """
    own = _read_folder(extra) if extra else {}
    return MappingProxyType({**our_buyers(), **own})


def _read_folder(folder: Path) -> Mapping[str, Persona]:
    if not folder.is_dir():
        raise PromptError(f"{folder}: there is no such folder of buyers")
    found = [read_persona(path) for path in sorted(folder.glob("*.yaml"))]
    return MappingProxyType({persona.id: persona for persona in found})
