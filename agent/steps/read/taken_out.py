"""What a reply to the read-back takes out of it: "drop the first", "scrap the call", "leave out the price"."""

import re

from agent.domain.move import Focus
from agent.language.alike import shared_words
from agent.language.pattern import Pattern
from agent.language.quotations import quotations
from agent.steps.fragment import is_fragment
from agent.steps.read.clause import Clause
from agent.steps.read.message import Message
from agent.steps.read.rest_out import is_rest, promises_nothing, said_with_time
from agent.steps.which import PLACES

_NTH = {**PLACES, "former": 0, "latter": -1, "last": -1, "other": -1}
_ORDINAL = rf"(?:the )?(?P<nth>{'|'.join(_NTH)})(?: (?:one|promise|commitment|part|half|thing))?"
_OPENS = (
    r"(?:^|[.,;:!]\s*)(?:(?:yes|yeah|no|ok(?:ay)?|fine|and|but|so|then|please|just|you can|can you|you may)\b[\s,]*)*"
)
_TAKES = r"(?:drop|scrap|delete|remove|cancel|forget|strike|cut|skip|leave out|take out|throw out|lose|kill|bin)"
_TAKEN = Pattern(
    rf"{_OPENS}(?:{_TAKES}|(?:take|leave|throw|cross)(?= [^.,;!?]* out\b)|i (?:don't|do not|no longer) (?:want|need))\b"
    r"(?: about)? (?P<what>[^.,;!?]+)"
)
_KEPT_THING = Pattern(rf"{_OPENS}(?:only|just) (?:keep )?(?P<what>(?:the|my) [\w' -]{{2,30}})\W*$")
_KEPT = Pattern(
    rf"{_OPENS}(?:(?:only|just) (?:keep )?|keep (?:only |just )?){_ORDINAL}(?:,? (?:please|then|only"
    rf"|thanks))*\W*(?:$|[.,;!])"
)
_IS_NONE = Pattern(
    r"(?P<what>[^.!?]*?),? (?:(?:but )?(?:that|it|this)(?:'s| is) (?:not|no)|isn't|is not|wasn't|was not"
    r"|was never|is no|was no)\b(?: really| even)?(?: a| my| the| any)?"
    r" (?:commitment|promise|(?:thing|something|anything|what)(?: that)? i(?:'ve| have)? promised?)\b"
)
_NTH_ONE = Pattern(rf"{_ORDINAL}(?: out| any ?more| now)*\W*$")
_ALL = Pattern(r"(?:both|all|everything|the lot|the whole thing)\b")
_POINTS = Pattern(r"(?:it|that|this)(?: one)?(?: out)?\W*$")
_JOINT = r"(?:,?\s+(?:and|then|with|without|,)\b|,)\s+(?:(?:the|my) )?"
_WORD_OF = Pattern(r"the words? ")
_SEVERAL = 2
"""Promises from which on one is named by its number."""
_WORDS = Pattern(r"(?:(?:the|my|those|these|that|this|words?|bit|part|about|out|again)\b\W*)+")


def takes_out(whole: Clause, message: Message) -> bool:
    """Whether a sentence of a reply to the read-back takes something out of it, and promises nothing."""
    said = whole.lower
    if not message.answers(Focus.READ_BACK):
        return False
    if _takes_rest(said) or promises_nothing(message) or _KEPT.match(said) or _KEPT_THING.match(said):
        return True
    found = bool(_TAKEN.match(said) or _IS_NONE.match(said))
    return found and (bool(dropped(message)) or without_part(message) is not None)


def _takes_rest(said: str) -> bool:
    """Whether words take out all that is not named beside them: an order about the list, and no deed."""
    found = _TAKEN.match(said)
    return found is not None and is_rest(found["what"].strip())


def dropped(message: Message) -> tuple[str, ...]:
    """Return the promises that a reply to the read-back takes out whole, as they stood."""
    if not message.answers(Focus.READ_BACK):
        return ()
    said, gone = message.own.lower(), set[int]()
    if promises_nothing(message):
        return message.promises
    for kept in _KEPT.finditer(said):
        nth = _nth(kept["nth"], message)
        gone |= {place for place in range(len(message.promises)) if place != nth} if nth is not None else set()
    if (thing := _KEPT_THING.match(said)) and len(kept_one := _named(thing["what"], message)) == 1:
        gone |= set(range(len(message.promises))) - kept_one
    for found in (*_TAKEN.finditer(said), *_IS_NONE.finditer(said)):
        gone |= _meant(found["what"].strip(), message)
    return tuple(text for place, text in enumerate(message.promises) if place in gone)


def _meant(what: str, message: Message) -> set[int]:
    """The promises that words name: by their number, all of them, or by their own words."""
    every = set(range(len(message.promises)))
    if is_rest(what):
        named = said_with_time(message)
        return every - named if named else set()
    if nth := _NTH_ONE.match(what):
        place = _nth(nth["nth"], message)
        return {place} if place is not None else set()
    if _ALL.match(what):
        return every
    if _POINTS.match(what):
        return (_quoted(message) or every) if len(every) == 1 or _quoted(message) else set()
    if _part(what, message) or (len(every) == 1 and not _covers(what, message.promises[0])):
        return set()
    return _named(what, message) or _not_kept(message)


def _covers(what: str, promise: str) -> bool:
    """Whether words name the better part of a promise: fewer may mean but a part of it."""
    return 2 * len(shared_words(what, promise)) >= len(shared_words(promise, promise))


def _named(what: str, message: Message) -> set[int]:
    shared = [len(shared_words(what, promise)) for promise in message.promises]
    if not any(shared):
        bare = _WORDS.sub("", what).strip(" \"'")
        shared = [int(bool(bare) and bare in promise.lower()) for promise in message.promises]
    best = max(shared, default=0)
    return {shared.index(best)} if best and shared.count(best) == 1 else set()


def _quoted(message: Message) -> set[int]:
    """The promise that the message quotes."""
    quoted = (message.own[span.start : span.end] for span in quotations(message.own))
    return {place for words in quoted for place in _named(words, message)}


def _not_kept(message: Message) -> set[int]:
    """Of two promises the one that is not kept: "scrap the call, keep the figures"."""
    keeps = re.search(r"\b(?:keep|leave)(?: only| just)? ([^.,;!?]+)", message.own.lower())
    kept = _named(keeps[1], message) if keeps and len(message.promises) == 2 else set()
    return {0, 1} - kept if kept else set()


def _nth(word: str, message: Message) -> int | None:
    count = len(message.promises)
    if count < _SEVERAL:
        return None
    place = _NTH[word] if _NTH[word] >= 0 else count + _NTH[word]
    return place if place < count else None


def without_part(message: Message) -> str | None:
    """Return what is left of a promise from which a reply takes some words, None where it takes none."""
    if not message.answers(Focus.READ_BACK):
        return None
    parts = (_part(found["what"].strip(), message) for found in _TAKEN.finditer(message.own.lower()))
    return next((part for part in parts if part), None)


def _part(what: str, message: Message) -> str | None:
    """What is left of a promise without these words, where they stand in it behind its deed."""
    words = re.escape(_WORDS.sub("", what).strip(" \"'"))
    for promise in message.promises if words else ():
        joint = r"\s+" if _WORD_OF.match(what) else _JOINT
        found = re.search(rf"{joint}{words}(?!\w)", promise, re.IGNORECASE)
        rest = (promise[: found.start()] + promise[found.end() :]).strip(" ,;:") if found else ""
        if found and found.start() > 0 and not is_fragment(rest):
            return rest
    return None
