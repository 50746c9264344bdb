"""Stretches of a text that no person can read at sight: encodings, codes, riddles in pictures."""

import base64
import binascii
import re

_TOKEN = re.compile(r"[A-Za-z0-9+/_=-]{8,}")
_LONG = 24
_MANY = 7
"""Numbers in a row that no telephone number is made of."""
_UNBROKEN = re.compile(r"\S{60,}")
_CODES = re.compile(
    r"(?:\b[0-9a-fA-F]{2}\b[\s:,]*){6,}|\b(?:0x)?[0-9a-fA-F]{12,}\b"  # hexadecimal
    r"|(?:[&]#?\w{1,8};\s?){2,}|(?:[\\][uUx]\{?[0-9a-fA-F]{2,8}\}?\s?){2,}"  # entities and escapes
    r"|(?:%[0-9a-fA-F]{2}){2,}|\w%[0-9a-fA-F]{2}\w"  # addresses of pages
    r"|(?:\b[01]{7,8}\b\s*){2,}|\b[01]{14,}\b"  # binary
    r"|\b\d{1,3}(?:[ ,.;:/-]{1,3}\d{1,3}\b){6,}"  # numbers of letters
    r"|(?<![\w.-])(?:[.·•_-]{1,6}[ /|]{1,3}){3,}[.·•_-]{1,6}|(?:\b(?:dot|dash|dit|dah)\b\W{0,3}){4,}"  # Morse
    "|[\u2801-\u28ff]+|[\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]{2,}",  # Braille, pictures
    re.IGNORECASE,
)
_NUMBERS_ALONE = re.compile(r"[\d\s+()/.:,-]+")


def blobs(text: str) -> tuple[str, ...]:
    """Return the stretches of a text (made plain) that nobody reads at sight, each once."""
    coded = (found.group().strip() for found in _CODES.finditer(text) if _is_code(found.group()))
    packed = (found.group() for found in _TOKEN.finditer(text) if _is_packed(found.group()))
    return tuple(dict.fromkeys((*coded, *packed, *_UNBROKEN.findall(text))))


def _is_code(stretch: str) -> bool:
    """Whether a stretch is more than a word of hexadecimal letters ("defaced") or a telephone number."""
    if stretch.isalpha():
        return not stretch.isascii()
    numbers = re.findall(r"\d+", stretch) if _NUMBERS_ALONE.fullmatch(stretch) else ()
    return not numbers or len(numbers) >= _MANY or set("".join(numbers)) <= {"0", "1"}


def _is_packed(token: str) -> bool:
    """Whether a long token switches case and digits as words do not, or hides readable text as base64."""
    if any(map(str.isdigit, token)) + any(map(str.isupper, token)) + any(map(str.islower, token)) < 2:
        return False
    switches = len(re.findall(r"[a-z][A-Z]|[A-Za-z]\d(?=[A-Za-z])", token))
    return (
        (len(token) >= _LONG and switches > 1) or (switches > 2 and any(map(str.isdigit, token))) or _hides_text(token)
    )


def _hides_text(token: str) -> bool:
    if token.isupper() or token.rstrip("=").islower() or token.isdigit():
        return False
    try:
        decoded = base64.b64decode(
            token + "=" * (-len(token) % 4), altchars=b"-_" if set("-_") & set(token) else None, validate=True
        )
    except (binascii.Error, ValueError):
        return False
    return decoded.isascii() and decoded.decode("ascii").isprintable()
