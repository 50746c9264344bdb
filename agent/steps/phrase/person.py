"""Names and roles as the rep wrote them, made fit to stand inside a question to the rep."""

import re
from typing import Final

_TURNED = {"my": "your", "our": "your", "a": "the", "an": "the"}
_PRONOUN = re.compile(
    r"i|me|we|us|you|he|him|she|her|it|they|them|(?:every|some|no|any)(?:one|body|thing)", re.IGNORECASE
)
_WITHOUT_ARTICLE = re.compile("procurement|purchasing|legal|finance|security|marketing|operations|sales", re.IGNORECASE)
_ROLE_ALONE = re.compile(
    r"manager|boss|customer|client|buyer|prospect|trustees?|board|committee|director|team|management|champion|owner"
    r"|chief"
    r"|purchaser|user|users|customers|clients|partner|reseller|supplier|vendor",
    re.IGNORECASE,
)
"""What somebody is called without a name; a capital only shows that a sentence began there."""
_SOUND = re.compile(r"[\w.&'’-]+(?: [\w.&'’-]+){0,4}")
_TROUBLE: Final = (
    r"\b(?:trouble|problem|issue|question|hard part|hardest part) is "
    r"(?:[\w’' ]{{2,24}}, )?(?:mr\.? |mrs\.? |ms\.? )?{0}\b",
    r"\bit['’]s (?:really )?{0} (?:that |who )?(?:i|we)\b",
)


def person_to_rep(name: str) -> str | None:
    """Return a person as said to the rep ("my champion" becomes "your champion"), or None when unsure."""
    plain = name.strip(" .,;:!?\"'")
    if not _SOUND.fullmatch(plain) or _PRONOUN.fullmatch(plain):
        return None
    first, _, rest = plain.partition(" ")
    if first.lower() in _TURNED:
        return f"{_TURNED[first.lower()]} {rest}" if rest else None
    if first.lower() in ("the", "your", "their", "his", "her", "its"):
        return f"{first.lower()} {rest}" if rest else None
    if _WITHOUT_ARTICLE.fullmatch(plain):
        return plain.lower()
    is_role = _ROLE_ALONE.fullmatch(plain) is not None or plain[0].islower() or (plain.isupper() and len(plain) > 1)
    return f"the {plain}" if is_role else plain


def is_trouble(name: str, said: str) -> bool:
    """Whether this message says with whom the trouble lies: "the trouble is her boss, Mr. Dreyer"."""
    return any(re.search(sign.format(re.escape(name.strip())), said, re.IGNORECASE) for sign in _TROUBLE)
