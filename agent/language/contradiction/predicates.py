"""Statements taken apart: subject, verb, what is said, whether it is denied."""

import re
from collections.abc import Iterator
from functools import lru_cache

from agent.language.contradiction.amounts import amounts
from agent.language.contradiction.assertions import Assertion, assertions
from agent.language.contradiction.claim import Claim
from agent.language.contradiction.moments import moments, spans
from agent.language.contradiction.phrases import rest_of
from agent.language.contradiction.things import Thing, is_name, thing
from agent.language.contradiction.verbs import ability, is_denied, main_verb, particle, says_has, tense_of
from agent.language.parse import Parsed, Word, parse
from agent.language.pattern import Pattern

_MISREAD = {"hat": "hate"}
_ALIKE = {"own": "have", "hold": "have", "possess": "have", "lack": "have", "need": "want", "require": "want"}
_ANNOUNCED = Pattern(
    r"\b(?:now|no longer|any ?more|any longer|used to|chang(?:ed|es)|moved|pushed|postponed|delayed|shifted|slipped|cut"
    r"|raised|lowered|went (?:up|down)|turn(?:s|ed) out|since (?:the|then|last|our|that)|meanwhile|instead|these days"
    r"|switched|became|has become|from \S+ to|replaced|took over|after all|by now|this time|as of"
    r"|until (?:now|recently|last))\b",
    re.IGNORECASE,
)
_PENDING = Pattern(r"\b(?:yet|so far|still (?:no|not)|for now|at the moment|as of now)\b", re.IGNORECASE)
_APART = ("relcl", "advcl", "parataxis", "acl")


@lru_cache(maxsize=4096)
def claims_in(text: str) -> tuple[Claim, ...]:
    """Return what this text states as its speaker's own, in the order it was said."""
    parsed = parse(text)
    return tuple(_pointing(parsed, found, _claim(parsed, found)) for found in assertions(parsed))


def _claim(parsed: Parsed, found: Assertion) -> Claim:
    head, clause = main_verb(parsed, found.head), tuple(_clause(parsed, found.head))
    lemma = "have" if says_has(parsed, head) else _MISREAD.get(head.lemma, head.lemma)
    subject = set() if found.subject.dep == "expl" else set(parsed.subtree(found.subject))
    after = tuple(word for word in clause if word not in subject and word.index > found.subject.index)
    said = parsed.text[min(word.start for word in clause) : max(word.end for word in clause)]
    dated = [range(r.start + clause[0].start, r.stop + clause[0].start) for r in spans(said)]
    complement = next((c for c in parsed.children(head, "attr", "acomp") if c.dep == "attr"), None)
    about = found.subject if found.subject.dep != "expl" or complement is None else complement
    rest = rest_of(parsed, head, after, dated)
    complements = thing(parsed, complement) if complement is not None else Thing()
    if about is complement:
        rest = rest - complements.heads - complements.marks
    return Claim(
        text=_text(parsed, found, clause),
        about=thing(parsed, about, _known_as(parsed, about)),
        verb="exist"
        if about is complement
        else ability(parsed, head) + _ALIKE.get(lemma, lemma) + particle(parsed, head),
        lemma=lemma,
        rest=rest,
        predicate=" ".join(word.text.lower() for word in after if word.index >= found.head.index and word.dep != "neg"),
        denied=is_denied(parsed, found, clause) != (head.lemma == "lack"),
        tense=tense_of(parsed, found.head, head),
        complement=complements,
        is_definite=complement is not None and _is_definite(parsed, complement),
        amounts=tuple(amounts(parsed, clause, dated)),
        moments=moments(said),
        names=frozenset(word.text.lower() for word in clause if is_name(word)),
        because=_because(parsed, head),
        announced=_ANNOUNCED.search(_sentence(parsed, found.head)) is not None,
        pending=_PENDING.search(_sentence(parsed, found.head)) is not None,
    )


def _pointing(parsed: Parsed, found: Assertion, claim: Claim) -> Claim:
    """The statement that "it's Dana who decides" and "Dana is the one who decides" make of Dana; others as they are."""
    points = claim.about.heads == {"it"} and claim.complement.is_somebody
    if claim.lemma != "be" or not (points or claim.complement.heads & {"one", "people", "person"}):
        return claim
    hanging = [
        below
        for word in (found.head, *parsed.children(found.head, "attr"))
        for below in parsed.children(word, "relcl", "ccomp")
        if any(who.text.lower() in ("who", "that") for who in parsed.children(below, "nsubj"))
    ]
    if not hanging:
        return claim
    verb = hanging[0]
    words = tuple(word for word in parsed.subtree(verb) if word.index > verb.index)
    text = parsed.text[found.subject.start : parsed.subtree(verb)[-1].end].strip(" ,.;:")
    said = rest_of(parsed, verb, words, [])
    return claim._replace(
        about=claim.complement if points else claim.about,
        verb=verb.lemma,
        lemma=verb.lemma,
        rest=said,
        text=text,
        complement=Thing(),
    )


def _clause(parsed: Parsed, head: Word) -> Iterator[Word]:
    """The words of a clause without the clauses that hang on it."""
    yield from sorted(_inside(parsed, head))


def _inside(parsed: Parsed, head: Word) -> Iterator[Word]:
    yield head
    for child in parsed.children(head):
        if not _opens_another(parsed, child) and child.dep not in ("punct", "cc"):
            yield from _inside(parsed, child)


def _opens_another(parsed: Parsed, child: Word) -> bool:
    if child.dep in ("relcl", "acl") and child.tag == "VB":
        return False  # "nothing to do with the price"
    if child.dep == "ccomp" and parsed.words[child.head].lemma == "be":
        return not any(word.text.lower() == "what" for word in parsed.children(child))
    return child.dep in _APART or (child.dep in ("conj", "ccomp") and child.pos in ("VERB", "AUX"))


def _text(parsed: Parsed, found: Assertion, clause: tuple[Word, ...]) -> str:
    first = clause[0] if found.viewer is None or found.viewer.index > clause[0].index else found.viewer
    return parsed.text[first.start : clause[-1].end].strip(" ,;:-")


def _sentence(parsed: Parsed, head: Word) -> str:
    return next(parsed.span(sentence) for sentence in parsed.sentences if head in sentence)


def _known_as(parsed: Parsed, subject: Word) -> Word | None:
    """Whom "he" or "she" stands for: the one name said before, when there is just one."""
    if subject.text.lower() not in ("he", "she"):
        return None
    named = {word.text.lower(): word for word in parsed.words[: subject.index] if is_name(word)}
    return next(iter(named.values())) if len(named) == 1 else None


def _is_definite(parsed: Parsed, noun: Word) -> bool:
    return any(
        child.text.lower() in ("the", "our", "my", "their", "his", "her")
        for child in parsed.children(noun, "det", "poss")
    )


def _because(parsed: Parsed, head: Word) -> Thing:
    for phrase in parsed.children(head, "prep"):
        if phrase.text.lower() in ("because", "due", "over"):
            nested = (phrase, *parsed.children(phrase, "prep"))
            if found := [noun for one in nested for noun in parsed.children(one, "pobj")]:
                return thing(parsed, found[0])
    return Thing()
