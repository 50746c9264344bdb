"""Whom the latest message speaks of, by name or as "he" and "she"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from agent.language.given_names import sex_of
from agent.language.pattern import Pattern
from agent.language.quotations import without_quotations
from agent.language.sentence import sentences_of
from agent.steps.phrase.name_signs import ROLE, TITLES

_PRONOUN: Final = Pattern(r"\b(?:(?P<he>he|him|his|himself)|(?P<she>she|her|hers|herself))\b", re.IGNORECASE)
_SOMEBODY: Final = Pattern(
    rf"\b(?:my|our|your|a|an|the|their|some) (?:own |new |old )?(?:(?P<she>wife|mother|mum|sister|lady|woman|aunt)"
    rf"|(?P<he>husband|father|dad|brother|man|guy|gentleman)|friend|person|{ROLE})\b",
    re.IGNORECASE,
)
_TITLES: Final = {sex: Pattern(rf"(?:{titles})\b") for sex, titles in TITLES.items()}
_NEAR: Final = r"\b{0}\b[^.!?\n]{{0,60}}[.!?]?[^.!?\n]{{0,12}}\b(?:(?P<he>he|him|his)|(?P<she>she|her))\b"
"""A name and the first pronoun after it."""
_OPENING: Final = 8
"""Letters before whoever a sentence is about: "My own manager", "To his boss"."""


class _Mention(NamedTuple):
    """Somebody in a sentence: where it begins, which sex, who it is ("" for a pronoun), and whether "him"."""

    start: int
    sex: str
    who: str = ""
    is_object: bool = False


class _Heard:
    """Who was spoken of up to here, and when last."""

    def __init__(self, sexes: dict[str, str]) -> None:
        """Take what is known of the sex of those who have names."""
        self._sexes = dict(sexes)
        self._last: dict[str, int] = {}
        self._opening = ""

    def hear(self, sentence: Sequence[_Mention]) -> set[str]:
        """Return whom these mentions mean."""
        meant: set[str] = set()
        subject = ""
        for mention in sentence:
            who = mention.who or self._referent(mention, subject)
            subject = mention.who or subject
            self._opening = mention.who if mention.who and mention.start < _OPENING else self._opening
            self._sexes.setdefault(who, mention.sex)
            self._last[who] = max(self._last.values(), default=0) + 1
            meant.add(who)
        return meant

    def _referent(self, pronoun: _Mention, subject: str) -> str:
        """Whoever of that sex came last; one of unknown sex where they opened a sentence, or nobody else is there."""
        others = [who for who in self._last if not (pronoun.is_object and who == subject)]
        newest = sorted(others, key=lambda who: -self._last[who])
        unknown = [who for who in newest if not self._sexes[who]]
        if newest[:1] == unknown[:1] == [self._opening]:
            return self._opening
        known = [who for who in newest if self._sexes[who] == pronoun.sex]
        return (known or unknown or [f"({pronoun.sex})"])[0]


def spoken_of(people: Sequence[Sequence[str]], talk: str) -> frozenset[str]:
    """Return the first name of each of these people whom the last line names, or means by "he" or "she".

    A pronoun means whoever of that sex was spoken of last, somebody without a name among them.
    """
    sexes = {names[0]: _sex(names, talk) for names in people}
    heard = _Heard(sexes)
    meant: set[str] = set()
    for line in talk.splitlines():
        sentences = sentences_of(without_quotations(line))
        meant = {who for sentence in sentences for who in heard.hear(_mentions(people, sexes, sentence))}
    return frozenset(meant & set(sexes))


def _mentions(people: Sequence[Sequence[str]], sexes: dict[str, str], sentence: str) -> list[_Mention]:
    """Everybody in this sentence in the order of the text; a role that is one of the people counts once."""
    named = [
        _Mention(match.start(), sexes[names[0]], names[0])
        for names in people
        for match in re.finditer("|".join(rf"\b{re.escape(name)}\b" for name in names), sentence)
    ]
    return sorted([*named, *_others(sentence, named)], key=lambda mention: (mention.start, mention.who))


def _others(sentence: str, named: Sequence[_Mention]) -> Iterator[_Mention]:
    taken = {mention.start for mention in named}
    for match in _SOMEBODY.finditer(sentence):
        if match.start() not in taken:
            yield _Mention(
                match.start(), "he" if match["he"] else "she" if match["she"] else "", f"({match[0].lower()})"
            )
    for match in _PRONOUN.finditer(sentence):
        yield _Mention(match.start(), "he" if match["he"] else "she", is_object=match[0].lower() == "him")


def _sex(names: Sequence[str], talk: str) -> str:
    """Return "he" or "she" as a title, the given name or the pronouns after a name tell, else ""."""
    for sex, title in _TITLES.items():
        if any(title.match(name) for name in names):
            return sex
    given = (sex_of(name.split()[0].lower()) for name in names if name.split())
    if told := next((sex for sex in given if sex), ""):
        return told
    found = (re.search(_NEAR.format(re.escape(name)), talk) for name in names if name[:1].isupper())
    return next(("he" if match["he"] else "she" for match in found if match), "")
