"""Which words clauses hang on."""

from agent.language.parse import Parsed, Word
from agent.language.vocabulary import word_set
from agent.steps.read.clause import SUBJECTS

TIME_OR_REASON = frozenset(["since"])
"""Words that give a time or a reason; only a clause in the present gives a reason."""

_CLAUSE_MARKS = word_set("because cos cuz bc coz unless although though whereas")
_HEDGES = word_set("""guess think suppose reckon believe feel know mean say bet hope imagine figure fear wonder""")


def owner(parsed: Parsed, word: Word, heads: set[int]) -> int:
    """Return the index of the clause head that this word hangs on."""
    for _ in parsed.words:
        if word.index in heads or word.head == word.index:
            break
        word = parsed.words[word.head]
    return word.index


def opens_clause(parsed: Parsed, word: Word) -> bool:
    """Whether a clause of its own hangs on this word."""
    if word.dep == "ROOT" or word.head == word.index:
        return True
    if not parsed.children(word, *SUBJECTS):
        return False
    above = parsed.words[word.head]
    if word.dep == "parataxis":
        return word.lemma not in _HEDGES or bool(parsed.children(word, "ccomp"))
    if word.dep == "ccomp":
        return word.index < above.index and above.lemma not in _HEDGES and above.pos in ("VERB", "AUX")
    if word.dep == "advcl":
        marks = {child.text.lower() for child in parsed.children(word, "mark", "advmod")}
        return bool(marks & _CLAUSE_MARKS) or (bool(marks & TIME_OR_REASON) and word.tag in ("VBZ", "VBP"))
    return word.dep == "conj" and (opens_clause(parsed, above) or _is_guessed(parsed, above))


def _is_guessed(parsed: Parsed, word: Word) -> bool:
    """Whether this is what a hedge of the rep holds ("I think the price was too high")."""
    above = parsed.words[word.head]
    by_rep = any(subject.text.lower() == "i" for subject in parsed.children(above, "nsubj"))
    return word.dep == "ccomp" and above.lemma in _HEDGES and by_rep and opens_clause(parsed, above)
