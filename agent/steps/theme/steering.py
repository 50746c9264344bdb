"""Sentences that speak of classing instead of the rep's problem: they decide nothing."""

import re

from agent.language.pattern import Pattern

_STEERS = Pattern(
    r"\b(?:classif\w+|categori[sz]\w+|categor(?:y|ies)|label(?:s|led|ed|ling|ing)?|tagg?(?:s|ed|ing)?|enum|"
    r"theme[sd]?|topics?|bucket\w*|file (?:this|it) (?:under|as)|"
    r"(?:count|mark|record|log|treat|register|list|score|put) (?:this|it|me|that|the session|this session|my session|"
    r"them)(?: down)? (?:as|under|for)|counts? as)\b"
    r"|\b(?:ignore|disregard|forget|override) (?:all |any |the |your |my |everything |what )"
    r"|\b(?:system|assistant|instructions?|json|classifier|dashboard)\b ?[:=>]"
    r"|[{}<>=]|\b\w+_\w+\b",
    re.IGNORECASE,
)


def steers(sentence: str) -> bool:
    """Return whether a sentence says how a session is to be classed, in words or in signs."""
    return _STEERS.search(sentence) is not None
