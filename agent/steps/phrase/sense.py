"""Whether a form of the rep's words is what its slot needs: the last look before a question is asked."""

import re
from typing import Final

from agent.language.parse import Parsed, Word, parse
from agent.language.pattern import Pattern
from agent.language.verbs import is_known_verb
from agent.steps.phrase.fair_words import is_plain_deed, is_whole_clause, names_something

FINITE: Final = ("VBD", "VBZ", "VBP", "MD")
"""Tags of a verb that something is said with."""
_SUBJECTS: Final = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
_BARE_POINTERS: Final = Pattern(r"(?:it|that|this|these|those|which|one|so|such)\b", re.IGNORECASE)
_SAYS_NOTHING: Final = Pattern(
    r"(?:not )?\w+ing (?:\w+ ){0,1}(?:it|that|this|these|those|so|there|one|both|something|anything|stuff)"
    r"(?: (?:down|up|out|on|off|back|again|now))?$",
    re.IGNORECASE,
)
_HIDDEN_VERB: Final = Pattern(r"['’]s (?:the|an?|my|our|your|not|so|too|just)\b", re.IGNORECASE)
_POINTS_BACK: Final = Pattern(r"\b(?:so|that|this|those|these)$", re.IGNORECASE)
_OPENS_BESIDE: Final = ("IN", "WRB", "UH", "CC")
_PASSING: Final = Pattern(
    r"\b(?:obviously|honestly|basically|actually|anyway|probably|maybe|perhaps|though|whatever|hopefully|please|either|too)\b",
    re.IGNORECASE,
)
_OF_THE_TALK: Final = Pattern(
    r"(?:stopping|ending|noting|confirming|talking|answering|skipping)(?: now| here| today)?$", re.IGNORECASE
)
_OWN_STATE: Final = Pattern(
    r"you(?:['’]re| are| were| feel| felt| froze| can['’]?t| cannot| could(?:n['’]t| not)| hate| keep feeling| just)\b",
    re.IGNORECASE,
)
_SHORTEST_CLAUSE: Final = 3
"""Words: of two alone nobody can tell "nobody hurt" from "nobody called"."""


def makes_sense(words: str, form: str) -> bool:
    """Whether these words, in this form, can be taken up: "gerund", "noun", "clause", or "text" as the rep said it."""
    if _PASSING.search(words):
        return False
    if form == "gerund":
        return _is_deed(words) and is_plain_deed(words)
    if form == "noun":
        return _is_thing(words) and names_something(words)
    return form != "clause" or (_is_fact(words) and is_whole_clause(words))


def _is_deed(words: str) -> bool:
    first = words.split()[0].lower() if words.split() else ""
    opens = first.endswith("ing") or (first in ("not", "never") and "ing" in words)
    return opens and not _SAYS_NOTHING.match(words) and not _OF_THE_TALK.match(words) and not _tells(parse(words))


def _is_thing(words: str) -> bool:
    return not (_BARE_POINTERS.match(words) or _HIDDEN_VERB.search(words) or _is_order(words)) and not _tells(
        parse(words)
    )


def _is_order(words: str) -> bool:
    """Whether a verb opens the words, which only looks like a noun because it opened a sentence: "Flee to Peru"."""
    first, _, rest = words.partition(" ")
    return bool(rest) and first[:1].isupper() and is_known_verb(first.lower())


def _is_fact(words: str) -> bool:
    parsed = parse(words)
    short = len(words.split()) < _SHORTEST_CLAUSE
    beside = bool(parsed.words) and parsed.words[0].tag in _OPENS_BESIDE
    return not (
        short or beside or _POINTS_BACK.search(words) or _BARE_POINTERS.match(words) or _OWN_STATE.match(words)
    ) and _tells(parsed)


def _tells(parsed: Parsed) -> bool:
    """Whether the words are a sentence: a finite verb on top, with a subject of its own."""
    return any(_is_finite(parsed, word) for word in parsed.words if word.dep == "ROOT")


def _is_finite(parsed: Parsed, verb: Word) -> bool:
    finite = verb.tag in FINITE or any(child.tag in FINITE for child in parsed.children(verb, "aux", "auxpass"))
    return finite and bool(parsed.children(verb, *_SUBJECTS))
