"""Text as a reader sees it: tricks of spelling and encoding undone before anything is checked."""

import re
import unicodedata

LONGEST_TURN = 2_000
"""Characters of a coach turn that are read; no turn in good form comes near it."""
LONGEST = 20_000
"""Characters of any other text that are read: what a rep pastes can be long."""

_LOOKALIKES = str.maketrans(
    "аеорсухіјѕԁһӏвкмнтАВЕКМНОРСТУХІЈЅαορνικτΑΒΕΗΙΚΜΝΟΡΤΥΧΖıɡ",
    "aeopcyxijsdhlbkmhtABEKMHOPCTYXIJSaopvikTABEHIKMNOPTYXZig",
)
_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "..."}
)
_DASHES = re.compile("[‐‑‒–—―−]")
_SPACED = re.compile(r"(?<!\w)(?:\w[ .\-_*·]){3,}\w(?!\w)")
_BLOB = re.compile(
    r"[A-Za-z0-9+/_=-]{24,}|(?:[0-9a-fA-F]{2}[\s:]?){12,}|(?:&#x?[0-9a-fA-F]+;){3,}|(?:%[0-9a-fA-F]{2}){4,}"
)
_MARKS = re.compile(r"([\u0300-\u036f])[\u0300-\u036f]+")


def plain(text: str, longest: int = LONGEST) -> str:
    """Return the text with invisible marks, look-alike letters, odd quotes and spacing tricks undone."""
    text = unicodedata.normalize("NFKC", text[:longest])
    text = "".join(char if _is_visible(char) else " " if char.isspace() else "" for char in text)
    text = _DASHES.sub("-", _MARKS.sub(r"\1", text).translate(_QUOTES))
    text = re.sub(r"\w+", lambda found: _latin(found.group(), text), text)
    text = _SPACED.sub(lambda found: re.sub(r"[ .\-_*·]", "", found.group()), text)
    return re.sub(r"[ \t\r\f\v]+", " ", text).strip()


def blobs(text: str) -> tuple[str, ...]:
    """Return stretches that no person can read, such as base64 or hexadecimal."""
    return tuple(found.group() for found in _BLOB.finditer(text) if _is_opaque(found.group()))


def _is_visible(char: str) -> bool:
    return char == "\n" or unicodedata.category(char)[0] not in "CZ" or char == " "


def _latin(word: str, text: str) -> str:
    """A word with foreign look-alikes put back into Latin, where it stands among Latin words."""
    if word.isascii():
        return word
    changed = word.translate(_LOOKALIKES)
    return changed if changed.isascii() and _is_mostly_latin(text) else word


def _is_mostly_latin(text: str) -> bool:
    latin = sum(char.isascii() and char.isalpha() for char in text)
    return latin * 2 >= sum(char.isalpha() for char in text)


def _is_opaque(stretch: str) -> bool:
    """Whether a long stretch mixes cases or digits as words do not."""
    kinds = (any(map(str.islower, stretch)), any(map(str.isupper, stretch)), any(map(str.isdigit, stretch)))
    return sum(kinds) > 1 or "%" in stretch or "&" in stretch
