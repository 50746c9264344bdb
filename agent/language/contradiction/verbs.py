"""The verb of a statement: which it is, when it holds, whether it is denied."""

from agent.language.contradiction.assertions import Assertion, finite_part
from agent.language.contradiction.claim import Tense
from agent.language.contradiction.phrases import DENIERS
from agent.language.parse import Parsed, Word


def main_verb(parsed: Parsed, head: Word) -> Word:
    """Return the verb that says what happens: close in "we're going to close this"."""
    if head.lemma == "go" and head.tag == "VBG":
        return next(iter(parsed.children(head, "xcomp")), head)
    return head


def particle(parsed: Parsed, head: Word) -> str:
    """Return what completes a verb, with a space before it: " off" of "signs off", or nothing."""
    return "".join(f" {word.lemma}" for word in parsed.children(head, "prt"))


def ability(parsed: Parsed, head: Word) -> str:
    """Return "can " where the verb only says what somebody is able to do."""
    return "can " if any(word.lemma in ("can", "ca") for word in parsed.children(head, "aux")) else ""


def says_has(parsed: Parsed, head: Word) -> bool:
    """Whether a verb is the "got" of "has got"."""
    return head.text.lower() == "got" and bool(parsed.children(head, "aux"))


def is_denied(parsed: Parsed, found: Assertion, clause: tuple[Word, ...]) -> bool:
    """Return whether a statement is denied: by "not", "no", "nobody", or as a view ("I don't think")."""
    direct = [
        word
        for word in clause
        if (word.dep == "neg" or word.text.lower() in DENIERS) and not _is_nested(parsed, word, found.head)
    ]
    return (len(direct) + found.denied) % 2 == 1


def _is_nested(parsed: Parsed, word: Word, head: Word) -> bool:
    """Whether a "no" belongs to something smaller than the clause: "a deal with no deadline"."""
    place, steps = word, 0
    while place.index != head.index and steps < 6:
        place, steps = parsed.words[place.head], steps + 1
        if place.dep in ("pobj", "pcomp", "conj", "appos") and place.head != head.index and word.text.lower() != "no":
            return True
    return False


def tense_of(parsed: Parsed, first: Word, head: Word) -> Tense:
    """Return when a statement holds; `head` is its main verb, `first` the verb it is told with."""
    helpers = [word.text.lower() for word in parsed.children(first, "aux", "auxpass")]
    if any(word in ("will", "'ll", "’ll", "wo", "wilt", "shall") for word in helpers) or first is not head:
        return Tense.FUTURE
    if (
        head.tag == "VBN"
        and not says_has(parsed, head)
        and any(word in ("has", "have", "had", "'ve", "’ve", "'s", "’s") for word in helpers)
    ):
        return Tense.PERFECT
    finite = finite_part(parsed, first)
    return Tense.PAST if finite is not None and (finite.tag == "VBD" or "did" in helpers) else Tense.PRESENT
