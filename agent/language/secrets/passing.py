"""Secrets that are given away in passing: "she gave me her password, X", "use X to log in", "the code is X"."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.secrets.found import Secret, SecretKind
from agent.language.secrets.said import ENDS_CLAUSE, NAME, TRAILING, is_secret

_VALUE: Final = r"(?P<value>\S{6,80})"
_OWN: Final = r"(?:my|her|his|their|your|our|the)"
_GIVEN: Final = r"(?:gave|sent|told|texted|mailed|emailed|shared|wrote|read|showed|handed|has|have|got|knows?|used?)"

_PASSWORDS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{NAME}['’]s\s+(?:now\s+)?{_VALUE}",
        rf"\b{_OWN}\s+pass\s+(?:is|was)\s+(?:now\s+)?{_VALUE}",
        rf"\b{_OWN}\s+{NAME}\s*\({_VALUE}\)",
        rf"\b{_GIVEN}\b[^.!?\n]{{0,30}}\b{NAME}(?:,|\s+[–—-])\s*{_VALUE}",
        rf"\b{NAME}\s+(?:that\s+)?(?:she|he|they|i|we)\s+(?:\w+\s+){{1,5}}?(?:is|was)\s+{_VALUE}",
        rf"\b{NAME}\s+(?:(?:was|is|has been|got)\s+)?(?:changed|switched|went)\s+from\s+(?P<old>\S{{6,80}})"
        rf"\s+to\s+{_VALUE}",
        rf"\b{NAME}\s+(?:is not|isn['’]t|was not|wasn['’]t)\s+(?P<old>\S{{6,80}})(?:\s+any ?(?:more|longer))?,?\s+"
        rf"(?:but|it['’]s|it is)\s+(?:now\s+)?{_VALUE}",
        r"\bmysql(?:dump)?\b[^\n]{0,80}?\s-p(?P<value>[^\s-]\S{5,80})",
    )
)
_TO_SIGN_IN: Final = re.compile(r"\buse\s+(?P<value>[^\s@]{6,80})\s+to\s+(?:log|sign)[ -]?in\b", re.IGNORECASE)
_SIGNS: Final = re.compile(r"[!$%&*#^~?]")

_COUNTED: Final = re.compile(r"\d{1,5}[a-z]+")
"""A number that ran into the word it counts, as in "12characters"."""

_PIN: Final = re.compile(
    r"(?:\bPIN(?!\s+20[23]\d\b)|\b(?i:my|her|his|their|your)\s+(?i:pin)|\b(?i:pin(?:\s+(?:code|number))?)['’]s)\s+(?P<value>\d{4,6})(?!\w)"
)
_CODE: Final = re.compile(
    r"\b(?:the|my|your|her|his)\s+code\s*(?:\s(?:is|was)\s|['’]s\s|[:=])\s*(?P<value>\d{6}|\d{3}[ -]\d{3})(?![\w%])",
    re.IGNORECASE,
)
_OTHER_CODES: Final = re.compile(
    r"\b(?:products?|articles?|items?|parts?|hs|tariff|customs|naics|industry|cost|post(?:al)?|zip|area|dial|errors?|fails?|"
    r"discounts?|promo|vouchers?|projects?|accounts?|customers?|vendors?|suppliers?|orders?|deals?|bugs?|lines|repo)\b",
    re.IGNORECASE,
)
_BEFORE: Final = 60
"""Characters in which another word says that a code opens nothing."""


def given_away(text: str) -> Iterator[Secret]:
    """Yield passwords, PINs and one-time codes that stand beside their name in a sentence about something else."""
    yield from _passwords(text)
    for match in _PIN.finditer(text):
        if ENDS_CLAUSE.match(text, match.end()):
            yield Secret(*match.span("value"), SecretKind.PASSWORD)
    for match in _CODE.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if ENDS_CLAUSE.match(text, match.end()) and not _OTHER_CODES.search(before):
            yield Secret(*match.span("value"), SecretKind.CODE)


def _passwords(text: str) -> Iterator[Secret]:
    for form in _PASSWORDS:
        for match in form.finditer(text):
            yield from (secret for name in form.groupindex if (secret := _password(match, name)))
    for match in _TO_SIGN_IN.finditer(text):
        if _SIGNS.search(match["value"]) and (secret := _password(match, "value")):
            yield secret


def _password(match: re.Match[str], name: str) -> Secret | None:
    """The value as a secret when letters and digits stand in it together, as in no ordinary word."""
    value = match[name].rstrip(TRAILING)
    letters = sum(character.isalpha() for character in value)
    if (
        _COUNTED.fullmatch(value)
        or letters < 3
        or not any(character.isdigit() for character in value)
        or not is_secret(value)
    ):
        return None
    return Secret(match.start(name), match.start(name) + len(value), SecretKind.PASSWORD)
