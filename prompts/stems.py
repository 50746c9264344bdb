"""How questions begin that a small model finishes."""

from functools import cache

from prompts.errors import PromptError
from prompts.source import ROOT, read_yaml


@cache
def load_stems() -> dict[str, tuple[str, ...]]:
    """Return the beginnings of questions by what they are to draw out, best first. Raises PromptError."""
    raw = read_yaml(ROOT / "stems.yaml")
    if not isinstance(raw, dict):
        raise PromptError("stems.yaml: not a mapping of foci to beginnings")
    for focus, stems in raw.items():
        if not isinstance(stems, list) or not stems or not all(isinstance(stem, str) and stem for stem in stems):
            raise PromptError(f"stems.yaml: {focus}: not a list of beginnings")
    return {str(focus): tuple(stems) for focus, stems in raw.items()}
