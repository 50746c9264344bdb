"""Choose the expression of time that decides when a promise is due."""

import re
from typing import Final

from agent.language.due.around import Expression
from agent.language.due.cues import Clause, clause_around
from agent.language.due.pieces import Clock, Part, Past, Vague
from agent.language.due.sentences import sentence_start
from agent.language.due.together import in_one_breath

_OR: Final = re.compile(r",?\s*(?:or|/)\s*(?:maybe\s+)?", re.IGNORECASE)
_TO: Final = re.compile(r"\s*(?:-|–|to|and)\s*", re.IGNORECASE)
_SHORT: Final = 6
"""Words in a message that is as good as nothing but a time."""


def deciding(
    text: str, found: tuple[Expression, ...], *, puts_right: bool = False, promised: bool = False
) -> Expression | None:
    """Return the expression that says when, or None where all are over or stand for something else.

    What the rep promises comes before what others do, a correction before what it corrects, the last
    sentence before earlier ones, and within a sentence the first. What `puts_right` a time agreed before says so
    in an hour rather than in a part of the day.
    """
    scored = []
    for expression in in_one_breath(text, _choices(text, found)):
        clause = clause_around(text, expression.start, expression.end)
        expression = _at_the_earliest(expression, clause)
        if clause.hangs_on_event and expression.lead not in ("by", "before"):
            expression = expression._replace(choice=True)
        if _says_when(text, expression, clause, meant=puts_right or promised):
            exact = 2 * (puts_right and any(isinstance(piece, Clock) for piece in expression.pieces))
            scored.append((_score(text, expression, clause) + exact, expression))
    best = max((score for score, _ in scored), default=0)
    level = [expression for score, expression in scored if score == best]
    last = sentence_start(text, level[-1].start) if level else 0
    chosen = next((expression for expression in level if expression.start >= last), None)
    return _in_full(text, chosen, found) if chosen else None


def _in_full(text: str, chosen: Expression, found: tuple[Expression, ...]) -> Expression:
    """Return the expression that says more where the chosen one only says part of it again ("Monday at 3. Monday.")."""
    fuller = [one for one in found if set(one.pieces) > set(chosen.pieces) and not one.event]
    return max(fuller, key=lambda one: len(one.pieces), default=chosen)


def _choices(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """Return the expressions with those that "or" or "to" hold together made one choice."""
    merged: list[Expression] = []
    for expression in found:
        if merged and _is_choice(text, merged[-1], expression):
            before = merged.pop()
            lacks_day = all(isinstance(piece, Clock | Part) for piece in expression.pieces)
            days = [piece for piece in before.pieces if lacks_day and not isinstance(piece, Clock | Part)]
            pieces = (*days, *expression.pieces)
            expression = expression._replace(start=before.start, pieces=pieces, lead=before.lead, choice=True)
        merged.append(expression)
    return tuple(merged)


def _is_choice(text: str, left: Expression, right: Expression) -> bool:
    if any(isinstance(piece, Past | Vague) for piece in (*left.pieces, *right.pieces)):
        return False
    between = text[left.end : right.start]
    is_range = left.lead == "between" or not between.strip().startswith("and")
    return bool(_OR.fullmatch(between) or (is_range and between and _TO.fullmatch(between)))


def _at_the_earliest(expression: Expression, clause: Clause) -> Expression:
    """Read "not before Thursday" as Thursday or later: a time to be asked back."""
    if expression.lead in ("before", "until", "till") and (clause.negates or clause.rules_out):
        return expression._replace(lead="not", choice=True)
    return expression


def _says_when(text: str, expression: Expression, clause: Clause, *, meant: bool) -> bool:
    if any(isinstance(piece, Past) for piece in expression.pieces):
        return False
    if clause.rules_out and expression.lead != "not":
        return False
    has_clock = any(isinstance(piece, Clock) for piece in expression.pieces)
    if (clause.says_today and not has_clock and not meant) or (clause.negates and expression.lead != "not"):
        return False
    is_short = len(text.split()) <= _SHORT
    is_over = clause.is_over and not (clause.insists and is_short)
    if is_over and expression.lead not in ("by", "before") and not clause.promises:
        return False
    is_the_time, meant = meant, meant or clause.promises or clause.follows_promise or is_short
    if all(isinstance(piece, Clock) and piece.bare for piece in expression.pieces):
        whole_hour = all(isinstance(piece, Clock) and piece.time.minute == 0 for piece in expression.pieces)
        return meant and (is_the_time or not (clause.rates and whole_hour))
    if all(isinstance(piece, Vague) for piece in expression.pieces):
        return meant or not (clause.is_of_others or clause.is_over)
    return True


def _score(text: str, expression: Expression, clause: Clause) -> int:
    score = 4 if clause.promises else 3 if clause.follows_promise else 0
    score += expression.lead in ("by", "before", "no", "latest")
    score += 3 * ("latest" in text[expression.start : expression.end]) + 5 * clause.corrects
    score -= 2 * (expression.event and expression.lead != "before") + 3 * (
        clause.rules_out and expression.lead != "not"
    )
    score -= 3 * (text.count("(", 0, expression.start) > text.count(")", 0, expression.start))
    return score - 6 * all(isinstance(piece, Vague) for piece in expression.pieces)
