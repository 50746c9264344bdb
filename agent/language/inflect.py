"""The -ing form of English verbs, from their base form."""

from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_DOUBLES_AT_END = word_set(
    """abet acquit admit allot befit begin combat commit compel concur confer control debug defer deter emit equip
    excel expel forget format incur infer input kidnap occur offset omit outbid outrun output overrun patrol
    permit prefer program propel rebut recap recur refer refit regret remit repel rerun reset submit transfer
    transmit unplug unwrap upset cancel channel counsel funnel label level model signal total travel"""
)
"""Verbs of more than one syllable whose last consonant doubles."""

_VOWEL_GROUPS = Pattern(r"[aeiouy]+")
_CLOSED_SYLLABLE = Pattern(r"(?:[^aeiou]|qu)[aeiouy][^aeiouwxy]$")


def gerund(base: str) -> str:
    """Return the -ing form: send, sending; get, getting; lie, lying; re-run, re-running."""
    stem, hyphen, last = base.rpartition("-")
    return f"{stem}{hyphen}{_gerund(last)}"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and base != "be" and not base.endswith(("ee", "oe", "ye", "inge")):
        return f"{base[:-1]}ing"
    if base.endswith("ic"):
        return f"{base}king"
    return f"{base}{base[-1]}ing" if _doubles(base) else f"{base}ing"


def _doubles(base: str) -> bool:
    lower = base.lower()
    if lower in _DOUBLES_AT_END:
        return True
    return len(_VOWEL_GROUPS.findall(lower.replace("qu", "q"))) == 1 and bool(_CLOSED_SYLLABLE.search(lower))
