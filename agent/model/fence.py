"""Marks around words that people wrote, so that a model takes them as data and nothing else."""

import hashlib
import re
import secrets
import unicodedata
from functools import cache

_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn")
_BLANK_LINES = re.compile(r"\n{3,}")
_CUT = "[…]"


@cache
def _secret() -> bytes:
    return secrets.token_bytes(16)


def fence_for(session_id: str) -> str:
    """Return the mark of this session: the same in every turn, and not to be guessed by whoever writes the words."""
    return hashlib.blake2b(session_id.encode(), key=_secret(), digest_size=6).hexdigest()


def as_data(text: str, limit: int, fence: str) -> str:
    """Return a text fit to stand between marks: visible characters only, the mark not in it, at most `limit` long.

    Of a long text the beginning and the end are kept, where people say what they want.
    """
    # Twice the limit is taken from either end first: a long paste must not cost time.
    text = text if len(text) <= 4 * limit else text[: 2 * limit] + text[-2 * limit :]
    seen = "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in _UNSEEN)
    calm = _BLANK_LINES.sub("\n\n", re.sub(re.escape(fence), "", seen, flags=re.IGNORECASE)).strip()
    if len(calm) <= limit:
        return calm
    head = (limit - len(_CUT)) * 2 // 3
    return f"{calm[:head]}{_CUT}{calm[len(calm) - (limit - len(_CUT) - head) :]}"
