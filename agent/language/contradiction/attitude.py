"""For or against, safe or at risk: which end of a scale a statement is at."""

import re
from enum import StrEnum
from typing import NamedTuple

from agent.language.contradiction.claim import Claim
from agent.language.contradiction.things import same
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set


class Scale(StrEnum):
    """What two ends belong to."""

    STANCE = "stance"
    SAFETY = "safety"
    HEIGHT = "height"
    STRENGTH = "strength"
    SPEED = "speed"
    EASE = "ease"
    SIZE = "size"
    LIFE = "life"


class Pole(NamedTuple):
    """An end of a scale, and towards what."""

    scale: Scale
    positive: bool
    target: frozenset[str] = frozenset()


_FOR = Pattern(
    r"\bin favou?r\b|^\S+ (?:all )?for (?:us|it|this|the|a|our)\b|\bbehind (?:us|it|this|the)\b"
    r"|\bon board\b|\bon our side\b|\bwith us\b"
    r"|\b(?:support|supports|backs?|backing|supporting|love[sd]?|like[sd]?|champions)\b"
    r"|\b(?:keen|enthusiastic|excited|interested|warm|eager|happy|convinced|committed|impressed|supportive|supporter|fan|friend|ally)\b"
    r"|\bopen to\b|^\S+ in$|\ball in\b|\bsold on\b",
    re.IGNORECASE,
)
_AGAINST = Pattern(
    r"\bagainst\b|\boppos\w+|\bon (?:the|their) (?:competitor|rival|other|opposite)\w*(?: \S+)? side\b"
    r"|\bwith the (?:competitor|competition|rival|other (?:side|vendor))\b"
    r"|\b(?:hate[sd]?|dislike[sd]?|block(?:s|ing)?|resist(?:s|ing)?|reject(?:s|ing)?)\b"
    r"|\b(?:cold|lukewarm|hostile|uninterested|unhappy|s[ck]eptical|unconvinced|dismissive|enemy|opponent)\b"
    r"|\bclosed to\b|^\S+ out$",
    re.IGNORECASE,
)
_STANCE_WORDS = word_set(
    """favour favor for behind board side with support back love like champion keen enthusiastic excited
    interested warm eager happy convinced committed impressed supportive supporter fan friend ally open in out
    prefer lean towards toward sold against oppose opposed opposition on competitor competition rival hate
    dislike block blocking resist reject cold lukewarm hostile uninterested unhappy sceptical skeptical
    unconvinced dismissive enemy opponent closed about to of dead"""
)
_GENERAL = word_set("us our it this that we them deal project idea whole thing")
"""What a stance may be towards without being another one."""

_OPPOSITES = {
    Scale.SAFETY: (word_set("safe secure certain"), word_set("risk risky danger shaky unsafe uncertain")),
    Scale.HEIGHT: (word_set("high expensive"), word_set("low cheap")),
    Scale.STRENGTH: (word_set("strong good great"), word_set("weak bad poor")),
    Scale.SPEED: (word_set("fast quick"), word_set("slow")),
    Scale.EASE: (word_set("easy simple"), word_set("hard difficult complex complicated tough")),
    Scale.SIZE: (word_set("big large huge"), word_set("small tiny")),
    Scale.LIFE: (word_set("alive"), word_set("dead")),
}
WORDS = frozenset().union(_STANCE_WORDS, *(high | low for high, low in _OPPOSITES.values())) - word_set(
    "about board favor out sold toward towards with"
) | {"favour"}
"""Words by which a sentence tells where somebody or something stands."""
_CARRIERS = word_set(
    """be support back love like hate dislike block resist reject prefer lean oppose champion close convince
    commit impress interest excite"""
)
"""Verbs a stance is told with."""


def pole_of(claim: Claim) -> Pole | None:
    """Return where a statement stands, or None when it is on no scale or only denies an end of one."""
    if claim.about.heads & {"i"} or claim.lemma not in _CARRIERS:
        return None
    found = _stance(claim) or (_adjective(claim) if claim.lemma == "be" else None)
    if found is None or not claim.denied:
        return found
    return found._replace(positive=False) if found.positive and found.scale is Scale.STANCE else None


def _stance(claim: Claim) -> Pole | None:
    if claim.lemma in ("prefer", "lean"):
        return _choice(claim)
    favours, opposes = bool(_FOR.search(claim.predicate)), bool(_AGAINST.search(claim.predicate))
    if favours == opposes:
        return None
    return Pole(Scale.STANCE, favours, _target(claim))


def _choice(claim: Claim) -> Pole | None:
    """Whether somebody is said to prefer the rep's side, or another that is named."""
    ours = re.search(r"\b(?:us|our)\b", claim.predicate) is not None
    others = bool(claim.names - claim.about.names) or re.search(r"\bcompetit\w+|\brival", claim.predicate) is not None
    return Pole(Scale.STANCE, ours) if ours != others else None


def _target(claim: Claim) -> frozenset[str]:
    if re.search(r"\bside\b|\bwith the (?:competit|rival|other)", claim.predicate):
        return frozenset()
    return claim.rest - _STANCE_WORDS - _GENERAL


def _adjective(claim: Claim) -> Pole | None:
    for scale, (high, low) in _OPPOSITES.items():
        if found := claim.rest & (high | low):
            return Pole(scale, bool(found & high), claim.rest - high - low - {"at", "in", "for", "too", "them", "us"})
    return None


def contrary(newer: Claim, older: Claim) -> bool:
    """Whether two statements about the same stand at opposite ends."""
    one, other = pole_of(newer), pole_of(older)
    if one is None or other is None or one.scale is not other.scale or newer.tense is not older.tense:
        return False
    return one.positive != other.positive and one.target == other.target and same(newer.about, older.about)
