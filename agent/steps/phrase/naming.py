"""What the rep's own words show about a name: a person or a firm, on whose side, still spoken of or ruled out."""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from agent.language.given_names import GIVEN_NAMES
from agent.language.parse import known_words
from agent.language.pattern import Pattern
from agent.steps.phrase.matter import MATTERS
from agent.steps.phrase.name_signs import APART, FIRM, HELPS, KNOWS, NAME, OWN, OWN_ROLE, PERSON, ROLE, TITLES


class Side(StrEnum):
    """Where somebody stands in the rep's problem."""

    OWN = "own"
    OTHER = "other"


class Naming(NamedTuple):
    """What a talk shows about one name; `weight` tells how surely it is a person who matters now."""

    is_person: bool
    is_apart: bool
    weight: int
    side: Side


_FIRM: Final = Pattern(
    r"\b(?:retail|dairy|foods?|warehouse|group|holding|gmbh|ag|inc|ltd|llc|plc|bank|hospital|hotels?|logistics|steel|insurance"
    r"|collection|systems|solutions|software|university|school|services|industries|partners|council|city|energy|pharma)\b",
    re.IGNORECASE,
)
_FOREIGN: Final = Pattern(r"(?:unsere?|meine?|deine?|der|das|eine?|firma)\b", re.IGNORECASE)
"""Opens a German noun, whose capital letter makes no name of it."""
_TITLED: Final = Pattern(rf"(?:{'|'.join(TITLES.values())}|Dr|Prof)\b")
_PAST: Final = Pattern(
    r"\b(?:last (?:quarter|year|spring|summer|autumn|winter)|years? ago|back then|in (?:19|20)\d\d)\b", re.IGNORECASE
)
_SENTENCE: Final = Pattern(r"[^.!?\n]+")


def naming(name: str, talk: str) -> Naming:
    """Return what this talk shows about a name or role."""
    plain = name.strip()
    if plain.lower() in MATTERS or _FOREIGN.match(plain):
        return Naming(False, True, 0, Side.OTHER)
    if plain[:1].islower() and " " in plain:
        own = re.match(rf"{OWN_ROLE}\b", plain, re.IGNORECASE) is not None
        return Naming(True, _shows(APART, plain, talk) > 0, 2, Side.OWN if own else Side.OTHER)
    firm = _shows(FIRM, plain, talk) + 2 * bool(_FIRM.search(plain))
    person = 2 * (_shows(PERSON[:2], plain, talk) > 0) + _shows(PERSON[2:], plain, talk)
    if _TITLED.match(plain):
        person = max(person, firm + 1)
    shown = person + is_given_name(plain)
    is_person = shown > max(firm, 1) if _is_a_word(plain, talk) else shown > firm
    apart = _shows(APART, plain, talk) > 0 or _is_past(plain, talk)
    side = Side.OWN if _shows(OWN, plain, talk) else Side.OTHER
    return Naming(is_person, apart, 2 * (person > 0), side)


def is_given_name(name: str) -> bool:
    """Whether it begins with a given name: nothing else tells a person named once from a firm."""
    return name.split()[0].lower() in GIVEN_NAMES if name.split() else False


def is_surely_a_person(name: str) -> bool:
    """Whether a name says so by itself: a given name before another one, or a title."""
    return _TITLED.match(name) is not None or (is_given_name(name) and len(name.split()) > 1 and not _FIRM.search(name))


def helps(name: str, talk: str) -> bool:
    """Whether this talk says of somebody that they have helped the rep, and are no party to the problem."""
    return _shows(HELPS, name.strip(), talk) > 0


def is_role(words: str) -> bool:
    """Whether these words, as said to the rep, name somebody by what they do: "the head of finance"."""
    role = rf"(?:(?:the|your|their|his|her|an?) )?(?:[\w-]+ ){{0,2}}{ROLE}(?: of .*| there| on .*)?"
    return re.fullmatch(role, words.strip(), re.IGNORECASE) is not None


def knows(name: str, said: str) -> bool:
    """Whether this message says of somebody that they would know, tell or help."""
    return _shows(KNOWS, name.strip(), said) > 0


def _shows(signs: tuple[str, ...], name: str, talk: str) -> int:
    return sum(1 for sign in signs if re.search(sign.replace(NAME, f"(?-i:{re.escape(name)})"), talk, re.IGNORECASE))


def _is_a_word(name: str, talk: str) -> bool:
    """Whether it is an everyday word that a capital letter at a start makes look like a name ("Loud.")."""
    words = known_words("adj") | known_words("verb") | known_words("noun")
    if " " in name or name.lower() not in words or is_given_name(name):
        return False
    return re.search(rf"[a-z,;] {re.escape(name)}\b", talk) is None


def _is_past(name: str, talk: str) -> bool:
    """Whether every sentence that holds the name is about a time long over."""
    holding = [match[0] for match in _SENTENCE.finditer(talk) if name in match[0]]
    return bool(holding) and all(_PAST.search(sentence) for sentence in holding)
