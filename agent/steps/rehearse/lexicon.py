"""The words by which a line of a call is told apart, read once from the file beside this one."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from agent.language.pattern import Pattern
from prompts.buyers import CallTopic, Deed


class Lexicon(NamedTuple):
    """Patterns of topics, of deeds, of what follows on; small words that carry nothing; how open questions begin."""

    topics: Mapping[CallTopic, Pattern]
    deeds: Mapping[Deed, Pattern]
    follows_on: Pattern
    takes_up: Pattern
    open_phrases: Pattern
    open_words: frozenset[str]
    small: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the words of cues.yaml as patterns."""
    raw = yaml.safe_load(files("agent.steps.rehearse").joinpath("cues.yaml").read_text(encoding="utf-8"))
    return Lexicon(
        topics={CallTopic(name): phrases(cues) for name, cues in raw["topics"].items()},
        deeds={Deed(name): _any_line(lines) for name, lines in raw["deeds"].items()},
        follows_on=_any_line(raw["follows_on"]),
        takes_up=_any_line(raw["takes_up"]),
        open_phrases=_any_line(raw["open_phrases"]),
        open_words=frozenset(raw["open_words"].split()),
        small=frozenset(raw["small"].split()),
    )


def phrases(cues: Iterable[str]) -> Pattern:
    """Return a pattern of these words and phrases, the longest first; a * in one stands for any ending."""
    parts = (re.escape(cue).replace(r"\*", r"\w*") for cue in sorted(cues, key=len, reverse=True))
    return Pattern(r"\b(?:" + "|".join(parts) + r")\b", re.IGNORECASE)


@cache
def cued(cues: tuple[str, ...]) -> Pattern:
    """Return the pattern of a line's own cues, kept for the next time."""
    return phrases(cues)


def _any_line(lines: str) -> Pattern:
    return Pattern("|".join(f"(?:{line.strip()})" for line in lines.splitlines() if line.strip()), re.IGNORECASE)
