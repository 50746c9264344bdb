"""A secret in a text."""

from enum import StrEnum
from typing import NamedTuple


class SecretKind(StrEnum):
    """What was masked, as the rep is told it."""

    KEY = "key or token"
    PRIVATE_KEY = "private key"
    PASSWORD = "password"
    CODE = "one-time code"
    CARD = "card number"
    CARD_CODE = "card security code"
    BANK_ACCOUNT = "bank account number"
    PERSONAL_NUMBER = "personal number"


class Secret(NamedTuple):
    """Where a secret stands, as a half-open span of characters."""

    start: int
    end: int
    kind: SecretKind
