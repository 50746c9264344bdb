"""The things a rep named, as they can be said back to them: what a question may be about, and nothing else."""

import re
from collections.abc import Iterator, Sequence

from agent.language.parse import Parsed, Word, irregular_forms, known_words, parse

MOST_THINGS = 12
LONGEST_THING = 4
"""Words, the one in front (the, your) not counted."""

_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_NAMES = ("NNP", "NNPS")
_BEFORE = ("compound", "amod", "nummod")
_TURNED = {"my": "your", "our": "your", "a": "the", "an": "the", "some": "the"}
_SAID = ("the", "your", "his", "her", "their", "its", "this", "that", "these", "those")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’&/%-]*(?: [A-Za-z0-9][A-Za-z0-9'’&/%-]*)*")
_EMPTY_NOUNS = """
anybody anyone anything bit bunch couple dunno everybody everyone everything fact gut half hand kind lot lots matter
minute minutes moment nobody nothing one ones part piece place point question questions reason sentence somebody someone
something sort sth stuff thing things time times way ways word words answer answers advice coach idea ideas
afternoon am pm day evening hour month morning night second today tomorrow tonight week weekend year yesterday
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
"""
_EMPTY = frozenset(_EMPTY_NOUNS.split())


def things_in(messages: Sequence[str], asked: str = "") -> tuple[str, ...]:
    """Return the things that these messages name, the last message's first, each with the word it is said with.

    Those that stand in the questions `asked` so far come in only where there are no others.
    """
    found: dict[str, str] = {}
    for message in reversed(messages):
        for thing in _named(parse(message)):
            found.setdefault(_bare(thing), thing)
    fresh = [thing for bare, thing in found.items() if bare not in asked.casefold()]
    return tuple(fresh or found.values())[:MOST_THINGS]


def _named(parsed: Parsed) -> Iterator[str]:
    for word in parsed.words:
        if word.tag in _NOUNS and word.dep != "compound" and not _is_empty(word):
            before = _in_front(parsed, word)
            words = " ".join(map(_as_inside, (*before, word)))
            if len(before) < LONGEST_THING and len(words) > 2 and _PLAIN.fullmatch(words):
                yield f"{_said_with(parsed, word)} {words}".strip()


def _is_empty(word: Word) -> bool:
    form = word.text.lower()
    # The parser takes some verbs for nouns: "then his phone rang".
    is_verb = form in irregular_forms("verb") and form not in known_words("noun")
    return word.lemma in _EMPTY or form[:1].isdigit() or is_verb


def _in_front(parsed: Parsed, noun: Word) -> tuple[Word, ...]:
    """The words that belong to a noun and stand right in front of it, in their order."""
    found: list[Word] = []
    while noun.index > len(found) and (word := parsed.words[noun.index - len(found) - 1]).dep in _BEFORE:
        if word.head != noun.index and word.head not in [one.index for one in found]:
            break
        found.insert(0, word)
    return tuple(found)


def _said_with(parsed: Parsed, noun: Word) -> str:
    for word in parsed.children(noun, "det", "poss"):
        said = _TURNED.get(word.text.lower(), word.text.lower())
        if said in _SAID:
            return said
    is_counted = bool(parsed.children(noun, "nummod"))
    return "" if is_counted or noun.tag in _NAMES or noun.tag == "NNS" else "the"


def _as_inside(word: Word) -> str:
    """Return a word as it stands inside a sentence: the capital of its beginning is not its own."""
    is_own = word.tag in _NAMES or not word.text[1:].islower()
    return word.text if is_own else word.text[:1].lower() + word.text[1:]


def _bare(thing: str) -> str:
    first, _, rest = thing.partition(" ")
    return (rest if first in _SAID and rest else thing).casefold()
