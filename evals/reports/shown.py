"""Other people's words made safe to look at: what cannot be seen is spelt out, nothing is reordered."""

import unicodedata

_JOINERS = "\u200c\u200d"
"""Invisible too, but emoji and whole scripts need them."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_FIRST_PRINTED, _LAST_BASIC, _FIRST_ASTRAL = 0x20, 0xFFFD, 0x10000


def shown(text: str) -> str:
    """Return the text with control, direction and zero-width characters spelt out, as ⟦U+202E⟧; line ends stay."""
    text = text.replace("\r\n", "\n")
    return "".join(f"⟦U+{ord(one):04X}⟧" if _is_unseen(one) else one for one in text)


def on_one_line(text: str, longest: int) -> str:
    """Return the text as shown, on one line of at most this many characters."""
    line = " ".join(shown(text).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def in_xml(text: str) -> str:
    """Return the text without the characters that XML 1.0 has no place for."""
    return "".join(one for one in text if _is_xml(one))


def _is_unseen(one: str) -> bool:
    return one not in "\n\t" and one not in _JOINERS and unicodedata.category(one) in _UNSEEN


def _is_xml(one: str) -> bool:
    code = ord(one)
    if code < _FIRST_PRINTED:
        return one in "\n\t"
    return code < 0x7F or (0xA0 <= code < 0xD800) or 0xE000 <= code <= _LAST_BASIC or code >= _FIRST_ASTRAL
