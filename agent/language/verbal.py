"""Verb phrases without a subject: "call the CFO directly", "calling the CFO"."""

import re
from collections.abc import Sequence

from agent.language.address import addressed
from agent.language.inflect import gerund
from agent.language.parse import Parsed, Word, parse
from agent.language.pattern import Pattern
from agent.language.plain import NO_FORMS, NOUNS, Forms, is_plain
from agent.language.verbs import Phrase, is_doubtful, is_known_verb, joined_verbs, stray_verbs

_GERUND = Pattern(r"(?:not |never )?[a-z-]*[aeiouy][a-z-]*ing\b", re.IGNORECASE)
_PARTICLES = ("up", "in", "out", "back", "off", "down", "on")
_OWN_SUBJECT = ("nsubj", "nsubjpass", "expl", "csubj")
_DENIALS = ("not", "never")


def verb_forms(text: str) -> Forms:
    """Return the forms of a verb phrase without a subject: "call the CFO directly" or "calling the CFO"."""
    if _GERUND.match(text) and _says_something_of(text):
        return NO_FORMS
    if _GERUND.match(text) and (forms := _from_gerund(text)) != NO_FORMS:
        return forms
    return _from_base(text)


def _says_something_of(text: str) -> bool:
    """Whether a gerund is what a statement is about ("calling costs me ten minutes"), not what is done."""
    parsed = parse(text)
    if parsed.words and parsed.words[0].dep in ("csubj", "csubjpass", "nsubj", "nsubjpass"):
        return True
    finite = (word for word in parsed.words if word.tag in ("VBZ", "VBP", "VBD"))
    return any(word.pos in ("VERB", "AUX") and not parsed.children(word, *_OWN_SUBJECT) for word in finite)


def _from_base(text: str) -> Forms:
    phrase = _after("I will ", text)
    if phrase is None or phrase.head.tag != "VB" or phrase.head.dep != "ROOT" or _may_be_noun(text, phrase):
        return NO_FORMS
    joined = (phrase.head, *joined_verbs(phrase.parsed, phrase.head))
    if any(verb.tag not in ("VB", "VBP", "NN", "NNP") or verb.pos == "NOUN" for verb in joined):
        return NO_FORMS
    verbs = (*joined, *stray_verbs(phrase, joined))
    if not all(is_known_verb(_inflecting_part(verb, phrase.words).text.lower()) for verb in verbs):
        return NO_FORMS
    return NO_FORMS if is_doubtful(phrase, verbs) else _forms(phrase, verbs, _gerunds(verbs, phrase.words))


def _from_gerund(text: str) -> Forms:
    phrase = _after("I started ", text)
    if phrase is None or phrase.head.tag != "VBG" or phrase.head.dep not in ("xcomp", "ccomp", "dobj", "pcomp"):
        return NO_FORMS
    verbs = (phrase.head, *joined_verbs(phrase.parsed, phrase.head))
    if any(verb.tag != "VBG" for verb in verbs) or is_doubtful(phrase, verbs):
        return NO_FORMS
    return _forms(phrase, verbs, {})


def _forms(phrase: Phrase, verbs: Sequence[Word], gerunds: dict[int, str]) -> Forms:
    """Return both forms; no gerund where two would meet ("stopping chasing"), no clause for what is not done."""
    after = phrase.after(phrase.head)
    meets_gerund = after is not None and after.tag == "VBG"
    is_denied = phrase.words[0].text.lower() in _DENIALS
    said = addressed(phrase.words, {verb.index: _second_person(verb) for verb in verbs})
    return Forms(
        gerund=None if meets_gerund else addressed(phrase.words, gerunds), clause=None if is_denied else f"you {said}"
    )


def _after(opening: str, text: str) -> Phrase | None:
    """Take a phrase apart behind words that give it a subject: the parser errs on bare phrases."""
    phrase = text if text[1:2].isupper() else text[:1].lower() + text[1:]
    parsed = parse(opening + phrase)
    words = tuple(word for word in parsed.words if word.start >= len(opening))
    first = next((word for word in words if word.pos != "ADV" and word.dep != "neg"), None)
    fits = len(parsed.sentences) == 1 and first is not None and is_plain(words)
    return Phrase(parsed, words, first) if fits and first is not None else None


def _may_be_noun(text: str, phrase: Phrase) -> bool:
    """Whether the first word may as well be a noun ("price too high"): only an object or a particle settles it."""
    if any(_settles_verb(phrase.parsed, child) for child in phrase.parsed.children(phrase.head)):
        return False
    alone = next((word for word in parse(text).words if word.pos != "ADV"), None)
    return alone is None or alone.tag in (*NOUNS, "JJ")


def _settles_verb(parsed: Parsed, child: Word) -> bool:
    if child.dep in ("prt", "xcomp", "ccomp", "dative"):
        return True
    marked = child.tag in ("PRP", "NNP", "NNS", "DT") or bool(parsed.children(child, "det", "poss", "nummod"))
    return child.dep in ("dobj", "npadvmod", "prep") and (marked or child.dep == "prep")


def _gerunds(verbs: Sequence[Word], words: Sequence[Word]) -> dict[int, str]:
    return {(carrier := _inflecting_part(verb, words)).index: gerund(carrier.text.lower()) for verb in verbs}


def _inflecting_part(verb: Word, words: Sequence[Word]) -> Word:
    """Return the part of a hyphenated verb that takes the ending: thread in multi-thread, follow in follow-up."""
    parts = {word.index: word for word in words}
    hyphen, last = parts.get(verb.index + 1), parts.get(verb.index + 2)
    joined = hyphen is not None and last is not None and hyphen.text == "-" and last.start == verb.end + 1
    return last if joined and last is not None and last.text.lower() not in _PARTICLES else verb


def _second_person(verb: Word) -> str:
    base = verb.text.lower() if verb.tag in ("VB", "VBP") else verb.lemma
    return "are" if base == "be" else base
