"""The words of a talk that carry what it is about, brought to a form in which they can be compared."""

from functools import lru_cache
from typing import Final

from agent.language.calls.said import words_of
from agent.language.vocabulary import word_set

_EMPTY: Final = word_set(
    """a about above actually after again ago all almost already also although always am an and another any anybody
    anyone anything anyway are aren't around as ask asked asking at away back bad basically be because been before being
    best better between bit both but by call came can can't cannot come comes coming could couldn't day days did didn't
    different do does doesn't doing don't done down each either else end enough even ever every everybody everyone
    everything exactly far few find fine first for from further gave get gets getting give given gives go goes going
    gone gonna good got gotta great guess guys had happen happened happens has hasn't have haven't having he he'd he'll
    he's hear heard help her here here's hers hi him his how how's however i i'd i'll i'm i've idea if in instead into
    is isn't it it'd it'll it's its just keep kind knew know known last later least less let let's like little long look
    looking looks lot made mainly make makes making many matter may maybe me mean means might mine more most much must
    my myself need needed needs never new next nice no nobody none nor not nothing now of off often okay ok on once one
    ones only or other others our ours out over own part people per perhaps place please point possible pretty probably
    put question quite rather really right said same saw say saying says see seem seems seen shall she she'd she'll
    she's should shouldn't show so some somebody someone something sometimes soon sorry sort start still stuff such sure
    take takes taken taking talk talked tell than thank thanks that that'd
    that's the their theirs them then there
    there's these they they'd they'll they're they've thing things think thinking this those though thought through time
    to today together told too took toward towards tried true try trying turn type under until up upon us use used
    useful using usually very want wanted wants was wasn't way ways we we'd we'll we're we've week weeks well went were
    weren't what what's whatever when where where's whether which while who who's whole whom whose why will wish with
    within without won't work worked working works would wouldn't yeah yes yet you you'd you'll you're you've your yours
    yourself two three big small quick quickly clear clearly sense set side agree agreed hope able
    und oder aber der die das den dem des ein eine einen einem einer ist sind war waren sein haben hat hatte ich du er
    sie es wir ihr mich mir dich dir uns euch ihnen ihre ihren mein dein unser nicht kein keine auch noch schon nur sehr
    so wie was wer wo wann warum welche welcher welches für mit von zu zum zur im in am an auf bei nach aus über unter
    um dass wenn dann da doch ja nein mal man kann können muss müssen soll will wollen würde würden wird werden machen
    gibt geht hier jetzt gut genau also bitte danke"""
)
_ALIKE: Final = (
    "price pricing cost costs charge fee fees licence license expensive spend",
    "meeting meet session appointment demo slot invite",
    "contract agreement sign signature signed signing paperwork terms",
    "budget money funding funds",
    "security secure secured encryption encrypted encrypt iso soc audit audited",
    "support helpdesk hotline",
    "discount rebate reduction cheaper",
    "customer customers client clients reference references referenceable",
    "pilot trial poc",
    "implementation implement rollout roll-out deployment deploy onboarding onboard migration migrate setup install",
    "integration integrate integrates connector api sync",
    "date deadline timeline timing schedule",
    "cancel cancellation terminate termination exit notice",
    "outage downtime uptime availability sla",
    "decide decision decides deciding",
    "cfo finance financial",
    "competitor competitors competition rival",
    "backup backups restore restored recovery rollback",
    "training train trained learn learning",
)
_GROUPS: Final = {word: f"={group.split()[0]}" for group in _ALIKE for word in group.split()}
_ENDINGS: Final = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ness",
    "ings",
    "ing",
    "ers",
    "er",
    "edly",
    "ed",
    "ly",
    "es",
    "s",
    "e",
)
_SHORTEST = 3


def content_of(text: str) -> frozenset[str]:
    """Return what the words of a text that carry content are compared by; words that say little alone are left out."""
    return frozenset(_key(word) for word in words_of(text) if word.removesuffix("'s") not in _EMPTY and len(word) > 1)


@lru_cache(maxsize=32_768)
def _key(word: str) -> str:
    base = word.removesuffix("'s")
    return _GROUPS.get(base) or _GROUPS.get(_stem(base)) or _stem(base)


def _stem(word: str) -> str:
    """Return a word without one English ending, at least three letters of it."""
    if word.endswith(("ies", "ied")) and len(word) > _SHORTEST + 2:
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith("ss"):
            stem = word.removesuffix(ending)
            return stem[:-1] if len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt" else stem
    return word
