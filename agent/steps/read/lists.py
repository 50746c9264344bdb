"""Several things named in one breath: lists with commas, "or", gerunds, nouns."""

import re

from agent.language.forms import verb_forms
from agent.steps.read.clauses import Clause
from agent.steps.read.ideas import trimmed

_BREAK = re.compile(r"\s*(?:,\s*(?:or|and|then|maybe|perhaps|and then)?\s+|\s+or\s+(?:maybe\s+|just\s+|else\s+)?|;\s*|\s+/\s+)(?:(?:i|we)\s+(?:could|can|might|just)?\s*)?")
_LAST_AND = re.compile(r"\s+and\s+(?:then\s+)?")
LONGEST_NOUN = 6
"""Words a noun phrase in a list has at most; a longer stretch is more than a name for something."""


def items(clause: Clause) -> tuple[Clause, ...]:
    """Return the things this stretch names, in order: one when it is no list."""
    pieces = _pieces(clause)
    if len(pieces) == 1:
        return (clause,)
    kept: list[Clause] = []
    are_actions = [_is_action(piece) for piece in pieces]
    for piece, is_action in zip(pieces, are_actions, strict=True):
        if kept and not is_action and any(are_actions):
            kept[-1] = _joined(kept[-1], piece)
        else:
            kept.append(piece)
    if not any(are_actions) and any(len(piece.words) > LONGEST_NOUN for piece in pieces):
        return (clause,)
    return tuple(kept)


def _pieces(clause: Clause) -> tuple[Clause, ...]:
    cuts = [(match.start(), match.end()) for match in _BREAK.finditer(clause.lower)]
    if len(cuts) > 0 and (last := list(_LAST_AND.finditer(clause.lower))) and last[-1].start() > cuts[-1][1]:
        cuts.append((last[-1].start(), last[-1].end()))
    pieces, begin = [], 0
    for start, end in (*cuts, (len(clause.text), len(clause.text))):
        words = tuple(w for w in clause.words if w.start >= clause.words[0].start + begin and w.end <= clause.words[0].start + start)
        if words:
            pieces.append(Clause(clause.parsed, words, asks=clause.asks, closes=clause.closes))
        begin = end
    return tuple(pieces) or (clause,)


def _is_action(piece: Clause) -> bool:
    return verb_forms(trimmed(piece).text.strip(" .,;:!-")).gerund is not None


def _joined(first: Clause, second: Clause) -> Clause:
    begin, end = first.words[0].index, second.words[-1].index
    return Clause(first.parsed, first.parsed.words[begin : end + 1], lead=first.lead, asks=first.asks, closes=second.closes)
