"""The same said of the same: denied, in another number, at another time."""

from agent.language.contradiction.claim import Amount, Claim, Tense
from agent.language.contradiction.moments import exclude
from agent.language.contradiction.things import same
from agent.language.vocabulary import word_set

_RECURS = word_set("meet call talk speak see visit ask mail write reply answer respond email phone ring send come try")
"""What may happen any number of times."""
_COUNTED_ANEW = word_set(
    "call meeting mail email visit demo question chance option idea reason thing time probability odds chat message try"
)
_TAKES = word_set("take last run want")
_NEAR, _NEARER = 0.2, 0.1
"""Shares by which rough numbers, and months counted in weeks, may differ and be the same."""
_NOW = (Tense.PRESENT, Tense.FUTURE)


def denied(newer: Claim, older: Claim) -> bool:
    """Whether one statement denies what the other says."""
    if newer.denied == older.denied or newer.is_plan or older.is_plan or not _alike(newer, older):
        return False
    if any(
        not claim.rest and (claim.about.is_pronoun or claim.lemma in ("be", "have", "do")) for claim in (newer, older)
    ):
        return False
    if newer.tense in _NOW and older.tense in _NOW:
        return True
    if newer.lemma == "be" and newer.tense is older.tense:
        return bool(newer.about.names or newer.complement.heads)
    # What was not so yet may have happened since; what happened cannot become undone.
    past = (Tense.PAST, Tense.PERFECT)
    for_good = newer.lemma not in _RECURS or "never" in newer.text.lower().split()
    return newer.denied and newer.tense in past and older.tense in past and bool(newer.rest) and for_good


def other_number(newer: Claim, older: Claim) -> bool:
    """Whether the same is said with another number."""
    if newer.denied or older.denied or not _alike(newer, older) or len(newer.amounts) != 1 or len(older.amounts) != 1:
        return False
    one, other = newer.amounts[0], older.amounts[0]
    if (one.of, one.unit) != (other.of, other.unit) or one.bound or other.bound or not _is_lasting(newer, one):
        return False
    gap = abs(one.value - other.value)
    near = _NEAR if one.rough or other.rough else _NEARER if one.unit == "time" else 0.0
    return gap > near * max(one.value, other.value)


def other_time(newer: Claim, older: Claim) -> bool:
    """Whether what happens once is said to happen at another time."""
    if newer.denied or older.denied or not _alike(newer, older) or newer.amounts != older.amounts:
        return False
    if newer.tense not in _NOW or older.tense not in _NOW or newer.lemma in _RECURS:
        return False
    dated = len(newer.moments) == 1 and len(older.moments) == 1
    return dated and exclude(newer.moments[0], older.moments[0])


def _alike(newer: Claim, older: Claim) -> bool:
    """Whether two statements say the same of the same, but for denials, numbers and times."""
    return same(newer.about, older.about) and newer.verb == older.verb and newer.rest == older.rest


def _is_lasting(claim: Claim, amount: Amount) -> bool:
    """Whether a number stays what it is until something changes: no count of what happened, no time that passes."""
    if claim.tense in (Tense.PAST, Tense.PERFECT) or amount.of & _COUNTED_ANEW or claim.about.heads & _COUNTED_ANEW:
        return False
    if amount.unit == "time":
        return claim.lemma in _TAKES or (bool(amount.of) and claim.lemma == "be")
    is_rating = claim.lemma == "be" and bool(claim.about.heads & {"i"}) and not amount.of
    return not is_rating
