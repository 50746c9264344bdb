"""Made-up secrets of every form that is known, put together at run time so that no file holds one."""

import base64
import random
import string
from collections.abc import Callable

LETTERS, DIGITS = string.ascii_letters, string.digits
ALNUM, UPPER, HEX = LETTERS + DIGITS, string.ascii_uppercase + DIGITS, "0123456789abcdef"

ISSUERS = {"visa": ("4", 16), "mastercard": ("53", 16), "amex": ("37", 15), "diners": ("36", 14), "long": ("62", 19)}
BANKS = {"DE": 18, "GB": 18, "FR": 23, "NL": 14, "ES": 20, "CH": 17}


def some(chance: random.Random, alphabet: str, length: int) -> str:
    """Return so many characters, a digit and a letter among the first."""
    head = "".join(kind for kind in ("7", "a", "A") if kind in alphabet)
    return (head + "".join(chance.choice(alphabet) for _ in range(length)))[:length]


def card(chance: random.Random, issuer: str = "visa", gap: str = "") -> str:
    """Return a number that passes Luhn's check, in groups when there is a gap."""
    start, length = ISSUERS[issuer]
    body = start + "".join(chance.choice(DIGITS) for _ in range(length - len(start) - 1))
    doubled = [int(d) * (2 - place % 2) for place, d in enumerate(reversed(body))]
    check = -sum(value - 9 if value > 9 else value for value in doubled) % 10
    whole = f"{body}{check}"
    return gap.join(whole[start : start + 4] for start in range(0, len(whole), 4))


def iban(chance: random.Random, country: str = "DE", gap: str = "") -> str:
    """Return an account number with the right check digits."""
    body = "".join(chance.choice(DIGITS) for _ in range(BANKS[country]))
    check = 98 - int("".join(str(int(c, 36)) for c in f"{body}{country}00")) % 97
    whole = f"{country}{check:02}{body}"
    return gap.join(whole[start : start + 4] for start in range(0, len(whole), 4))


def jwt(chance: random.Random) -> str:
    """Return a signed token of three parts."""
    head, body = (
        base64.urlsafe_b64encode(part).decode().rstrip("=") for part in (b'{"alg":"HS256"}', b'{"sub":"12345"}')
    )
    return f"{head}.{body}.{some(chance, ALNUM, 43)}"


def private_key(chance: random.Random, kind: str = "RSA ") -> str:
    """Return a block as a file of keys holds it."""
    lines = "\n".join(some(chance, ALNUM + "+/", 64) for _ in range(3))
    dashes = "-" * 5
    return f"{dashes}BEGIN {kind}PRIVATE KEY{dashes}\n{lines}\n{dashes}END {kind}PRIVATE KEY{dashes}"


Form = Callable[[random.Random], str]

FORMS: dict[str, Form] = {
    "openai": lambda chance: "sk-" + "proj-" + some(chance, ALNUM, 48),
    "openai_old": lambda chance: "sk-" + some(chance, ALNUM, 48),
    "anthropic": lambda chance: "sk-" + "ant-api03-" + some(chance, ALNUM, 40),
    "aws": lambda chance: "AK" + "IA" + some(chance, UPPER, 16),
    "aws_secret": lambda chance: "aws_secret_access_key = " + some(chance, ALNUM + "+/", 40),
    "github": lambda chance: "gh" + "p_" + some(chance, ALNUM, 36),
    "github_fine": lambda chance: "github" + "_pat_" + some(chance, ALNUM, 22) + "_" + some(chance, ALNUM, 59),
    "gitlab": lambda chance: "gl" + "pat-" + some(chance, ALNUM, 20),
    "slack": lambda chance: "xo" + "xb-" + some(chance, DIGITS, 12) + "-" + some(chance, ALNUM, 24),
    "google": lambda chance: "AI" + "za" + some(chance, ALNUM, 35),
    "stripe": lambda chance: "sk" + "_live_" + some(chance, ALNUM, 24),
    "azure": lambda chance: "AccountName=meno;" + "Account" + "Key=" + some(chance, ALNUM + "+/", 86) + "==",
    "sendgrid": lambda chance: "SG" + "." + some(chance, ALNUM, 22) + "." + some(chance, ALNUM, 43),
    "hubspot": lambda chance: "pat" + "-na1-" + "-".join(some(chance, HEX, n) for n in (8, 4, 4, 4, 12)),
    "jwt": jwt,
    "rsa": private_key,
    "openssh": lambda chance: private_key(chance, "OPENSSH "),
    "bearer": lambda chance: "Authorization: Bearer " + some(chance, ALNUM, 32),
    "basic": lambda chance: (
        "Authorization: Basic " + base64.b64encode(f"dana:{some(chance, ALNUM, 9)}".encode()).decode()
    ),
    "postgres": lambda chance: f"postgresql://sales:{some(chance, ALNUM, 12)}@db.internal:5432/crm",
    "mongo": lambda chance: f"mongodb+srv://app:{some(chance, ALNUM + '!$', 12)}@cluster0.example.net/deals",
    "password": lambda chance: "my password is " + some(chance, ALNUM + "!?#", 10),
    "pw": lambda chance: "pw: " + some(chance, ALNUM + "!?#", 10),
    "code": lambda chance: "the verification code is " + str(chance.randrange(100_000, 999_999)),
    "ssn": lambda chance: f"{chance.randrange(100, 600)}-{chance.randrange(10, 99)}-{chance.randrange(1000, 9999)}",
    **{f"card_{name}": lambda chance, name=name: card(chance, name) for name in ISSUERS},
    "card_spaced": lambda chance: card(chance, "visa", " "),
    "card_dashed": lambda chance: card(chance, "mastercard", "-"),
    "card_wide": lambda chance: card(chance, "visa", "  "),
    "card_lines": lambda chance: "card\n" + card(chance, "visa", "\n"),
    "card_slashed": lambda chance: card(chance, "mastercard", "/"),
    **{f"iban_{country}": lambda chance, country=country: iban(chance, country) for country in BANKS},
    "iban_spaced": lambda chance: iban(chance, "DE", " "),
    "iban_dotted": lambda chance: iban(chance, "DE", "."),
    "number": lambda chance: "".join(chance.choice(DIGITS) for _ in range(10)),
}
"""By name: text that holds one secret, sometimes with the words that make it one."""


def core(secret: str) -> str:
    """Return the part of a form's text that must never be kept."""
    if "PRIVATE KEY" in secret:
        return secret.splitlines()[1]
    if "://" in secret:
        return secret.split("://")[1].split(":", 1)[1].rsplit("@", 1)[0]
    return secret.removeprefix("AccountName=meno;").split("Key=")[-1] if "Key=" in secret else _value(secret)


def _value(secret: str) -> str:
    secret = secret.removeprefix("card\n")
    groups = secret.replace(" ", "").replace("-", "")
    return secret if groups.isdigit() or groups[4:].isdigit() else secret.rsplit(" ", 1)[-1]


def filled(text: str, chance: random.Random) -> str:
    """Return a case's text with secrets in place of their names in braces."""
    for name, form in FORMS.items():
        text = text.replace("{" + name + "}", form(chance))
    return text
