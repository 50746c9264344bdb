"""Choose the expression of time that decides when a promise is due."""

import re
from typing import Final

from agent.language.due.pieces import Clock, Part, Past, Vague
from agent.language.due.scan import Expression

_BREAK: Final = re.compile(
    r"[.;!?\n](?=\s|$)|,\s|:\s|\s-+\s|\b(?:and|but|so|because|then|since|once|if|when|while|although|though|as soon as)\b"
    r"|\b(?:before|after|until)\s+(?=(?:i|we|he|she|they|it|you|the|my|our|their|his|her)\b)",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.;!?\n](?=\s|$)")
_PROMISE: Final = re.compile(
    r"\b(?:i'?ll|i will|i shall|i'?m going to|i am going to|i'?m gonna|gonna|let me|i can|i could|i want to|i'?d like to"
    r"|i plan to|i intend to|i need to|i have to|i must|i should|i promise|i commit|we'?ll|we will|my next step|i aim to"
    r"|i'?m (?:calling|ringing|sending|meeting|talking|asking|writing|doing|emailing|going|booking|seeing|phoning))\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|didn't|said|told|asked|went|called|rang|met|sent|emailed|spoke|talked|got|came|heard|saw|wrote"
    r"|signed|lost|won|closed|moved|pushed|cancelled|canceled|missed|replied|answered|demoed|presented|showed|gave|took"
    r"|made|left|ended|happened|ghosted|mentioned|explained|visited|pitched|tried|failed|postponed|slipped|worked|felt"
    r"|thought|knew|found|brought|began|has been|have been|haven't|hasn't)\b",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(
    r"\b(?:will|'ll|to|going to|by|wants?|needs?|would|could|should|can|must)\b", re.IGNORECASE
)
_NEGATED: Final = re.compile(r"\b(?:not|never|isn't|won't be|rather than|instead of)\s+(?:\w+\s+)?$", re.IGNORECASE)
_CANNOT: Final = re.compile(
    r"\b(?:can't|cannot|won't|can not|not able to|no time|too (?:late|early|soon))\b", re.IGNORECASE
)
_CORRECTED: Final = re.compile(
    r"(?:\bno|\bactually|\brather|\bmake (?:that|it)|\bbetter|\bsorry|\bi mean|\bor wait),?\s*$", re.IGNORECASE
)
_RATED: Final = re.compile(
    r"(?:\b(?:am|is|are|be|was|were|it|sits?|stuck|still|rate|about)|'m|'s|'re)\s*$", re.IGNORECASE
)
_SHORT: Final = 6
"""Words in a message that is as good as nothing but a time."""


def deciding(text: str, found: tuple[Expression, ...]) -> Expression | None:
    """Return the expression that says when, or None where all are over or stand for something else."""
    merged = _choices(text, found)
    scored = [(score, expression) for expression in merged if (score := _score(text, expression)) is not None]
    if not scored:
        return None
    best = max(score for score, _ in scored)
    level = [expression for score, expression in scored if score == best]
    last_sentence = _sentence_start(text, level[-1].start)
    return next(expression for expression in level if expression.start >= last_sentence)


def _choices(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """Return the expressions with those that "or" holds together made one choice."""
    merged: list[Expression] = []
    for expression in found:
        between = text[merged[-1].end : expression.start] if merged else ""
        if merged and re.fullmatch(r",?\s*(?:or|/)\s*(?:maybe\s+|on\s+|by\s+)?", between, re.IGNORECASE):
            before = merged.pop()
            kept = before.pieces if all(isinstance(piece, Clock | Part) for piece in expression.pieces) else ()
            days = tuple(piece for piece in kept if not isinstance(piece, Clock | Part))
            expression = expression._replace(start=before.start, pieces=(*days, *expression.pieces), choice=True)
        merged.append(expression)
    return tuple(merged)


def _score(text: str, expression: Expression) -> int | None:
    if any(isinstance(piece, Past) for piece in expression.pieces):
        return None
    sentence = text[_sentence_start(text, expression.start) : expression.start]
    before, after = _clause_before(text, expression.start), _clause_after(text, expression.end)
    promises = bool(_PROMISE.search(before) or _PROMISE.search(after))
    if _NEGATED.search(before) or (_is_bare(expression) and not (promises or _is_short(text))):
        return None
    if _is_bare(expression) and _RATED.search(before):
        return None
    if _is_over(before, after, expression.lead) and not promises:
        return None
    score = 4 if promises else 3 if _PROMISE.search(sentence) else 0
    score += expression.lead in ("by", "before", "no", "latest")
    score += 5 * bool(_CORRECTED.search(text[: expression.start])) + 2 * (
        "latest" in text[expression.start : expression.end]
    )
    score -= 2 * (expression.event and expression.lead != "before") + 3 * bool(_CANNOT.search(before + after))
    return score - 6 * all(isinstance(piece, Vague) for piece in expression.pieces)


def _is_over(before: str, after: str, lead: str) -> bool:
    told = _PAST.search(before)
    if told:
        return lead not in ("by", "before") and not _TO_COME.search(before, told.end())
    return bool(
        _PAST.match(after.lstrip(" ,"))
        or re.match(r"[\s,]*(?:i|we|he|she|they|it|\w+)\s+" + _PAST.pattern, after, re.I)
    )


def _is_bare(expression: Expression) -> bool:
    return all(isinstance(piece, Clock) and piece.bare for piece in expression.pieces)


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT


def _sentence_start(text: str, end: int) -> int:
    return max((match.end() for match in _SENTENCE.finditer(text, 0, end)), default=0)


def _clause_before(text: str, end: int) -> str:
    return text[max((match.end() for match in _BREAK.finditer(text, 0, end)), default=0) : end]


def _clause_after(text: str, start: int) -> str:
    following = _BREAK.search(text, start)
    return text[start : following.start() if following else len(text)]
