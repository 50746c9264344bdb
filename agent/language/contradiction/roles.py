"""Who does what only one can: decide, sign, be the champion."""

from typing import NamedTuple

from agent.language.contradiction.claim import Claim, Tense
from agent.language.contradiction.things import Thing, same
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_SOLE_VERBS = word_set("decide choose approve sign own hold control lead head run")
_WORD = word_set("word say call decision")
_GENERAL = word_set("it this that everything deal")
_OWNED = word_set("budget money purse project decision account team department process")
_OFFICES = word_set(
    """champion sponsor maker decider buyer owner signatory signer approver decision lead boss contact
    gatekeeper blocker
    vendor supplier provider"""
)
WORDS = _SOLE_VERBS | _WORD | _OFFICES | word_set("make shot decides")
"""Words by which a sentence tells who does what only one can."""
_TOGETHER = Pattern(r"\b(?:also|too|as well|together|jointly|both|with (?:him|her|them)|one of|co-\w+)\b")


class Role(NamedTuple):
    """Something only one does, and who does it."""

    words: frozenset[str]
    holder: Thing
    denied: bool = False


def role_of(claim: Claim) -> Role | None:
    """Return the role that a statement gives to somebody or denies them, or None."""
    found = _role(claim)
    return found and found._replace(denied=claim.denied)


def _role(claim: Claim) -> Role | None:
    if claim.tense not in (Tense.PRESENT, Tense.FUTURE) or _TOGETHER.search(claim.text.lower()):
        return None
    if claim.lemma == "be":
        return _office(claim)
    if not claim.about.is_somebody:
        return None
    if claim.lemma == "make" and claim.rest & {"decision", "call"}:
        return Role(frozenset({"decide"}), claim.about)
    if claim.lemma == "call" and "shot" in claim.rest:
        return Role(frozenset({"decide"}), claim.about)
    if claim.lemma == "have" and claim.rest & {"word", "say"}:
        return Role(frozenset({"decide"}), claim.about)
    if claim.lemma not in _SOLE_VERBS or (claim.lemma in ("own", "hold", "control", "run") and not claim.rest & _OWNED):
        return None
    verb = "decide" if claim.lemma in ("decide", "choose") else claim.verb if claim.lemma == "sign" else claim.lemma
    return Role(frozenset({verb}) | (claim.rest - _GENERAL), claim.about)


def _office(claim: Claim) -> Role | None:
    """Take "Tom is the decision maker" and "our champion is Dana" for a role."""
    one, other = claim.about, claim.complement
    if one.heads & _OFFICES and other.is_somebody:
        return Role(one.heads | one.marks - {"@own", "@other"}, other)
    if other.heads & _OFFICES and one.is_somebody and claim.is_definite:
        return Role(other.heads | other.marks - {"@own", "@other"}, one)
    return None


def differ(newer: Claim, older: Claim) -> bool:
    """Whether two statements give the same role to different people."""
    one, other = role_of(newer), role_of(older)
    if one is None or other is None or one.words != other.words:
        return False
    here, there = one.holder, other.holder
    if one.denied or other.denied:
        return one.denied != other.denied and same(here, there) and not (newer.moments or older.moments)
    apart = not (here.heads | here.marks) & (there.heads | there.marks - {"@own", "@other"})
    return (
        apart
        and not (newer.moments or older.moments)
        and not same(here, there)
        and not any(holder.many or holder.is_pronoun for holder in (here, there))
    )
