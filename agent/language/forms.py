"""A rep's idea in the forms that a question can take up: gerund, clause, noun.

A form is None whenever the grammar is not certain: it goes into sentences said to a person, where a broken
phrase is worse than none.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agent.language.address import addressed
from agent.language.inflect import gerund
from agent.language.parse import Parsed, Word, parse

LONGEST_FORM = 14
"""Words at most; a longer form would drown the question it stands in."""

_ODD = re.compile(r"""[?!"“”„«»()\[\]{}<>|\\/*_#@:;…~^=\n]|\.\.|--|\s[.!]|(?<!\w)['‘’](?!(?:s|m|re|ve|ll|d|t)\b)|https?""")
_GERUND = re.compile(r"(?:not |never )?[a-z-]*[aeiouy][a-z-]*ing\b", re.IGNORECASE)
_SLOPPY = frozenset(
    """dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent shouldnt aint im ive id ill
    u ur bc cuz cos coz tho thru w idk dunno gonna wanna gotta kinda sorta pls plz thx btw imo tbh rn lol haha hmm um
    uh er yeah yep nope ok okay wtf omg""".split()
)
_FINITE = ("VBZ", "VBD", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_VERBS = ("VB", "VBP", "VBZ", "VBD", "VBG", "VBN", "MD")
_DANGLING = ("to", "the", "a", "an", "of", "because", "every", "and", "or", "with", "than")
_PARTICLES = ("up", "in", "out", "back", "off", "down", "on")
_MASS = frozenset(
    """access anger bureaucracy communication competition confidence discipline experience fear focus inertia interest lack laziness momentum money
    politics preparation pressure pricing procrastination respect risk structure support time timing trust uncertainty urgency""".split()
)
"""Nouns that need no article."""
_COLLECTIVES = frozenset("team company group board committee staff crew family management majority police".split())


class Forms(NamedTuple):
    """An idea as it can be taken up in a sentence said to the rep."""

    gerund: str | None = None
    clause: str | None = None
    noun: str | None = None


NO_FORMS = Forms()


def is_plain(words: Sequence[Word]) -> bool:
    """Whether these words can stand inside a sentence: short, without questions, quotes, slang or odd marks."""
    text = " ".join(word.text for word in words)
    said = re.findall(r"[a-z']+", addressed(words, {word.index: word.text for word in words}).lower())
    spoken = [word for word in words if word.pos not in ("PUNCT", "SPACE")]
    return (
        0 < len(spoken) <= LONGEST_FORM
        and not _ODD.search(text)
        and not _SLOPPY.intersection(said)
        and all(word.text.isprintable() and word.pos != "X" for word in words)
        and all(ord(character) < 0x250 or character in "’–—€" for character in text)
    )


def finite_forms(parsed: Parsed, words: Sequence[Word]) -> Forms:
    """Return the forms of a finite clause with its own subject, such as "she saw the price too early"."""
    head = top(words)
    if head is None or not is_plain(words) or not _is_sound_clause(parsed, head, words):
        return NO_FORMS
    return Forms(clause=addressed(words))


def noun_forms(parsed: Parsed, words: Sequence[Word]) -> Forms:
    """Return the forms of a noun phrase, such as "my weak discovery"."""
    head = top(words)
    if head is None or head.tag not in _NOUNS or not is_plain(words) or words[-1].tag in ("IN", "DT", "CC", "TO"):
        return NO_FORMS
    inside = {word.index for word in words}
    opens = words[0].tag in ("DT", "PRP$", "CD", "JJ", "PDT", "NNS", "NNPS", "NNP", "NN", "VBG", "JJR", "POS")
    own = [child for child in parsed.children(head) if child.index in inside]
    loose = any(child.dep in (*_SUBJECTS, "aux", "cop", "mark", "dobj", "npadvmod", "parataxis") for child in own)
    marked = head.tag != "NN" or head.lemma in _MASS or any(child.dep in ("det", "poss", "nummod") for child in own)
    return Forms(noun=addressed(words)) if opens and marked and not loose else NO_FORMS


def verb_forms(text: str) -> Forms:
    """Return the forms of a verb phrase without a subject: "call the CFO directly" or "calling the CFO"."""
    if _GERUND.match(text) and (forms := _from_gerund(text)) != NO_FORMS:
        return forms
    return _from_base(text)


def top(words: Sequence[Word]) -> Word | None:
    """The one word all the others hang on, or None when there are several."""
    inside = {word.index for word in words}
    tops = [word for word in words if word.dep != "punct" and (word.head == word.index or word.head not in inside)]
    return tops[0] if len(tops) == 1 else None


def _from_base(text: str) -> Forms:
    parsed, words, head = _after("I will ", text)
    if head is None or head.tag != "VB" or head.dep != "ROOT" or _blocks_gerund(parsed, head, words):
        return NO_FORMS
    if _may_be_noun(text, parsed, head):
        return NO_FORMS
    verbs = (head, *_joined_verbs(parsed, head))
    if any(verb.tag not in ("VB", "VBP", "NN", "NNP") for verb in verbs[1:]) or any(v.pos == "NOUN" for v in verbs):
        return NO_FORMS
    verbs = (*verbs, *_stray_verbs(parsed, words, verbs))
    turned = addressed(words, _gerunds(verbs, words))
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


def _stray_verbs(parsed: Parsed, words: Sequence[Word], verbs: Sequence[Word]) -> Iterable[Word]:
    """Return verbs behind an "and" that the parser hung on a noun: "send her the summary and book the call"."""
    for joiner, word, after in zip(words, words[1:], [*words[2:], None], strict=False):
        if joiner.tag != "CC" or word in verbs or word.tag not in ("VB", "NN", "VBP") or parsed.words[word.head].pos in ("VERB", "AUX"):
            continue
        if word.tag == "VB" or (after is not None and after.tag in ("DT", "PRP", "PRP$")):
            yield word


def _blocks_gerund(parsed: Parsed, head: Word, words: Sequence[Word]) -> bool:
    verbs = (head, *_joined_verbs(parsed, head))
    joined_clause = any(parsed.children(verb, *_SUBJECTS) for verb in verbs[1:])
    first = words[0].text.lower()
    after = next((word for word in words if word.index == head.index + 1), None)
    bare_pair = after is not None and after.tag == "VB" and head.lemma in ("go", "come")
    tried_and = after is not None and after.text.lower() == "and" and head.lemma in ("try", "go", "come")
    to_speaker = any(child.text.lower() in ("me", "us") for child in parsed.children(head, "dobj", "dative"))
    dangles = words[-1].tag in ("CC", "PRP$", "MD") or words[-1].text.lower() in _DANGLING
    not_done = first in ("please", "don't", "dont") or (first == "do" and after is not None and after.tag == "VB")
    return joined_clause or bare_pair or tried_and or to_speaker or dangles or not_done


def _may_be_noun(text: str, parsed: Parsed, head: Word) -> bool:
    """Whether the first word may as well be a noun ("price too high"): only an object or a particle settles it."""
    if any(_settles_verb(parsed, child) for child in parsed.children(head)):
        return False
    alone = next((word for word in parse(text).words if word.pos != "ADV"), None)
    return alone is None or alone.tag in (*_NOUNS, "JJ")


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


def _is_sound_clause(parsed: Parsed, head: Word, words: Sequence[Word]) -> bool:
    inside = {word.index for word in words}
    subjects = [word for word in parsed.children(head, *_SUBJECTS) if word.index in inside]
    auxiliaries = [word for word in parsed.children(head, "aux", "auxpass") if word.index in inside]
    finite = next((word for word in (*auxiliaries, head) if word.tag in _FINITE), None)
    if len(subjects) != 1 or finite is None or subjects[0].index > finite.index or _has_loose_part(parsed, head, words):
        return False
    opens_well = words[0].tag not in ("WP", "WDT", "WRB", "CC", "MD", "WP$", "UH", ",") and words[0].dep != "mark"
    ends_well = words[-1].tag not in ("CC", "PRP$", "MD", "TO", "WP", "WDT", ",") and words[-1].text.lower() not in _DANGLING
    return opens_well and ends_well and _agrees(subjects[0], finite) and not _speaks_to_somebody(words)


def _has_loose_part(parsed: Parsed, head: Word, words: Sequence[Word]) -> bool:
    """Whether something only stands beside the clause: "nice chap, we shared a beer", "it came late, our fault"."""
    inside = {word.index for word in words}
    before = [child for child in parsed.children(head) if child.index in inside and child.index < head.index]
    commas = [word.index for word in words if word.text == ","]
    subject = next(child.index for child in before if child.dep in _SUBJECTS)
    parted = sum(subject < comma < head.index for comma in commas) == 1
    loose = parted or any(child.dep in ("dep", "ccomp", "appos", "dobj", "attr", "parataxis", "intj", "meta") for child in before)
    return loose or any(word.dep == "appos" and any(word.index > comma for comma in commas) for word in words)


def _agrees(subject: Word, finite: Word) -> bool:
    lower = subject.text.lower()
    if lower in ("he", "she", "it", "this", "that") or (subject.tag in ("NN", "NNP") and lower not in _COLLECTIVES):
        return finite.tag != "VBP" or finite.dep == "conj"
    if lower in ("i", "you", "we", "they", "these", "those"):
        return finite.tag != "VBZ"
    return True


def _speaks_to_somebody(words: Sequence[Word]) -> bool:
    said = {word.text.lower() for word in words}
    return bool(said & {"you", "your", "yours", "yourself"}) and bool(said & {"i", "we", "my", "our", "me", "us"})
