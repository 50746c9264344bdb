"""Whether a question builds on what the rep has just said."""

import re

from agent.language.parse import parse
from agent.ports import Judge
from evals.finding import Finding, Mark
from evals.scorers.asked import may_ask_nothing
from evals.scorers.wording import content_words
from evals.transcript import Said, Transcript

BUILDS_ON_REP = "builds_on_rep"

LAST_MESSAGES = 3
_CHANGES = re.compile(
    r"\b(?:different|another|other|new) (?:angle|side|corner|subject|topic|question|thing|try)\b|"
    r"\bchang(?:e|ing) (?:the )?(?:subject|topic)\b|\bsomething (?:else|different)\b|\bstep(?:ping)? (?:away|back)\b|"
    r"\bdifferently:|\bhere's another\b|\bto another\b|\bmov(?:e|ing) on\b|\bleave that\b",
    re.IGNORECASE,
)
_POINTING = frozenset({"that", "those", "both"})
_PERSONS = frozenset({"he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs"})


def builds_on_rep(transcript: Transcript, _: Judge) -> Finding:
    """Count turns that take up words of the rep's last three messages, point to them, or say they change the subject.

    Pointing is "that", "those" or "both" for what was said ("What lies behind that?") and "she" or "them" for who was
    spoken of. "It" and "this" are too common to count, so the share is a lower bound.
    """
    marks, of = [], 0
    for number, said in enumerate(transcript.said):
        last = [one.message for one in transcript.said[: number + 1] if one.message][-LAST_MESSAGES:]
        if not last or may_ask_nothing(said):
            continue
        of += 1
        if not (_shares(said, last) or says_change(said.text) or _points_back(said)):
            marks.append(Mark(turn=number, span=said.text, why="takes up nothing the rep has just said"))
    return Finding(scorer=BUILDS_ON_REP, hits=of - len(marks), of=of, marks=tuple(marks))


def says_change(text: str) -> bool:
    """Whether a turn says plainly that it turns to something else."""
    return bool(_CHANGES.search(text))


def _shares(said: Said, messages: list[str]) -> bool:
    return bool(content_words(said.text) & content_words(" ".join(messages)))


def _points_back(said: Said) -> bool:
    return any(
        word.text.lower() in _PERSONS
        or (word.text.lower() in _POINTING and word.tag == "DT" and word.dep not in ("det", "mark", "predet"))
        for word in parse(said.text).words
    )
