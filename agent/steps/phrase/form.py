"""The form of a turn that a model wrote, checked before the guard: cheap, and exact about what is wrong."""

import re
from collections.abc import Iterable

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus

LONGEST_MIRROR = 25
LONGEST_QUESTION = 30
"""Words (docs/method.md)."""

ALIKE = 0.8
"""Share of words in common from which two questions count as the same one."""

_MARKUP = re.compile(r"https?://|www\.|\]\(|```|[<>|]|^\s*(?:[-*#]|\d+[.)])\s", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LEAST_WORDS = 4


def fault_of_question(question: str, allowed: AllowedMove, asked: Iterable[str] = ()) -> str:
    """Say what is wrong with the form of a question, or return "" when nothing is."""
    needs_none = allowed.move in (CoachMove.CLOSE, CoachMove.REFER) or allowed.focus is Focus.READ_BACK
    marks = question.count("?")
    if not question:
        return "there is no question"
    if _MARKUP.search(question):
        return "plain words only: no list, no link, no markup"
    if len(question.split()) > LONGEST_QUESTION:
        return f"the question has more than {LONGEST_QUESTION} words"
    if marks > 1 or (not needs_none and (marks != 1 or not question.rstrip("\"'’”) ").endswith("?"))):
        return "ask exactly one question and end with it"
    if allowed.focus is not Focus.WHAT_ELSE and any(is_alike(question, earlier) for earlier in asked):
        return "this question was asked before: ask something else"
    return ""


def fault_of_mirror(mirror: str) -> str:
    """Say what is wrong with the form of a mirror, or return "" when nothing is or there is none."""
    if "?" in mirror:
        return "the mirror asks a question"
    if _MARKUP.search(mirror):
        return "plain words only in the mirror"
    return f"the mirror has more than {LONGEST_MIRROR} words" if len(mirror.split()) > LONGEST_MIRROR else ""


def is_alike(question: str, other: str) -> bool:
    """Whether two questions are the same but for a word or two."""
    these, those = (frozenset(_WORD.findall(text.lower())) for text in (question, other))
    if min(len(these), len(those)) < _LEAST_WORDS:
        return these == those
    return len(these & those) >= ALIKE * len(these | those)
