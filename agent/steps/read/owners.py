"""Whose a cause is: the rep's side, other people's, or the world's."""

import re

from agent.domain.idea import Owner
from agent.language.pattern import Pattern
from agent.steps.read.clause import Clause
from agent.steps.read.ideas import trimmed

_SELF = Pattern(r"\b(?:i|i'm|i've|i'd|my|me|myself|we|we're|we've|our|us)\b")
_OUTSIDE = Pattern(
    r"\b(?:market|economy|recession|inflation|interest rates?|regulat\w+|law|season\w*|summer|holidays?|covid|"
    r"reorg\w*|restructur\w+|"
    r"merger|acquisition|budget (?:freeze|cuts?)|freeze|layoffs?|tariffs?|weather|war|timing|supply chain|hiring|"
    r"exchange rates?)\b"
)
_OTHERS = Pattern(
    r"\b(?:he|she|they|his|her|their|them|him|buyers?|customers?|clients?|champion|c[efti]o|procurement|legal|"
    r"finance|security|"
    r"committee|board|boss|manager|vp|director|competitors?|prospects?|contact|nobody|people|everyone|someone|"
    r"somebody|team|company)\b"
)
_KINDS = ((Owner.SELF, _SELF), (Owner.OUTSIDE, _OUTSIDE), (Owner.OTHERS, _OTHERS))


def owner_of(rest: Clause, whole: Clause) -> Owner:
    """Return whose a cause is, by who acts in it, else by the people and things it names."""
    if re.search(r"\b(?:my|our) (?:own )?fault\b|\bon me\b|\bi blame myself\b", whole.lower):
        return Owner.SELF
    said = trimmed(rest)
    if re.match(r"(?:my|our)\b", said.lower):
        return Owner.SELF
    if not said.is_finite and _OUTSIDE.search(said.lower.split(",")[0]):
        return Owner.OUTSIDE
    for words in (said.who, said.lower):
        owner = next((owner for owner, pattern in _KINDS if words and pattern.search(words)), None)
        if owner is not None:
            return owner
        if words and said.subject is not None and said.subject.tag in ("NNP", "NNPS"):
            return Owner.OTHERS
    return Owner.UNKNOWN
