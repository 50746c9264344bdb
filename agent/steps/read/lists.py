"""Several things named in one breath: lists with commas, "or", gerunds, nouns."""

import re

from agent.language.forms import verb_forms
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import trimmed

_BREAK = Pattern(
    r"\s*(?:,\s*(?:or|and|then|and then)?\s+|\s+or\s+(?:else\s+)?|;\s*|\s+/\s+)(?:(?:maybe|perhaps|just|i|we|could|"
    r"can|might|be|to)\s+)*"
)
_LAST_AND = Pattern(r"\s+and\s+(?:then\s+)?")
LONGEST_NOUN = 9
"""Words a noun phrase in a list has at most; a longer stretch is more than a name for something."""


def items(clause: Clause) -> tuple[Clause, ...]:
    """Return the things this stretch names, in order: itself when it is no list."""
    pieces = _pieces(clause)
    if len(pieces) == 1:
        return (clause,)
    are_actions = [_is_action(piece) for piece in pieces]
    if not any(are_actions):
        return pieces if all(_is_name(piece) for piece in pieces) else (clause,)
    kept: list[Clause] = []
    for piece, is_action in zip(pieces, are_actions, strict=True):
        if kept and not is_action:
            kept[-1] = kept[-1].to(piece)
        else:
            kept.append(piece)
    return tuple(kept)


def _pieces(clause: Clause) -> tuple[Clause, ...]:
    cuts = [(match.start(), match.end()) for match in _BREAK.finditer(clause.lower)]
    ends_in_and = list(_LAST_AND.finditer(clause.lower))
    if cuts and ends_in_and and ends_in_and[-1].start() > cuts[-1][1] and not re.search(r"\bor\b", clause.lower):
        cuts.append((ends_in_and[-1].start(), ends_in_and[-1].end()))
    pieces, begin = [], 0
    for start, end in (*cuts, (len(clause.text), len(clause.text))):
        first, last = clause.words[0].start + begin, clause.words[0].start + start
        words = tuple(word for word in clause.words if word.start >= first and word.end <= last)
        if words:
            pieces.append(Clause(clause.parsed, words, asks=clause.asks, closes=clause.closes))
        begin = end
    return tuple(pieces) or (clause,)


def _is_name(piece: Clause) -> bool:
    if piece.lower in ("me", "us", "him", "her", "them", "myself"):
        return True
    return len(piece.words) <= LONGEST_NOUN and trimmed(piece).words[0].tag not in (
        "IN",
        "CD",
        "RB",
        "WDT",
        "WP",
        "WRB",
        "MD",
        "PRP",
    )


def _is_action(piece: Clause) -> bool:
    if piece.lower.startswith("say "):
        return False
    return verb_forms(trimmed(piece).text.strip(" .,;:!-")).gerund is not None
