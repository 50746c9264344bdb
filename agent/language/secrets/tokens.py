"""Keys and tokens that can be told by their form alone, and those that a header or a setting names."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.secrets.found import Secret, SecretKind

_FORMS: Final = (
    # Models and their hosts
    r"sk-(?:proj|svcacct|admin|ant|or)-[\w-]{16,}",
    r"sk-[A-Za-z0-9]{20,}",
    r"(?:gsk_|xai-|pplx-|hf_|r8_)[A-Za-z0-9]{28,}",
    # Clouds
    r"(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}",
    r"AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|1//0[\w-]{30,}",
    r"[A-Za-z0-9+/]{86}==|\w{3}\dQ~[\w~.-]{31,34}",
    r"(?:do[opr]_v1_|dapi)[a-f0-9]{32,64}|hv[sb]\.[\w-]{20,}",
    # Code and packages
    r"gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{22,}",
    r"gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-[\w.-]{20,}",
    r"npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,}|dckr_pat_[\w-]{20,}|ATATT3[\w=-]{30,}|NRAK-[A-Z0-9]{27}",
    # Chat, mail, payment, sales tools
    r"xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{20,}",
    r"(?<=hooks\.slack\.com/services/)[\w/]{20,}|(?<=/api/webhooks/)\d+/[\w-]{30,}",
    r"SG\.[\w-]{16,32}\.[\w-]{16,64}|key-[0-9a-f]{32}|(?:AC|SK)[0-9a-f]{32}|\d{8,10}:AA[\w-]{33}",
    r"(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{20,}|sq0(?:atp|csp)-[\w-]{22,}",
    r"shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}|pat-(?:na|eu|ap)\d-[0-9a-f-]{36}|00D[A-Za-z0-9]{12,15}![\w.]{60,}",
    r"ntn_[A-Za-z0-9]{40,}|lin_api_[A-Za-z0-9]{32,}|secret_[A-Za-z0-9]{43}",
    # Signed tokens
    r"eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*",
)
_TOKEN: Final = re.compile(rf"(?<![A-Za-z0-9_-])(?:{'|'.join(_FORMS)})(?![A-Za-z0-9])")
_WITH_DIGIT: Final = re.compile(r"\d")

_PRIVATE_KEY: Final = re.compile(
    r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"
    r"(?:.*?-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|.*)"
    r"|PuTTY-User-Key-File-\d:(?:(?!PuTTY-User).){0,8000}?Private-MAC:\s*[0-9a-fA-F]+",
    re.DOTALL,
)

_LONG: Final = r"(?:[\w+/=]{32}|(?=[\w+/=]{16})(?:[A-Za-z+/=_]*\d+[A-Za-z+/=_]+){2}\d)"
"""A value that is no name with a year in it: very long, or with three numbers among its letters."""
_SETTING: Final = re.compile(
    rf"""(?:
        (?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:bearer|basic|token|apikey|digest)?[ ]*
      | \b(?:bearer|basic)[ ]+(?=\S{{16}})
      | \b(?:x-)?(?:api|auth|access)[-_ ]?(?:key|token)["']?\s*(?:[:=]|\bis\b)\s*["'`]?
      | \b(?:aws_)?(?:secret_access_key|session_token|client_secret|secret_key)["']?\s*[:=]\s*["'`]?
      | \b(?:accountkey|sharedaccesskey|sharedsecret|sig|x-amz-signature|access_token|refresh_token)=
      | \b(?:(?:client|app|consumer|signing|webhook|encryption|licen[cs]e|private|secret|deploy|service)[ _-]?)
        (?:key|secret|token)["']?\s*(?:[:=]|\b(?:is|was)\b)\s*["'`]?
      | \b(?:(?:access|refresh|session|personal|user|auth|id|bot)[ _-]?)?token["']?\s*(?:[:=]|\b(?:is|was)\b)\s*["'`]?
      | \b(?:api|auth|access)[-_ ]?(?:key|token)[ ]+(?:[-–][ ]+)?(?={_LONG})
      | (?<![A-Za-z0-9])secret(?:[ _-]access[ _-]key)?["']?(?:\s*[:=]\s*|[ ]+(?:(?:is|was)[ ]+)?)["'`]?
        (?={_LONG})
      | \b(?:(?:wi-?fi|wlan|network)[ _-]?key|wpa[23]?(?:[ _-]?key)?)\s*(?:[:=]|\bis\b)\s*
      | \bssh[ -]?key\s*(?:[:=]|\bis\b)\s*(?=[A-Za-z0-9+/=]{{32}})
      | [?&](?:code|key|auth|signature|reset|invite)=(?=[\w.~%-]{{16}})
      | \b(?:session_?id|sid|connect\.sid|phpsessid|jsessionid)=
    )(?P<value>[A-Za-z0-9+/=_.~%!-]{{8,}})""",
    re.IGNORECASE | re.VERBOSE,
)


def tokens(text: str) -> Iterator[Secret]:
    """Yield keys and tokens of the well-known forms, private key blocks, and values of sign-in headers and settings."""
    for match in _PRIVATE_KEY.finditer(text):
        yield Secret(*match.span(), SecretKind.PRIVATE_KEY)
    for match in _TOKEN.finditer(text):
        if _WITH_DIGIT.search(match[0]) or len(match[0]) >= 40:
            yield Secret(*match.span(), SecretKind.KEY)
    for match in _SETTING.finditer(text):
        value = match["value"].rstrip(".!")
        if _is_random(value):
            yield Secret(match.start("value"), match.start("value") + len(value), SecretKind.KEY)


def _is_random(value: str) -> bool:
    """Whether a value is a token rather than a word, a date, or a number to call."""
    digits = sum(character.isdigit() for character in value)
    letters = sum(character.isalpha() for character in value)
    return bool(digits and letters >= 2 and digits + letters >= 8) or (len(value) >= 24 and "-" not in value)
