"""What lies behind something: "it is the price", "price was never the reason", "the real reason is timing"."""

import re
from typing import NamedTuple

from agent.language.contradiction.claim import Claim
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_REASONS = word_set("reason cause problem issue blocker obstacle point hurdle driver trigger")
_SOLE = Pattern(
    r"\b(?:real|only|main|true|actual|biggest|root|sole) (?:\w+ )?"
    r"(?:reason|cause|problem|issue|blocker|obstacle|point|hurdle)\b"
    r"|\bthe (?:reason|cause)\b",
    re.IGNORECASE,
)
_ABOUT = Pattern(
    r"^\S+ (?:all |only |really |just )?(?:about|down to|because of|due to|comes? down to)\b", re.IGNORECASE
)
_COMES_DOWN = Pattern(
    r"\bcomes? down to\b|\b(?:has|have|had|got) (?:nothing |something |a lot |everything )?to do with\b"
)
_HOLDS = Pattern(r"\bwhat (?:holds?|stops?|blocks?|keeps?|slows?)\b", re.IGNORECASE)
_NOT_CAUSES = word_set(
    "deal case day week month time thing way person company guy man woman team contract renewal call meeting"
)
WORDS = _REASONS | word_set("because due comes holds stops blocks keeps slows nothing")
"""Words by which a sentence tells what lies behind something."""
_DO_WITH = word_set("do come down nothing something lot everything")


class Cause(NamedTuple):
    """What is said to lie behind it, whether that is denied, and whether it is said to be the only one."""

    words: frozenset[str]
    denied: bool
    sole: bool


def cause_of(claim: Claim) -> Cause | None:
    """Return the cause that a statement names or denies, or None."""
    sole = _SOLE.search(claim.text) is not None
    if claim.because.heads:
        return Cause(claim.because.heads, claim.denied, sole=False)
    if _COMES_DOWN.search(claim.predicate):
        return Cause(claim.rest - _DO_WITH, claim.denied, sole=False)
    if claim.lemma != "be":
        return None
    if claim.about.heads & _REASONS:
        return Cause(claim.complement.heads or claim.rest, claim.denied, sole)
    if claim.complement.heads & _REASONS or _HOLDS.search(claim.predicate):
        return Cause(claim.about.heads, claim.denied, sole)
    if _HOLDS.search(claim.text):
        return Cause(claim.complement.heads, claim.denied, sole)
    return _pointed_at(claim)


def _pointed_at(claim: Claim) -> Cause | None:
    """Take "it is the price" and "it's about the price" for a cause."""
    if claim.about.heads != {"it"} or claim.amounts or claim.complement.names:
        return None
    if _ABOUT.search(claim.predicate):
        return Cause(claim.rest - {"about", "down", "because", "due", "all", "only", "to"}, claim.denied, sole=False)
    named = claim.complement.heads if claim.is_definite or claim.denied else frozenset()
    is_bare = claim.rest <= named | claim.complement.marks
    return Cause(named, claim.denied, sole=False) if named and is_bare and not named & _NOT_CAUSES else None


def differ(newer: Claim, older: Claim) -> bool:
    """Whether one statement denies the cause that the other names, or each names another only one."""
    one, other = cause_of(newer), cause_of(older)
    if one is None or other is None or not one.words or not other.words:
        return False
    if one.denied != other.denied:
        return one.words == other.words
    return one.sole and other.sole and not one.denied and not one.words & other.words
