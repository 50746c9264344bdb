"""A model's words as plain text, and a rep's words found again."""

import re
import unicodedata

_EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")
_QUOTES = '"“”„«»'
_APOSTROPHE = re.compile("['’]")
_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn")
_SHORTEST = 3


def as_plain(words: str) -> str:
    """Return these words on one line: no emphasis marks, no unseen characters, no quotes around the whole."""
    on_a_line = " ".join(words.split())
    seen = "".join(sign for sign in on_a_line if unicodedata.category(sign) not in _UNSEEN)
    bare = _EMPHASIS.sub(r"\2", seen).strip()
    is_quoted = len(bare) > 1 and bare[0] in _QUOTES and bare[-1] in _QUOTES and not _holds_quote(bare[1:-1])
    return bare[1:-1].strip() if is_quoted else bare


def find_verbatim(words: str, utterance: str) -> str:
    """Return these words exactly as they stand in the utterance, or "" when they do not stand there.

    Case, blanks and the form of apostrophes may differ.
    """
    stems = words.strip(_QUOTES + " \n\t.,;:!?").split()
    if len("".join(stems)) < _SHORTEST:
        return ""
    pattern = _APOSTROPHE.sub("['’]", r"\s+".join(re.escape(stem) for stem in stems))
    found = re.search(rf"(?<!\w){pattern}(?!\w)", utterance, re.IGNORECASE)
    return found[0] if found else ""


def _holds_quote(words: str) -> bool:
    return any(sign in _QUOTES for sign in words)
