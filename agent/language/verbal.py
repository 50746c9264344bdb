"""Verb phrases without a subject: "call the CFO directly", "calling the CFO"."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agent.language.address import addressed
from agent.language.inflect import gerund
from agent.language.parse import Parsed, Word, known_words, parse
from agent.language.plain import DANGLING, NO_FORMS, NOUNS, SUBJECTS, Forms, is_plain
from agent.language.vocabulary import word_set

_GERUND = re.compile(r"(?:not |never )?[a-z-]*[aeiouy][a-z-]*ing\b", re.IGNORECASE)
_SELLERS_VERBS = word_set(
    """benchmark cc cross-sell debrief demo dm google linkedin message multithread onboard ping prep prioritise
    prioritize reconnect reengage reprice requalify reschedule rescope resend roleplay text thread upsell whatsapp"""
)
"""Verbs that word lists leave out."""
_PARTICLES = ("up", "in", "out", "back", "off", "down", "on")


def verb_forms(text: str) -> Forms:
    """Return the forms of a verb phrase without a subject: "call the CFO directly" or "calling the CFO"."""
    if _GERUND.match(text) and (forms := _from_gerund(text)) != NO_FORMS:
        return forms
    return _from_base(text)


def _from_base(text: str) -> Forms:
    parsed, words, head = _after("I will ", text)
    if head is None or head.tag != "VB" or head.dep != "ROOT" or _blocks_gerund(parsed, head, words):
        return NO_FORMS
    if _may_be_noun(text, parsed, head):
        return NO_FORMS
    verbs = (head, *_joined_verbs(parsed, head))
    if not all(_is_verb(_inflecting_part(verb, words).text.lower()) for verb in verbs):
        return NO_FORMS
    if any(verb.tag not in ("VB", "VBP", "NN", "NNP") for verb in verbs[1:]) or any(v.pos == "NOUN" for v in verbs):
        return NO_FORMS
    verbs = (*verbs, *_stray_verbs(parsed, words, verbs))
    after = next((word for word in words if word.index == head.index + 1), None)
    doubled = after is not None and after.tag == "VBG"
    turned = None if doubled else addressed(words, _gerunds(verbs, words))
    if words[0].index != head.index and words[0].text.lower() in ("not", "never"):
        return Forms(gerund=turned)
    return Forms(gerund=turned, clause="you " + addressed(words, {v.index: _second_person(v) for v in verbs}))


def _from_gerund(text: str) -> Forms:
    parsed, words, head = _after("I started ", text)
    if head is None or head.tag != "VBG" or head.dep not in ("xcomp", "ccomp", "dobj", "pcomp"):
        return NO_FORMS
    verbs = (head, *_joined_verbs(parsed, head))
    if any(verb.tag != "VBG" for verb in verbs) or _blocks_gerund(parsed, head, words):
        return NO_FORMS
    turned = addressed(words)
    if words[0].index != head.index and words[0].text.lower() in ("not", "never"):
        return Forms(gerund=turned)
    return Forms(gerund=turned, clause="you " + addressed(words, {v.index: _second_person(v) for v in verbs}))


class _Completed(NamedTuple):
    parsed: Parsed
    words: tuple[Word, ...]
    head: Word | None


def _after(opening: str, text: str) -> _Completed:
    """Take a phrase apart behind words that give it a subject: the parser errs on bare phrases."""
    phrase = text if text[1:2].isupper() else text[:1].lower() + text[1:]
    parsed = parse(opening + phrase)
    words = tuple(word for word in parsed.words if word.start >= len(opening))
    opened = opening.split()
    first = next((word for word in words if word.pos != "ADV" and word.dep != "neg"), None)
    fits = len(parsed.sentences) == 1 and len(parsed.words) > len(opened) and first is not None and is_plain(words)
    return _Completed(parsed, words, first if fits else None)


def _joined_verbs(parsed: Parsed, head: Word) -> Iterable[Word]:
    for child in parsed.children(head, "conj"):
        if child.pos in ("VERB", "AUX") or child.tag.startswith("VB"):
            yield child
            yield from _joined_verbs(parsed, child)


def _is_verb(base: str) -> bool:
    """Whether a word is a verb that sellers use; the parser takes any word behind "will" for one."""
    return base in _SELLERS_VERBS or base in known_words("verb")


def _stray_verbs(parsed: Parsed, words: Sequence[Word], verbs: Sequence[Word]) -> Iterable[Word]:
    """Return verbs behind an "and" that the parser hung on a noun: "send her the summary and book the call"."""
    for joiner, word, after in zip(words, words[1:], [*words[2:], None], strict=False):
        if (
            joiner.tag != "CC"
            or word in verbs
            or word.tag not in ("VB", "NN", "VBP")
            or parsed.words[word.head].pos in ("VERB", "AUX")
        ):
            continue
        if word.tag == "VB" or (after is not None and after.tag in ("DT", "PRP", "PRP$")):
            yield word


def _blocks_gerund(parsed: Parsed, head: Word, words: Sequence[Word]) -> bool:
    verbs = (head, *_joined_verbs(parsed, head))
    joined_clause = any(parsed.children(verb, *SUBJECTS) for verb in verbs[1:])
    first = words[0].text.lower()
    after = next((word for word in words if word.index == head.index + 1), None)
    bare_pair = after is not None and after.tag == "VB" and head.lemma in ("go", "come")
    tried_and = after is not None and after.text.lower() == "and" and head.lemma in ("try", "go", "come")
    to_speaker = any(child.text.lower() in ("me", "us") for child in parsed.children(head, "dobj", "dative"))
    dangles = words[-1].tag in ("CC", "PRP$", "MD") or words[-1].text.lower() in DANGLING
    not_done = first in ("please", "don't", "dont") or (first == "do" and after is not None and after.tag == "VB")
    return joined_clause or bare_pair or tried_and or to_speaker or dangles or not_done


def _may_be_noun(text: str, parsed: Parsed, head: Word) -> bool:
    """Whether the first word may as well be a noun ("price too high"): only an object or a particle settles it."""
    if any(_settles_verb(parsed, child) for child in parsed.children(head)):
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
