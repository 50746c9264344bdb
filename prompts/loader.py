"""Finds prompts, questions and sayings; each is read once, and all are checked whole at start-up."""

from functools import cache
from pathlib import Path

from prompts.buyers import our_buyers
from prompts.errors import PromptError
from prompts.notice import load_notice
from prompts.questions import Bank, read_bank
from prompts.saying import Saying, read_sayings
from prompts.screening import load_screening
from prompts.skills import load_skills
from prompts.source import ROOT
from prompts.template import Prompt, read_prompt
from prompts.themes import load_themes

__all__ = [
    "Bank",
    "Prompt",
    "PromptError",
    "Saying",
    "load_all",
    "load_bank",
    "load_prompt",
    "load_sayings",
    "prompts_in",
]

LIBRARY = ROOT / "library"


def prompts_in(folder: Path) -> tuple[Prompt, ...]:
    """Return every version of every prompt below this folder, by name, oldest first. Raises PromptError."""
    found = (read_prompt(path, folder) for path in folder.rglob("*.v*.md"))
    return tuple(sorted(found, key=lambda prompt: (prompt.name, prompt.version)))


@cache
def _library() -> tuple[Prompt, ...]:
    return prompts_in(LIBRARY)


@cache
def load_bank() -> Bank:
    """Return the question bank. Raises PromptError."""
    return read_bank(ROOT / "bank")


@cache
def load_sayings(kind: str) -> tuple[Saying, ...]:
    """Return the sayings for an occasion. Raises PromptError when there is none."""
    if found := tuple(saying for saying in all_sayings() if saying.kind == kind):
        return found
    raise PromptError(f"there is no saying for {kind}")


@cache
def all_sayings() -> tuple[Saying, ...]:
    """Return the sayings for every occasion. Raises PromptError."""
    return read_sayings(ROOT / "sayings")


def load_prompt(name: str, version: int | None = None) -> Prompt:
    """Return the newest version of a prompt, or the pinned one. Raises PromptError when there is none."""
    versions = [prompt for prompt in _library() if prompt.name == name and version in (None, prompt.version)]
    if not versions:
        raise PromptError(f"there is no prompt {name}" + (f" v{version}" if version else ""))
    return versions[-1]


def load_all() -> None:
    """Read and check everything here, so that a fault shows at start-up. Raises PromptError."""
    _library()
    load_bank()
    all_sayings()
    load_screening()
    load_notice()
    load_skills()
    load_themes()
    our_buyers()
