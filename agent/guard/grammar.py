"""What a sentence does and who acts in it."""

from enum import StrEnum

from agent.language.parse import Parsed, Word

_WH = frozenset({"WP", "WRB", "WDT", "WP$"})
_MODALS = frozenset(
    {"will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "'d", "wo", "ca"},
)
_BESIDE = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp"})
_DEEPEST = 12


class Speech(StrEnum):
    """What a sentence of the coach's does."""

    OPEN = "open"
    CLOSED = "closed"
    ORDER = "order"
    YOU = "you"
    STATE = "state"


def speech(parsed: Parsed, sentence: tuple[Word, ...], orders: tuple[str, ...]) -> Speech:
    """Return whether a sentence asks (openly or not), orders, tells the rep of themselves, or states."""
    text = parsed.span(sentence)
    if text.rstrip("\"' ").endswith("?"):
        return Speech.OPEN if any(word.tag in _WH for word in sentence) else Speech.CLOSED
    if any(order in text for order in orders):
        return Speech.ORDER
    told = any(word.lemma == "you" and word.dep.startswith("nsubj") for word in sentence)
    return Speech.YOU if told else Speech.STATE


def wh_word(sentence: tuple[Word, ...]) -> str:
    """Return the first question word of a sentence, or a dash."""
    return next((word.lemma for word in sentence if word.tag in _WH), "-")


def governor(parsed: Parsed, word: Word) -> Word:
    """Return the verb whose clause a word stands in, or the head of all when there is none."""
    for _ in range(_DEEPEST):
        is_verb = word.pos in {"VERB", "AUX"} and word.dep not in {"aux", "auxpass", "amod"}
        if is_verb or word.head == word.index:
            break
        word = parsed.words[word.head]
    return word


def actor(parsed: Parsed, verb: Word) -> str:
    """Return who does what a verb says: you, i (the coach, or we), they, or none."""
    for _ in range(_DEEPEST):
        if subjects := parsed.children(verb, "nsubj", "nsubjpass", "csubj"):
            subject = subjects[0].text.lower()
            return {"you": "you", "i": "i", "we": "i"}.get(subject, "they")
        if verb.dep not in _BESIDE or verb.head == verb.index:
            break
        verb = parsed.words[verb.head]
    return "none"


def mood(parsed: Parsed, verb: Word) -> str:
    """Return in what mood a verb stands: modal, past, doing, base or present."""
    if any(child.text.lower() in _MODALS for child in parsed.children(verb, "aux")):
        return "modal"
    return {"VBD": "past", "VBN": "past", "VBG": "doing", "VB": "base"}.get(verb.tag, "present")


def clause(parsed: Parsed, verb: Word) -> str:
    """Return how a verb's clause hangs in its sentence, with the word that opens it: root, advcl:if."""
    opening = [child.lemma for child in parsed.children(verb, "mark")]
    opening += [child.lemma for child in parsed.children(verb, "advmod") if child.tag == "WRB"]
    return verb.dep + (":" + opening[0] if opening and verb.dep != "ROOT" else "")
