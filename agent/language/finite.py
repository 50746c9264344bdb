"""Finite clauses: "she saw the price too early"."""

from collections.abc import Sequence

from agent.language.address import addressed
from agent.language.parse import Parsed, Word
from agent.language.plain import DANGLING, NO_FORMS, SUBJECTS, Forms, is_plain, top
from agent.language.vocabulary import word_set

_FINITE = ("VBZ", "VBD", "VBP", "MD")
_COLLECTIVES = word_set("team company group board committee staff crew family management majority police")


_MOST_COMMAS = 2
_TIMES = word_set(
    """second minute hour day night morning afternoon evening week weekend month quarter year time today tomorrow
    yesterday monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter while"""
)
"""Nouns that say when without a preposition: "last week she left"."""


def finite_forms(parsed: Parsed, words: Sequence[Word]) -> Forms:
    """Return the forms of a finite clause with its own subject, such as "she saw the price too early"."""
    head = top(words)
    if head is None or not is_plain(words) or not _is_sound_clause(parsed, head, words):
        return NO_FORMS
    return Forms(clause=addressed(words))


def _is_sound_clause(parsed: Parsed, head: Word, words: Sequence[Word]) -> bool:
    inside = {word.index for word in words}
    subjects = [word for word in parsed.children(head, *SUBJECTS) if word.index in inside]
    auxiliaries = [word for word in parsed.children(head, "aux", "auxpass") if word.index in inside]
    finite = next((word for word in (*auxiliaries, head) if word.tag in _FINITE), None)
    denied_bare = head.tag in ("VBP", "VBD") and head.lemma != "be" and not auxiliaries
    if denied_bare and any(word.text.lower() == "not" for word in parsed.children(head, "neg")):
        return False
    if len(subjects) != 1 or finite is None or subjects[0].index > finite.index or _has_loose_part(parsed, head, words):
        return False
    opens_well = words[0].tag not in ("WP", "WDT", "WRB", "CC", "MD", "WP$", "UH", "VB", ",")
    opens_well = opens_well and all(word.dep != "mark" for word in words[:2])
    ends_well = (
        words[-1].tag not in ("CC", "PRP$", "MD", "TO", "WP", "WP$", "WDT", ",")
        and words[-1].text.lower() not in DANGLING
    )
    return opens_well and ends_well and _agrees(subjects[0], finite) and not _speaks_to_somebody(words)


def _has_loose_part(parsed: Parsed, head: Word, words: Sequence[Word]) -> bool:
    """Whether something only stands beside the clause: "nice chap, we shared a beer", "it came late, our fault"."""
    inside = {word.index for word in words}
    before = [child for child in parsed.children(head) if child.index in inside and child.index < head.index]
    commas = [word.index for word in words if word.text == ","]
    subject = next(child.index for child in before if child.dep in SUBJECTS)
    inserted = any(child.dep in ("relcl", "appos", "acl") for child in parsed.children(parsed.words[subject]))
    parted = not inserted and any(subject < comma < head.index for comma in commas)
    parted = parted or len(commas) > _MOST_COMMAS or any(parsed.words[comma + 1].tag in _FINITE for comma in commas)
    beside = any(child.dep == "npadvmod" and child.lemma not in _TIMES for child in before)
    loose = (
        parted
        or beside
        or any(child.dep in ("dep", "ccomp", "appos", "dobj", "attr", "parataxis", "intj", "meta") for child in before)
    )
    return loose or any(word.dep == "appos" and any(word.index > comma for comma in commas) for word in words)


def _agrees(subject: Word, finite: Word) -> bool:
    lower = subject.text.lower()
    if lower in ("he", "she", "it", "this", "that") or (subject.tag in ("NN", "NNP") and lower not in _COLLECTIVES):
        return finite.tag != "VBP" or finite.dep == "conj"
    if lower in ("i", "you", "we", "they", "these", "those") or subject.tag in ("NNS", "NNPS"):
        return finite.tag != "VBZ"
    return True


def _speaks_to_somebody(words: Sequence[Word]) -> bool:
    said = {word.text.lower() for word in words}
    return bool(said & {"you", "your", "yours", "yourself"}) and bool(said & {"i", "we", "my", "our", "me", "us"})
