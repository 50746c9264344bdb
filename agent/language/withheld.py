"""Whether a rep asks for words not to be kept: "off the record", "don't save this", "this stays between us"."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from agent.language.unkept import ASKS, SAID, TRAILING

_TOLD: Final = (
    r"(?:said|says|told|tells|mention(?:ed|s)|admitted|asked|asks|wrote|writes|whispered|insist(?:ed|s)|want"
    r"(?:ed|s)|replied|"
    r"answered|added|hinted|let slip|confided|warned|claim(?:ed|s))"
)
_OTHERS: Final = (
    r"(?:he|she|they|who|someone|somebody|everyone|buyer|customer|client|prospect|champion|boss|manager|director"
    r"|cfo|ceo|cto|"
    r"vp|procurement|legal|colleague|team)"
)
_REPORTED: Final = re.compile(
    rf"(?:\b{_OTHERS}\b[^.!?\n]{{0,40}}?\b{_TOLD}|\b(?!(?:i|we|you|just|have|ever|i've|we've)\b)[\w'-]+"
    rf" {_TOLD})\b[^.!?\n]*$",
    re.IGNORECASE,
)
_TALK: Final = re.compile(
    r"\b(?:met|meet|meeting|spoke|speak|talk(?:ed|s)?|discuss(?:ed)?|chat(?:ted)?|heard|hear|learned|learnt"
    r"|according to|gave|shared?|conversation|coffee|dinner|lunch)\b[^.!?\n]*$",
    re.IGNORECASE,
)
"""How words came about that were off the record between others, or with the buyer."""
_FAR: Final = 400
"""Characters before a request in which it is told whose it is."""
_REPORTED_AFTER: Final = re.compile(
    rf"\W*\b(?!(?:i|we|you)\b)[\w'-]+ {_TOLD}(?: (?:me|us|him|her|them))?\W*$", re.IGNORECASE
)
_QUOTES: Final = re.compile(r"[\"“”„«»]")
_BACKWARDS: Final = re.compile(
    rf"{SAID}|(?:last|previous) (?:message|sentence|words|bit|part|thing)\b"
    r"|\bi (?:ever |just )?(?:said|told|mentioned|wrote)\b|\b(?:that|it) (?:was|is)\b"
    rf"|\bthat's\b|\b(?:that|it)\W*$",
    re.IGNORECASE,
)
_OF_THIS: Final = re.compile(
    r"\b(?:this|keep|save|store|forget|between|strike|take|wipe|delete|erase|remove)\b", re.IGNORECASE
)
_STOP: Final = re.compile(r"[\s.,;:!?)\]–—-]+")
_LEAST: Final = 3
"""Words beside the request that make a message say something itself."""


class Withheld(NamedTuple):
    """What is not to be kept: this message, the one before it, the one that comes next."""

    this: bool = False
    before: bool = False
    after: bool = False


def withheld(message: str) -> Withheld:
    """Return which words the rep asks not to keep, from the words that are their own.

    What others said off the record, what is quoted, and what is to be kept out of somebody else's system is no such
    request. A message that holds nothing but the request means the one before it, or, as "Off the record:", the next.
    """
    said = message.replace("’", "'")
    match = _request(said)
    if match is None:
        return Withheld()
    if len(re.findall(r"\w+", said[: match.start()] + said[match.end() :])) >= _LEAST:
        return Withheld(this=True, before=bool(re.search(SAID, match[0], re.IGNORECASE)))
    looks_back = any(sign.search(match[0]) for sign in (_BACKWARDS, _OF_THIS))
    return Withheld(this=True, before=looks_back, after=not looks_back)


def beside_the_request(message: str) -> str:
    """Return what a message says beside asking not to be kept; all of it when it asks for nothing else, or not."""
    match = _request(message.replace("’", "'"))
    if match is None:
        return message
    before, after = message[: match.start()].rstrip(), message[match.end() :].lstrip()
    stop = _STOP.match(after)
    if stop and (not before or _STOP.match(before[-1])):
        after = after[stop.end() :]
    gap = "" if _STOP.match(after) or not before else " "
    return f"{before}{gap}{after}".strip() or message


def _request(said: str) -> re.Match[str] | None:
    for match in _requests(said):
        before = said[: match.start()]
        is_told = _is_reported(before[-_FAR:], match[0]) or _REPORTED_AFTER.match(said, match.end())
        if len(_QUOTES.findall(before)) % 2 == 0 and not is_told:
            return match
    return None


def _requests(said: str) -> Iterator[re.Match[str]]:
    trailing = (match for match in TRAILING.finditer(said) if not _TALK.search(said[: match.start()][-_FAR:]))
    return chain(ASKS.finditer(said), trailing)


def _is_reported(before: str, request: str) -> bool:
    """Whether somebody else is said to have said so in the same sentence."""
    if request[:1] in "([":
        return False
    return bool(_REPORTED.search(before))
