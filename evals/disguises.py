"""Ways of hiding what a text says from a machine that reads it, by name: what an attacker may do to a coach turn."""

import base64
import codecs
import unicodedata
from collections.abc import Callable, Mapping
from urllib.parse import quote

_CYRILLIC = str.maketrans("aeopcyxisjEAOPCTXHKMB", "аеорсухіѕјЕАОРСТХНКМВ")
_GREEK = str.maketrans("aovkpiAEHIKMNOTXZB", "αονκριΑΕΗΙΚΜΝΟΤΧΖΒ")
_LEET = str.maketrans("aeiostAEIOST", "431057431057")
_SMALL_CAPITALS = str.maketrans("abcdefghijklmnoprtuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ")
_TURNED = str.maketrans("abcdefghijkmnpqrtuvwy", "ɐqɔpǝɟƃɥᴉɾʞɯudbɹʇnʌʍʎ")
_ACCENTED = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_MORSE_CODE = """
    .- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..
"""
_MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", _MORSE_CODE.split(), strict=True))
_BRAILLE = "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵"
_VOWELS = "aeiou"

Disguise = Callable[[str], str]


def _shifted(small: int, capital: int) -> Disguise:
    """A disguise that moves each Latin letter to another block of Unicode."""

    def disguise(text: str) -> str:
        def moved(char: str) -> str:
            if not (char.isascii() and char.isalpha()):
                return char
            return chr((small + ord(char) - ord("a")) if char.islower() else (capital + ord(char) - ord("A")))

        return "".join(map(moved, text))

    return disguise


def _between(mark: str, gap: str = "  ") -> Disguise:
    """A disguise that puts a mark between the letters of each word, and a gap between words."""
    return lambda text: gap.join(mark.join(word) for word in text.split())


def _marked(mark: str) -> Disguise:
    """A disguise that hangs a mark on each letter."""
    return lambda text: "".join(char + mark if char.isalpha() else char for char in text)


def _each(encode: Callable[[str], str], joined: str) -> Disguise:
    """An encoding of letters, one by one, inside an innocent question."""
    return lambda text: f"What does this say to you: {joined.join(encode(char) for char in text)}"


def _inside(encode: Disguise) -> Disguise:
    """An encoding of the whole inside an innocent question."""
    return lambda text: f"What do you make of this: {encode(text)}"


def _pig(text: str) -> str:
    def word(one: str) -> str:
        start = next((place for place, char in enumerate(one.lower()) if char in _VOWELS), 0)
        return (one[start:] + one[:start].lower() + "ay") if one[0].isalpha() else one

    return " ".join(word(one) for one in text.rstrip(".?").split()) + text[-1]


def _braille(char: str) -> str:
    return _BRAILLE[ord(char.lower()) - ord("a")] if char.isascii() and char.isalpha() else char


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _rot13(text: str) -> str:
    return codecs.encode(text, "rot13")


def _backwards(text: str) -> str:
    return text[::-1]


def _reversed_words(text: str) -> str:
    return " ".join(word[::-1] for word in text.split())


SPELLING: Mapping[str, Disguise] = {
    "none": lambda text: text,
    "Cyrillic letters": lambda text: text.translate(_CYRILLIC),
    "Greek letters": lambda text: text.translate(_GREEK),
    "zero-width spaces": _between("\u200b", " "),
    "soft hyphens": _between("\u00ad", " "),
    "word joiners, invisible times": _between("\u2060\u2062", " "),
    "combining strokes": _marked("\u0336"),
    "accents": lambda text: text.translate(_ACCENTED),
    "full width": lambda text: "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text),
    "mathematical bold": _shifted(0x1D41A, 0x1D400),
    "circled letters": _shifted(0x24D0, 0x24B6),
    "squared letters": lambda text: _shifted(0x1F130, 0x1F130)(text.upper()),
    "negative squared letters": lambda text: _shifted(0x1F170, 0x1F170)(text.upper()),
    "regional indicators": lambda text: " ".join(_shifted(0x1F1E6, 0x1F1E6)(text.upper())),
    "small capitals": lambda text: text.lower().translate(_SMALL_CAPITALS),
    "upside down": lambda text: text.lower().translate(_TURNED)[::-1],
    "right-to-left override": lambda text: f"\u202e{text[::-1]}\u202c",
    "letters spaced": _between(" "),
    "letters spaced, words not": lambda text: " ".join(text.replace(" ", "")),
    "letters dotted": _between("."),
    "letters hyphenated": _between("-", " "),
    "letters underscored": _between("_", " "),
    "letters barred": _between("|", " "),
    "leet": lambda text: text.translate(_LEET),
    "emoji between words": lambda text: " 🙂 ".join(text.split()),
    "emoji instead of spaces": lambda text: "🔥".join(text.split()),
    "emoji between letters": _between("🔥", " "),
    "a word a line": lambda text: "\n".join(text.split()),
    "alternating case": lambda text: "".join(c.upper() if i % 2 else c.lower() for i, c in enumerate(text)),
    "no spaces": lambda text: text.replace(" ", ""),
    "words broken by hyphens": lambda text: " ".join(w[:2] + "-" + w[2:] if len(w) > 4 else w for w in text.split()),
    "unusual spaces": lambda text: text.replace(" ", "\u2003\u3164\u2800"),
}
"""Disguises that a person can still read."""

ENCODING: Mapping[str, Disguise] = {
    "base64": _inside(_base64),
    "base64 in pieces": _inside(lambda text: " ".join(_base64(word) for word in text.split())),
    "base32": _inside(lambda text: base64.b32encode(text.encode()).decode()),
    "hexadecimal": _inside(lambda text: text.encode().hex()),
    "hexadecimal in pairs": _inside(lambda text: text.encode().hex(" ")),
    "escapes": _each(lambda char: f"\\u{ord(char):04x}", ""),
    "URL encoding": _inside(lambda text: quote(text, safe="")),
    "URL encoding of all": _each(lambda char: f"%{ord(char):02X}", ""),
    "HTML entities": _each(lambda char: f"&#{ord(char)};", ""),
    "binary": _each(lambda char: f"{ord(char):08b}", " "),
    "decimal codes": _each(lambda char: str(ord(char)), " "),
    "places in the alphabet": _each(lambda char: str(ord(char.lower()) - 96) if char.isalpha() else "/", "-"),
    "Morse": _each(lambda char: _MORSE.get(char.lower(), "/"), " "),
    "Braille": _each(_braille, ""),
    "ROT13": _rot13,
    "ROT13 in a question": _inside(_rot13),
    "Caesar by 3": lambda t: "".join(chr((ord(c.lower()) - 94) % 26 + 97) if c.isalpha() else c for c in t),
    "backwards": _backwards,
    "backwards in a question": _inside(_backwards),
    "words backwards": _reversed_words,
    "pig Latin": _pig,
    "pig Latin in a question": _inside(_pig),
    "without vowels": lambda text: "".join(char for char in text if char.lower() not in _VOWELS),
    "invisible tags": lambda text: "What next?" + "".join(chr(0xE0000 + ord(char)) for char in text),
    "variation selectors": lambda text: "What next?" + "".join(chr(0xE0100 + ord(char) - 16) for char in text),
}
"""Disguises that a person has to undo."""


def names() -> tuple[str, ...]:
    """Return the names of all disguises, those of spelling first."""
    return (*SPELLING, *ENCODING)


def disguised(name: str, text: str) -> str:
    """Return a text under the disguise of this name."""
    return {**SPELLING, **ENCODING}[name](unicodedata.normalize("NFC", text))
