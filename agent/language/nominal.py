"""Noun phrases: "my weak discovery"."""

from collections.abc import Sequence

from agent.language.address import addressed
from agent.language.parse import Parsed, Word, known_words
from agent.language.plain import NO_FORMS, NOUNS, SUBJECTS, Forms, is_plain, top
from agent.language.vocabulary import word_set

_MASS = word_set(
    """access anger bureaucracy communication competition confidence discipline experience fear focus inertia
    interest lack laziness momentum money politics preparation pressure pricing procrastination respect risk
    structure support time timing trust uncertainty urgency"""
)


_SAY_NOTHING = word_set("yours theirs mine ours hers his lot bit no yes idea works hm hmm phew thing stuff one kind")
"""Nouns and words tagged as nouns that name nothing."""


def noun_forms(parsed: Parsed, words: Sequence[Word]) -> Forms:
    """Return the forms of a noun phrase, such as "my weak discovery"."""
    head = top(words)
    if head is None or head.tag not in NOUNS or not is_plain(words) or _is_vague(head, words):
        return NO_FORMS
    inside = {word.index for word in words}
    opens = words[0].tag in ("DT", "PRP$", "CD", "JJ", "PDT", "NNS", "NNPS", "NNP", "NN", "VBG", "JJR", "POS")
    own = [child for child in parsed.children(head) if child.index in inside]
    loose = any(child.dep in (*SUBJECTS, "aux", "cop", "mark", "dobj", "npadvmod", "parataxis") for child in own)
    marked = head.tag != "NN" or head.lemma in _MASS or any(child.dep in ("det", "poss", "nummod") for child in own)
    return Forms(noun=addressed(words)) if opens and marked and not loose else NO_FORMS


def _is_vague(head: Word, words: Sequence[Word]) -> bool:
    """Whether the phrase names nothing to ask about, is no single name, or may hide a verb ("the clock's ticking")."""
    texts = [word.text.lower() for word in words]
    hides_verb = any(word == "'s" and after.endswith("ing") for word, after in zip(texts, texts[1:], strict=False))
    hides_verb = hides_verb or any(
        word.text.lower() == "'s" and after.tag not in (*NOUNS, "JJ", "JJR", "JJS", "CD")
        for word, after in zip(words, words[1:], strict=False)
    )
    bare_name = len(words) == 1 and head.tag == "NNP" and head.text.lower() in known_words("verb") | known_words("adj")
    ends_badly = words[-1].tag in ("IN", "DT", "CC", "TO") or head.tag == "CD"
    return hides_verb or bare_name or ends_badly or "," in texts or texts[0] == "no" or head.lemma in _SAY_NOTHING
