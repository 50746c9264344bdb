"""Words brought to the form in which a coach's and a rep's can be compared."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import yaml

_TO_Y = ("ies", "ied")
_CUT = (
    *("ations", "ation", "ments", "ment", "ness", "ings", "ing", "edly", "ers", "er", "est", "ed", "ly", "es", "s"),
    *("al", "ful", "ive", "ion", "y", "e"),
)
_ENDINGS = (*((ending, "y") for ending in _TO_Y), ("sses", "ss"), *((ending, "") for ending in _CUT))
_SHORTEST = 3
_GROUP = "="


class Vocabulary(NamedTuple):
    """What needs no provenance, and which words mean the same: word → names of its groups."""

    groups: dict[str, tuple[str, ...]]
    generic: frozenset[str]
    light: frozenset[str]
    judging: frozenset[str]
    english: frozenset[str]
    foreign: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the guard's word lists, read once from words.yaml."""
    read = yaml.safe_load(files("agent.guard").joinpath("words.yaml").read_text(encoding="utf-8"))
    groups: dict[str, tuple[str, ...]] = {}
    for line in read["groups"]:
        name = _GROUP + line.split()[0]
        for form in {form for word in line.split() for form in (word, stem(word))}:
            groups[form] = (*groups.get(form, ()), name)
    generic = frozenset(word for words in read["generic"].values() for word in words.split())
    lists = (frozenset(read[name].split()) for name in ("light", "judging", "english", "foreign"))
    return Vocabulary(groups, generic, *lists)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return a word without its English endings, at least three letters of it."""
    word = word.lower().strip("'").removesuffix("'s")
    for _ in range(3):
        for ending, instead in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) + len(instead) >= _SHORTEST:
                word = _undouble(word.removesuffix(ending) + instead)
                break
        else:
            break
    return word


@lru_cache(maxsize=65_536)
def keys(word: str, lemma: str = "") -> frozenset[str]:
    """Return all forms under which a word may be met again: itself, its lemma, its stem, its groups of meaning."""
    forms = {form for form in (word.lower(), lemma.lower()) if form}
    forms |= {stem(form) for form in forms}
    groups = vocabulary().groups
    return frozenset(forms.union(*(groups.get(form, ()) for form in forms)))


def is_group(key: str) -> bool:
    """Whether a key is the name of a group of meaning, and no form of the word itself."""
    return key.startswith(_GROUP)


def is_generic(word: str, lemma: str = "") -> bool:
    """Whether a word belongs to coaching itself and so needs no provenance."""
    generic = vocabulary().generic
    return word.lower() in generic or lemma.lower() in generic


def is_light(lemma: str) -> bool:
    """Whether a verb says little by itself, so that its object carries the idea."""
    return lemma.lower() in vocabulary().light


def is_judging(word: str, lemma: str) -> bool:
    """Whether a word weighs, names or explains, so that stating it is a view of one's own."""
    judging = vocabulary().judging
    return word.lower() in judging or lemma.lower() in judging


def _undouble(word: str) -> str:
    return word[:-1] if re.search(r"([bdgmnprt])\1$", word) and len(word) > _SHORTEST else word
