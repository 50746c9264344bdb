"""Secrets that are said to be some: passwords, one-time codes, the code on a card."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.secrets.found import Secret, SecretKind
from agent.language.secrets.words import NO_PASSWORD

_IN_URL: Final = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}://[^\s/:@]{0,200}:(?P<value>[^\s/]{1,200})@(?=[\w\[])", re.IGNORECASE
)

NAME: Final = (
    r"(?:pass[ -]?(?:words?|phrases?|codes?)|passwor[dt]|paswor[dt]|passwrod|kennwort|pwd?|passwd|pw|mot de passe"
    r"|contraseña)"
)
"""What a password is called, two slips of the keyboard among it."""
_LINK: Final = (
    r"(?:\s*(?:[:=]|->|→)\s*"
    r"|\s+(?:is|was|ist|lautet|est|es|will be|to|would be|stays|became)\s+(?:(?:now|still|just|simply|then) )*[:=]?\s*)"
)
_PASSWORD: Final = re.compile(
    rf"(?<![^\W_])(?:{NAME}|pass(?=\s*[:=]))\b['’]?s?(?:\s+(?:for|to|of|on|at|in|für|zu|von)(?:\s+[\w.'’@/-]+){{1,6}}?)?{_LINK}"
    r"(?P<value>\"[^\"\n]{3,80}\"|'[^'\n]{3,80}'|“[^”\n]{3,80}”|`[^`\n]{3,80}`|\S{3,200})",
    re.IGNORECASE,
)
_PASSWORD_AFTER: Final = re.compile(
    rf"(?P<value>\S{{4,200}})\s+(?:is|as)\s+(?:my|the|our|her|his|their|your)\s+(?:\w+\s+){{0,2}}{NAME}\b",
    re.IGNORECASE,
)
_SIGN_IN: Final = re.compile(
    r"\b(?:credentials?|log[ -]?ins?|user(?:name)?\s*(?:/|and|&)\s*pass(?:word)?|zugangsdaten)"
    r"(?:\s+(?:is|are|for \S+ (?:is|are)|with|as))?\s*:?\s+\S{2,60}\s*(?:/|,|and|\|)\s*(?P<value>\S{4,80})",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    rf"\b{NAME}\s+(?!(?:q|h|fy|v)\d)(?P<value>(?=\S*\d)(?=\S*[^\W\d_]\S*)[^\s,;:]{{6,80}})", re.IGNORECASE
)
_PAIR: Final = re.compile(
    r"\b(?:basic auth|curl\b[^\n]{0,80}? -u|credentials?|creds|log[ -]?in(?: with| as)?)\s*[:=]?\s+[\w.@-]{2,60}:"
    r"(?P<value>[^\s:/]{4,80})",
    re.IGNORECASE,
)
_PIN: Final = re.compile(
    r"\bPIN(?: code| number)?(?:\s+(?:for|to|of|on)(?:\s+[\w'’-]+){1,5}?)?"
    r"(?:\s*[:=]\s*|\s+(?:is|was|ist)\s+)(?P<value>\d{4,8})(?!\w)",
    re.IGNORECASE,
)

_CODE_NAME: Final = (
    r"(?:(?:one[- ]?time|verification|verify|security|log[ -]?in|sign[ -]?in|auth(?:entication|orization)?|2fa|mfa|"
    r"two[- ]factor|sms|confirmation|access|activation|recovery|backup|unlock|bestätigungs|einmal)"
    r"[ -]?(?:pass ?)?(?:codes?|pins?)|otp|totp|tan)"
)
_CODE: Final = (
    r"(?P<value>(?<![\w$€£])(?:[A-Z]{1,3}-)?\d(?:[ -]?\d){3,9}"
    r"(?!\w|[.,:]\d|\s*(?:%|k\b|percent|euros?|dollars?|seats|days|weeks|o'clock)))"
)
_CODE_AFTER_NAME: Final = re.compile(
    rf"\b{_CODE_NAME}\b(?:\s+(?:for|to|from|on|sent)(?:\s+[\w'’.-]+){{1,5}}?)?"
    rf"\s*(?:is|was|are|ist|:|=|-|,|\()?\s*{_CODE}",
    re.IGNORECASE,
)
_NAME_AFTER_CODE: Final = re.compile(
    rf"{_CODE}(?:[\w ,']{{0,24}}?\s(?:is|as))?\s+(?:my|your|the|our|her|his)\s+(?:\w+\s+){{0,2}}{_CODE_NAME}\b",
    re.IGNORECASE,
)
_CARD_CODE: Final = re.compile(
    r"\b(?:cvv2?|cvc2?|cid|csc|card (?:verification|security) (?:code|value|number)|security code on the back)"
    r"(?: code| number)?\s*(?:is|was|ist|[:=#])?\s*(?P<value>\d{3,4})(?!\w|[.,]\d)",
    re.IGNORECASE,
)

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
_ADJECTIVE: Final = re.compile(r"(?:ed|ing|ly|able|ible|al|ive|ous|ful|less|ant|ent|ory|ary|ic|er|est)$", re.IGNORECASE)
ENDS_CLAUSE: Final = re.compile(r"\s*(?:$|[.,;:!?)\n]|(?:and|but|so|if|please|on|for|in case)\b)", re.IGNORECASE)
TRAILING: Final = ".,;:)]}>»"
SHORTEST_WORD = 6
"""Letters of a plain word that is taken for a password where it is said to be one."""


def said(text: str) -> Iterator[Secret]:
    """Yield passwords, one-time codes and card codes that the text calls so, and passwords inside addresses."""
    for match in _IN_URL.finditer(text):
        yield Secret(*match.span("value"), SecretKind.PASSWORD)
    for pattern in (_PASSWORD, _PASSWORD_AFTER, _SIGN_IN, _BARE, _PAIR):
        yield from _passwords(text, pattern)
    for match in _PIN.finditer(text):
        yield Secret(*match.span("value"), SecretKind.PASSWORD)
    for pattern in (_CODE_AFTER_NAME, _NAME_AFTER_CODE):
        for match in pattern.finditer(text):
            yield Secret(*match.span("value"), SecretKind.CODE)
    for match in _CARD_CODE.finditer(text):
        yield Secret(*match.span("value"), SecretKind.CARD_CODE)


def _passwords(text: str, pattern: re.Pattern[str]) -> Iterator[Secret]:
    is_named_first = pattern is _PASSWORD
    for match in pattern.finditer(text):
        value = match["value"]
        start = match.start("value")
        if value[0] in "\"'“`" and len(value) > 2 and value[-1] in "\"'”`":
            if " " not in value or is_named_first:
                yield Secret(start + 1, start + len(value) - 1, SecretKind.PASSWORD)
            continue
        value = value.rstrip(TRAILING)
        end = start + len(value)
        if is_secret(value) or (is_named_first and _is_word(value) and ENDS_CLAUSE.match(text, end)):
            yield Secret(start, end, SecretKind.PASSWORD)


def is_secret(value: str) -> bool:
    """Whether no ordinary word, number or address looks like this."""
    if len(value) < 4 or value.startswith(("[masked", "http", "(")) or value.casefold() in NO_PASSWORD:
        return False
    plain = value.strip("\"'“”`*_")
    if _WORD.fullmatch(plain):
        return any(c.isupper() for c in plain[1:]) and not plain.isupper() and "-" not in plain and "'" not in plain
    return len(plain) >= 4 and not re.fullmatch(r"[\d.,:/%€$£]{1,5}|[\W_]+|\d{1,2}[\w-]{0,6}", plain)


def _is_word(value: str) -> bool:
    is_plain = _WORD.fullmatch(value) is not None and len(value) >= SHORTEST_WORD
    return is_plain and value.casefold() not in NO_PASSWORD and not _ADJECTIVE.search(value)
