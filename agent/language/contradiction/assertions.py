"""Where a text states something as the speaker's own: no question, no condition, nothing that others said."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from agent.language.parse import Parsed, Word
from agent.language.pattern import Pattern
from agent.language.quotations import quotations
from agent.language.vocabulary import word_set

FINITE = ("VBZ", "VBP", "VBD", "MD")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_VIEWS = word_set("think believe know reckon find feel see understand realize realise notice bet")
_SURE = word_set("sure certain convinced confident positive")
_SEEMS = word_set("seem look turn appear")
_CONDITIONS = word_set("if unless whether when once until till before after while although though because since as")
_UNREAL = word_set("would could should might may must 'd ’d ought shall")
_HEARSAY = Pattern(
    r"\b(?:according to|apparently|supposedly|allegedly|reportedly|rumou?r|hear(?:d|ing)? (?:that|from)|suppose|imagine"
    r"|let'?s say|assum(?:e|ing)|i (?:guess|hope|fear|wish|doubt))\b",
    re.IGNORECASE,
)


class Assertion(NamedTuple):
    """A clause by its verb and its subject, and how the speaker holds it.

    `viewer` is the "I" of "I don't think" where one goes before, `denied` its "not".
    """

    head: Word
    subject: Word
    viewer: Word | None = None
    denied: bool = False


def assertions(parsed: Parsed) -> Iterator[Assertion]:
    """Yield the finite clauses that the speaker states as so."""
    quoted = quotations(parsed.text)
    for sentence in parsed.sentences:
        said = parsed.span(sentence)
        if "?" in said or _HEARSAY.search(said):
            continue
        for word in sentence:
            inside = any(span.start <= word.start < span.end for span in quoted)
            if not inside and (found := _assertion(parsed, word)):
                yield found


def finite_part(parsed: Parsed, head: Word) -> Word | None:
    """Return the finite word of a verb's clause: itself or an auxiliary."""
    helpers = parsed.children(head, "aux", "auxpass")
    return next((word for word in (*helpers, head) if word.tag in FINITE), None)


def _assertion(parsed: Parsed, head: Word) -> Assertion | None:
    subject = _subject(parsed, head)
    if head.pos not in ("VERB", "AUX") or subject is None or _is_conditional(parsed, head) or is_view(parsed, head):
        return None
    held = _held(parsed, head)
    return None if held is None else Assertion(head, subject, held.viewer, held.denied)


class _Held(NamedTuple):
    viewer: Word | None = None
    denied: bool = False


def _held(parsed: Parsed, head: Word) -> _Held | None:
    """How the speaker holds a clause: states it, views it so, or leaves it to somebody else (None)."""
    matrix = parsed.words[head.head]
    if head.dep == "ROOT" or head.head == head.index:
        return _Held()
    if head.dep in ("conj", "parataxis") and matrix.pos in ("VERB", "AUX") and not is_view(parsed, matrix):
        above = None if _is_conditional(parsed, matrix) else _held(parsed, matrix)
        return above and _Held()
    if head.dep in ("ccomp", "conj") and is_view(parsed, matrix):
        owner = parsed.words[matrix.head] if matrix.lemma in _SURE else matrix
        denials = [child for child in (*parsed.children(matrix, "neg"), *parsed.children(owner, "neg"))]
        before = (word for word in parsed.children(owner, "nsubj") if word.index < head.index)
        return _Held(next(before, None), denied=bool(denials))
    return _Held() if head.dep == "ccomp" and _is_afterthought(parsed, head, matrix) else None


def _is_afterthought(parsed: Parsed, head: Word, matrix: Word) -> bool:
    """Whether the speaker only adds how sure they are: "it is the price, I'm sure of it"."""
    own = any(child.text.lower() in ("i", "we") for child in parsed.children(matrix, "nsubj"))
    return own and head.index < matrix.index and matrix.lemma in _VIEWS | {"be"} and not parsed.children(matrix, "neg")


def is_view(parsed: Parsed, word: Word) -> bool:
    """Whether a verb or adjective only says that what hangs on it is the speaker's own view."""
    if not parsed.children(word, "ccomp"):
        return False
    owner = parsed.words[word.head] if word.lemma in _SURE else word
    subjects = [child.text.lower() for child in parsed.children(owner, "nsubj")]
    if word.lemma in _SEEMS:
        return subjects == ["it"]
    return word.lemma in _VIEWS | _SURE and bool(set(subjects) & {"i", "we"})


def _subject(parsed: Parsed, head: Word) -> Word | None:
    own = parsed.children(head, *SUBJECTS)
    if own and finite_part(parsed, head):
        return own[0] if own[0].index < head.index or own[0].dep == "expl" else None
    matrix = parsed.words[head.head]
    if not own and head.dep == "conj" and matrix.index != head.index and matrix.pos in ("VERB", "AUX"):
        return _subject(parsed, matrix) if head.tag in FINITE else None
    return None


def _is_conditional(parsed: Parsed, head: Word) -> bool:
    marks = (child.text.lower() for child in parsed.children(head, "mark", "advmod"))
    unreal = (child.text.lower() in _UNREAL for child in parsed.children(head, "aux"))
    conditional = any(
        child.dep == "advcl" and any(mark.text.lower() in ("if", "unless") for mark in parsed.children(child, "mark"))
        for child in parsed.children(head)
    )
    return conditional or any(unreal) or any(mark in _CONDITIONS for mark in marks)
