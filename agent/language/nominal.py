"""Noun phrases: "my weak discovery"."""

from collections.abc import Sequence

from agent.language.address import addressed
from agent.language.parse import Parsed, Word
from agent.language.plain import NO_FORMS, NOUNS, SUBJECTS, Forms, is_plain, top
from agent.language.vocabulary import word_set

_MASS = word_set(
    """access anger bureaucracy communication competition confidence discipline experience fear focus inertia
    interest lack laziness momentum money politics preparation pressure pricing procrastination respect risk
    structure support time timing trust uncertainty urgency"""
)


def noun_forms(parsed: Parsed, words: Sequence[Word]) -> Forms:
    """Return the forms of a noun phrase, such as "my weak discovery"."""
    head = top(words)
    if head is None or head.tag not in NOUNS or not is_plain(words) or words[-1].tag in ("IN", "DT", "CC", "TO"):
        return NO_FORMS
    inside = {word.index for word in words}
    opens = words[0].tag in ("DT", "PRP$", "CD", "JJ", "PDT", "NNS", "NNPS", "NNP", "NN", "VBG", "JJR", "POS")
    own = [child for child in parsed.children(head) if child.index in inside]
    loose = any(child.dep in (*SUBJECTS, "aux", "cop", "mark", "dobj", "npadvmod", "parataxis") for child in own)
    marked = head.tag != "NN" or head.lemma in _MASS or any(child.dep in ("det", "poss", "nummod") for child in own)
    return Forms(noun=addressed(words)) if opens and marked and not loose else NO_FORMS
