"""The form of a turn that a model wrote, checked before the guard: cheap, and exact about what is wrong."""

import re
from collections.abc import Iterable

from agent.domain.move import Focus
from agent.steps.phrase.asked import MAY_RETURN, SAME, content_words

SHORTEST_MIRROR = 2
LONGEST_MIRROR = 25
LONGEST_QUESTION = 30
"""Words (docs/method.md)."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKUP = re.compile(r"https?://|www\.|```|[][<>{}|]|^\s*(?:[-*#]|\d+[.)])\s", re.MULTILINE)


def fault_of_question(question: str, focus: Focus, asked: Iterable[str] = ()) -> str:
    """Say what is wrong with the form of a question, or return "" when nothing is."""
    if not question:
        return "there is no question"
    if _MARKUP.search(question):
        return "plain words only: no list, no link, no markup"
    if len(question.split()) > LONGEST_QUESTION:
        return f"the question has more than {LONGEST_QUESTION} words"
    if question.count("?") != 1 or not question.rstrip("\"'’”) ").endswith("?"):
        return "ask exactly one question and end with it"
    if focus not in MAY_RETURN and returns(question, asked):
        return "this question was asked before: ask something else"
    return ""


def fault_of_mirror(mirror: str) -> str:
    """Say what is wrong with the form of a mirror, or return "" when nothing is or there is none."""
    if mirror and len(_WORD.findall(mirror)) < SHORTEST_MIRROR:
        return "the mirror says nothing"
    if "?" in mirror:
        return "the mirror asks a question"
    if _MARKUP.search(mirror):
        return "plain words only in the mirror"
    return f"the mirror has more than {LONGEST_MIRROR} words" if len(mirror.split()) > LONGEST_MIRROR else ""


def as_sentence(mirror: str) -> str:
    """Return the mirror with an end, so that the question after it stands apart."""
    return f"{mirror}." if mirror and mirror.rstrip("\"'’”)")[-1:] not in tuple(".!:…") else mirror


def returns(question: str, asked: Iterable[str]) -> bool:
    """Whether this question was asked before, in other words too."""
    content = content_words(question)
    earlier = ((other, content_words(other)) for other in asked)
    return any(question == other or _is_same(content, words) for other, words in earlier)


def _is_same(these: frozenset[str], those: frozenset[str]) -> bool:
    return len(these & those) >= max(2.0, SAME * len(these | those))
