"""Names of reps that something might take for one another."""

import unicodedata
from collections.abc import Iterator

PEOPLE = ("ann", "Dana O'Neil", "jürgen", "anné", "李雷")
LOOK_ALIKE = str.maketrans("aeoynApcxÜ", "аеоупАрсхÜ")
"""Latin letters and the Cyrillic ones that look like them."""
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
AROUND = (
    " ",
    "\t",
    "\n",
    "\u00a0",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u00ad",
    "\ufeff",
    "\0",
    "%",
    "_",
    "*",
    "/",
    "\\",
    "'",
    '"',
    ";",
)
INJECTED = (
    "{}' OR '1'='1",
    "{}'; DELETE FROM items; --",
    '{}" OR rep_id LIKE "%',
    '{{"$ne": "{}"}}',
    '{{"rep": {{"$in": ["{}"]}}}}',
    "{} OR rep:*",
    "../{}",
    "{}/1",
    "{}\0{}",
)
LONG = 20_000


def trying_names() -> tuple[str, ...]:
    """Return names that differ in case, in blanks, in how a letter is written, or at their far end, or that ask."""
    return tuple(dict.fromkeys(name for person in PEOPLE for name in _like(person)))


def nobodys_names(taken: tuple[str, ...]) -> tuple[str, ...]:
    """Return names that nobody has, each made of somebody's by what a careless program does to names."""
    made = (change(name) for name in taken for change in (str.strip, str.casefold, str.title, _compatible, _doubled))
    return tuple(sorted({name for name in made if name} - set(taken)))


def _like(person: str) -> Iterator[str]:
    yield from (person, person.upper(), person.lower(), person.swapcase())
    yield from (unicodedata.normalize(form, person) for form in ("NFC", "NFD", "NFKC", "NFKD"))
    yield from (person.translate(LOOK_ALIKE), person.translate(FULL_WIDTH), person.encode().decode("latin-1"))
    for mark in AROUND:
        yield from (person + mark, mark + person, person[:1] + mark + person[1:])
    yield from (form.format(person, person) for form in INJECTED)
    yield from (person * (LONG // len(person)) + end for end in ("", "1", "2"))


def _compatible(name: str) -> str:
    return unicodedata.normalize("NFKC", name)


def _doubled(name: str) -> str:
    return name + name[-1:]
