"""Whom a message names: names and roles as the rep wrote them, the most prominent first."""

import re
from collections import Counter
from collections.abc import Iterator

from agent.language.parse import Parsed
from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set
from agent.steps.read.names import Found, names_in
from agent.steps.read.roles import OFFICE, ROLE

MOST = 6
_NOBODY_IN_PARTICULAR = word_set(
    """person man woman guy lady customer client prospect lead agent buyer contact manager engineer ae sdr bdr se
    csm rep team partner lawyer nurse doctor"""
)
_RELATION = Pattern(r"^(?:my|our|his|her|their|the)\s", re.IGNORECASE)


def people_in(parsed: Parsed) -> tuple[str, ...]:
    """Return names and roles, those spoken of most first, then in the order of the text."""
    found = sorted({*names_in(parsed), *_roles_in(parsed.text)})
    texts = [one for one in found if not _introduces(one, found, parsed.text)]
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for one in texts:
        key = _known_as(one.text.lower(), first)
        counts[key] += 1
        first.setdefault(key, one.text)
    places = {key: place for place, key in enumerate(first)}
    return tuple(first[key] for key in sorted(first, key=lambda key: (-counts[key], places[key])))[:MOST]


def _roles_in(text: str) -> Iterator[Found]:
    for match in ROLE.finditer(text):
        vague = match.group("det").lower() in ("a", "an") and match.group("role").lower() in _NOBODY_IN_PARTICULAR
        is_lead = match.group("role").lower() == "lead" and match.group("det").lower() not in ("my", "our", "their")
        faceless = match.group("role").lower() in ("person", "man", "woman")
        if not vague and not is_lead and not faceless:
            yield Found(match.start(), re.sub(r"\s+", " ", match.group()))
    yield from (Found(match.start(), match.group()) for match in OFFICE.finditer(text))


def _introduces(one: Found, found: list[Found], text: str) -> bool:
    """Whether a longer naming covers it: "her boss Mark" is Mark, the Paul of "Paul's assistant" is not meant."""
    if any(other.start == one.start and len(other.text) > len(one.text) for other in found):
        return True
    if not _RELATION.match(one.text):
        return False
    end = one.start + len(one.text)
    followers = [other for other in found if other.start > end and re.fullmatch(r"\s+|,\s+", text[end : other.start])]
    return any(other.text[:1].isupper() and not _RELATION.match(other.text) for other in followers)


def _known_as(key: str, known: dict[str, str]) -> str:
    """Return the key under which this person is known: Dana is Dana Weber, the CFO the new CFO."""
    if key in known:
        return key
    return next((old for old in known if _RELATION.sub("", key) in (_RELATION.sub("", old), *old.split())), key)
