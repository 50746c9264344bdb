"""Whether anything is asked twice."""

import re
from difflib import SequenceMatcher

from agent.domain.move import CoachMove, Focus
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scorers.asked import is_ruler, shape
from evals.scorers.wording import content_words
from evals.transcript import Said, Transcript

NOTHING_TWICE = "nothing_twice"

MOST_WHAT_ELSE = 2
SAME_WORDS = 0.6
"""Share of content words from which two questions ask the same."""
SAME_LETTERS = 0.9

_WHAT_ELSE = re.compile(r"^\W*(?:(?:and|so|ok(?:ay)?),? )?(?:what|anything) else\b", re.IGNORECASE)
_LEANS = re.compile(r"\bthat\W*$", re.IGNORECASE)
_ASKED_AGAIN_BY_DESIGN = (Focus.READ_BACK, Focus.CLARIFY_WHEN)


def nothing_twice(transcript: Transcript, _: Judge) -> Finding:
    """Count questions that were not put before in this talk, in the same or nearly the same words.

    "What else?" may come twice; what follows a commitment up, reads it back or asks which day was meant may return.
    """
    asked: list[str] = []
    marks, of = [], 0
    for number, said in enumerate(transcript.said):
        for question in _questions(said):
            of += 1
            if _is_asked_again(question, asked):
                marks.append(
                    Mark(turn=number, span=question if question in said.text else said.text, why="asked before")
                )
            asked.append(question)
    return Finding(scorer=NOTHING_TWICE, hits=of - len(marks), of=of, marks=tuple(marks))


def _questions(said: Said) -> tuple[str, ...]:
    exempt = said.move in (CoachMove.FOLLOW_UP, CoachMove.REFER) or said.focus in _ASKED_AGAIN_BY_DESIGN
    # "Harbour Foods: what is on your mind?" asks what follows the name of the deal.
    return () if exempt else tuple(question.rsplit(": ", 1)[-1] for question in shape(said).questions)


def _is_asked_again(question: str, before: list[str]) -> bool:
    if _WHAT_ELSE.match(question):
        return sum(1 for one in before if _WHAT_ELSE.match(one)) >= MOST_WHAT_ELSE
    return any(_is_same(question, one) for one in before)


def _is_same(one: str, other: str) -> bool:
    if _plain(one) == _plain(other):
        return True
    # What lies behind it, and then behind that: the second asks one layer deeper.
    if bool(_LEANS.search(one)) != bool(_LEANS.search(other)) or is_ruler(one) != is_ruler(other):
        return False
    these, those = content_words(one), content_words(other)
    shared = len(these & those)
    if shared >= 2 and shared >= SAME_WORDS * len(these | those):
        return True
    return these == those and SequenceMatcher(None, _plain(one), _plain(other)).ratio() >= SAME_LETTERS


def _plain(question: str) -> str:
    return " ".join(re.findall(r"\w+", question.lower()))
