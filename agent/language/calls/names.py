"""Which words before a colon, or on a line of their own, name a speaker."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

_NAME = Pattern(r"[^\W_][\w'’`.&/#+-]*(?:,? \(?[\w'’`.&/#|@+-]+\)?,?){0,6}")
_LABEL = Pattern(r"(?P<name>[^:：\n\t]{1,60}?)[ \t]?[:：](?!//)(?:\s+|$)(?P<rest>.*)")
_ADDED = Pattern(r"\s*[(\[<].*$|\s*\|.*$")
_SMALL = word_set("von van der de den del da di du la le el al bin ibn zu zum y of the at from and und @ | - / &")
_LONGEST = 60
_NO_NAMES = word_set(
    """action actions address again agenda also answer answers attendees attachment attachments background basically bcc
    budget but cause cc challenge chapter company conclusion context cons copy criteria customer-need date deal decision
    decisions description details dial duration end ending example facts file finally first footer format fourth from
    fyi goal goals header honestly host however idea ie important intro issue issues item items keywords language
    last location look meaning meeting meetings message minutes name next note notes obstacle obstacles ok okay once
    one option options organiser organizer outcome outcomes overview part participants plan plus point points ppt price
    pro problem problems pros ps question questions re reality reason recap recorded recording reminder remember result
    results risk risks scene second section sent situation so source start step steps subject summary task tasks theme
    then third thing things time timing title to today todo tomorrow topic topics transcript two type update url when
    where why what who how warning yesterday monday tuesday wednesday thursday friday saturday sunday webvtt kind
    http https betreff von an datum teilnehmer thema notiz ziel frage antwort punkt wichtig beispiel"""
)
"""Words that stand before a colon without speaking."""


class Candidate(NamedTuple):
    """What may be a speaker's name; `sure` where its place alone says so, as beside a time."""

    name: str
    sure: bool


def cut_label(line: str) -> tuple[str, str] | None:
    """Return what stands before the first colon of a line and what follows it, if the first may be a name."""
    found = _LABEL.match(line)
    return (clean(found["name"]), found["rest"].strip()) if found and may_be_name(found["name"]) else None


def may_be_name(text: str) -> bool:
    """Whether these words look like a name, "Speaker 2" or a part such as "Rep"; lower case takes more evidence."""
    name = clean(text)
    words = name.split()
    if not words or len(name) > _LONGEST or len(words) > 6 or not _NAME.fullmatch(name):
        return False
    if words[0].lower().rstrip(".") in _NO_NAMES or not any(letter.isalpha() for letter in name):
        return False
    return all(_is_part(word) for word in words) or (len(words) == 1 and words[0].isalpha())


def clean(name: str) -> str:
    """Return a name without marks around it and without what is added in brackets."""
    bare = name.strip(' \t*_"“”[]<>-–•')
    return _ADDED.sub("", bare).strip(" \t*_,") or bare


def key_of(name: str) -> str:
    """Return a name so that spellings of it are equal."""
    return " ".join(name.casefold().replace("’", "'").split())


def accepted(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Return the keys of the candidates that are taken for speakers, by how often and where they stand."""
    listed = list(candidates)
    counts = Counter(key_of(one.name) for one in listed)
    return frozenset(key_of(one.name) for one in listed if counts[key_of(one.name)] > 1 or _stands_alone(one))


def _stands_alone(candidate: Candidate) -> bool:
    """Whether one occurrence is enough."""
    return candidate.sure or not candidate.name[:1].islower()


def _is_part(word: str) -> bool:
    return not word[:1].islower() or word.lower() in _SMALL or word.strip("(),.").lower() in _SMALL
