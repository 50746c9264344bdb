"""Names that only a quarter's key can make."""

import hmac

BALLOT, VIEW = b"ballot\0", b"view\0"
"""What a pseudonym is for: who looks at releases is not told from who cast a ballot."""


def pseudonym(key: bytes, use: bytes, name: str) -> str:
    """Return the pseudonym of a name for one use: 64 hexadecimal digits that nobody can make without the key."""
    return hmac.digest(key, use + name.encode(), "sha256").hex()
