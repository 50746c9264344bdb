"""Choose the expression of time that decides when a promise is due."""

import re
from typing import Final

from agent.language.due.cues import Clause, clause_around
from agent.language.due.pieces import Clock, Day, Part, Past, Piece, Vague, Week, Weekday, Which
from agent.language.due.scan import Expression
from agent.language.due.sentences import sentence_start

_OR: Final = re.compile(r",?\s*(?:or|/)\s*(?:maybe\s+)?", re.IGNORECASE)
_TO: Final = re.compile(r"\s*(?:-|–|to|and)\s*", re.IGNORECASE)
_SAME_BREATH: Final = re.compile(
    r"(?:(?!\b(?:i|we|he|she|they|it|you|so|but|because|until|before|after|if|when|or|not|no)\b)[^.;!?]){0,60}",
    re.IGNORECASE,
)
_ONE_DEED: Final = re.compile(r"(?:(?!\b(?:and|then|to|again)\b)[^.;!?:()]){0,32}", re.IGNORECASE)
"""Words between a day and an hour that speak of one thing."""
_SHORT: Final = 6
"""Words in a message that is as good as nothing but a time."""


def deciding(text: str, found: tuple[Expression, ...]) -> Expression | None:
    """Return the expression that says when, or None where all are over or stand for something else.

    What the rep promises comes before what others do, a correction before what it corrects, the last
    sentence before earlier ones, and within a sentence the first.
    """
    scored = []
    for expression in _in_their_week(text, _choices(text, found)):
        clause = clause_around(text, expression.start, expression.end)
        expression = _at_the_earliest(expression, clause)
        if clause.hangs_on_event and expression.lead not in ("by", "before"):
            expression = expression._replace(choice=True)
        if _says_when(text, expression, clause):
            scored.append((_score(text, expression, clause), expression))
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


def _in_their_week(text: str, found: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """Return the expressions with a weekday in the week that was said before it: "next week, starting on Monday"."""
    placed: list[Expression] = []
    for expression in found:
        if placed and (week := _week_before(text, placed[-1], expression)):
            expression = expression._replace(pieces=(*expression.pieces, week))
            placed.pop()
        elif (left := _last_named(placed)) and (day := _day_before(text, left, expression)):
            expression = expression._replace(pieces=(*day, *expression.pieces))
            if _ONE_DEED.fullmatch(text, left.end, expression.start):
                placed = [one for one in placed if one.start < left.start]
                expression = expression._replace(start=left.start, lead=left.lead, choice=left.choice)
        placed.append(expression)
    return tuple(placed)


def _last_named(placed: list[Expression]) -> Expression | None:
    """Return the last expression that names a time ("Thursday after the kick-off, around 11")."""
    return next((one for one in reversed(placed) if not all(isinstance(piece, Vague) for piece in one.pieces)), None)


def _day_before(text: str, left: Expression, right: Expression) -> tuple[Piece, ...]:
    """Return the day of a clock time in the same breath: "first thing tomorrow, and write to him before noon"."""
    if not all(isinstance(piece, Clock) for piece in right.pieces) or not _goes_on(text, left, right):
        return ()
    return tuple(piece for piece in left.pieces if isinstance(piece, Day | Weekday | Week))


def _goes_on(text: str, left: Expression, right: Expression) -> bool:
    """Whether the rep goes on about what they will do, from one time to the next."""
    clause = clause_around(text, left.start, left.end)
    is_other = clause.is_of_others or clause.is_over or clause.rules_out or clause.negates
    return not is_other and bool(_SAME_BREATH.fullmatch(text, left.end, right.start))


def _week_before(text: str, left: Expression, right: Expression) -> Week | None:
    plain = any(isinstance(piece, Weekday) and piece.which is Which.PLAIN for piece in right.pieces)
    week = left.pieces[0]
    if not plain or len(left.pieces) != 1 or not isinstance(week, Week) or week.unclear:
        return None
    return week if _goes_on(text, left, right) else None


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


def _says_when(text: str, expression: Expression, clause: Clause) -> bool:
    if any(isinstance(piece, Past) for piece in expression.pieces):
        return False
    has_clock = any(isinstance(piece, Clock) for piece in expression.pieces)
    if (clause.says_today and not has_clock) or (clause.negates and expression.lead != "not"):
        return False
    is_short = len(text.split()) <= _SHORT
    is_over = clause.is_over and not (clause.insists and is_short)
    if is_over and expression.lead not in ("by", "before") and not clause.promises:
        return False
    meant = clause.promises or clause.follows_promise or is_short
    if all(isinstance(piece, Clock) and piece.bare for piece in expression.pieces):
        whole_hour = all(isinstance(piece, Clock) and piece.time.minute == 0 for piece in expression.pieces)
        return meant and not (clause.rates and whole_hour)
    if all(isinstance(piece, Vague) for piece in expression.pieces):
        return meant or not (clause.is_of_others or clause.is_over)
    return True


def _score(text: str, expression: Expression, clause: Clause) -> int:
    score = 4 if clause.promises else 3 if clause.follows_promise else 0
    score += expression.lead in ("by", "before", "no", "latest")
    score += 2 * ("latest" in text[expression.start : expression.end]) + 5 * clause.corrects
    score -= 2 * (expression.event and expression.lead != "before") + 3 * (
        clause.rules_out and expression.lead != "not"
    )
    score -= 3 * (text.count("(", 0, expression.start) > text.count(")", 0, expression.start))
    return score - 6 * all(isinstance(piece, Vague) for piece in expression.pieces)
