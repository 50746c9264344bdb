"""Letters as the eye takes them: look-alikes of other scripts, styled letters, marks, hidden writing."""

import re
import unicodedata
from functools import lru_cache

from agent.guard.lexicon import is_word
from agent.guard.stems import vocabulary

_ALIKE = {
    **dict(zip("аеорсухіјѕԁһӏвкмнтѵѡԝԛɡıɑɩ", "aeopcyxijsdhlbkmhtvwwqgiai", strict=True)),
    **dict(zip("АВЕКМНОРСТУХІЈЅԌԜӀ", "ABEKMHOPCTYXIJSGWI", strict=True)),
    **dict(zip("αορνικτευχγςωηρ", "aopviktevxyswnp", strict=True)),
    **dict(zip("ΑΒΕΗΙΚΜΝΟΡΤΥΧΖ", "ABEHIKMNOPTYXZ", strict=True)),
    **dict(zip("օսոհցյզաքօ", "ounhgjquqo", strict=True)),
    **dict(zip("ᎪᏴᏟᎠᎬᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ", "ABCDEHiJKLMPRSTVWZ", strict=True)),
}
_ALIKE_IN_A_WORD = {**_ALIKE, **dict(zip("яигпшцдэчбзєлσμθδλ", "rnrnwuaeybeeloueoa", strict=True))}
_LETTERS = str.maketrans(_ALIKE)
_LETTERS_IN_A_WORD = str.maketrans(_ALIKE_IN_A_WORD)
_NAMED = re.compile(
    r"(?:LATIN.* LETTER(?: (?:SMALL CAPITAL|TURNED|REVERSED|DOTLESS|SCRIPT|INSULAR|OPEN))+|"
    r"REGIONAL INDICATOR SYMBOL LETTER|NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER) ([A-Z])$"
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_BLANKS = re.compile("[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]")
_INVISIBLE = re.compile("[\u034f\u180b-\u180f\ufe00-\ufe0f]")
_MARKS = re.compile(r"(?<=[A-Za-z])[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_UNSEEN = re.compile("[\U000e0000-\U000e01ef]+")
_TURNED_ROUND = re.compile("\u202e([^\u202c\n]*)\u202c?")
_PICTURES = "\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001f0ff\U0001f200-\U0001faff"
_PICTURE = re.compile(rf"(?<![{_PICTURES}])[{_PICTURES}](?![{_PICTURES}])")
_FIRST_TAG, _FIRST_SELECTOR = 0xE0000, 0xE0100


def seen(text: str) -> str:
    """Return the text with each letter as the eye takes it, Latin where it looks Latin, less what cannot be seen."""
    text = _CONTROLS.sub("", text)
    if text.isascii():
        return text
    text = _TURNED_ROUND.sub(lambda found: found.group(1)[::-1], _UNSEEN.sub("", text))
    text = unicodedata.normalize("NFKC", _BLANKS.sub(" ", _INVISIBLE.sub("", text)))
    text = _BLANKS.sub(" ", "".join(map(_letter, text)))
    text = _PICTURE.sub(" ", _MARKS.sub("", text))
    latin = _is_mostly_latin(text)
    return re.sub(r"[^\W_]+", lambda found: _latin(found.group(), latin), text)


def revealed(text: str) -> str:
    """Return the text with writing in invisible characters made visible, at the end of what hides it."""
    return _UNSEEN.sub(_written, text) if not text.isascii() else text


def _written(hidden: re.Match[str]) -> str:
    codes = (ord(char) for char in hidden.group())
    letters = [chr(code - _FIRST_TAG) if code < _FIRST_SELECTOR else chr(code - _FIRST_SELECTOR + 16) for code in codes]
    return " " + "".join(letter for letter in letters if letter.isprintable())


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    """A letter by its name where its form is odd (small capitals, turned, squared), and no character that is unseen."""
    if char.isascii():
        return char if char.isprintable() or char == "\n" else " " if char.isspace() else ""
    named = _NAMED.match(unicodedata.name(char, ""))
    if named:
        return named.group(1).lower() if char.islower() else named.group(1)
    kind = unicodedata.category(char)
    return " " if char.isspace() or kind[0] == "Z" else "" if kind[0] == "C" else char


def _latin(word: str, among_latin: bool) -> str:
    """A word in Latin letters, where it looks like one or is one under its accents."""
    if word.isascii():
        return word
    mixed = any(char.isascii() for char in word) or among_latin
    changed = word.translate(_LETTERS_IN_A_WORD if any(map(str.isascii, word)) else _LETTERS)
    if changed.isascii():
        return changed if mixed or is_word(changed) else word
    bare = "".join(map(_unaccented, changed))
    return bare if bare.isascii() and is_word(bare) and word.lower() not in vocabulary().foreign else word


@lru_cache(maxsize=4096)
def _unaccented(char: str) -> str:
    """A Latin letter without what stands on, under or through it."""
    named = re.match(r"LATIN (SMALL|CAPITAL) LETTER ([A-Z])(?: WITH .*)?$", unicodedata.name(char, ""))
    if not named:
        return char
    return named.group(2).lower() if named.group(1) == "SMALL" else named.group(2)


def _is_mostly_latin(text: str) -> bool:
    latin = sum(char.isascii() and char.isalpha() for char in text)
    return latin * 2 >= sum(char.isalpha() for char in text)
