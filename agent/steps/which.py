"""Which of the promises of a session a rep speaks of: by its number, by what it is about, or by the thing it is."""

import re
from collections.abc import Sequence

from agent.language.alike import is_named, shared_words

_NTH = re.compile(r"the (first|second|third|fourth)(?: one| promise| part)?", re.IGNORECASE)
_PLACES = ("first", "second", "third", "fourth")
_THING = re.compile(r"(?:the|my|that)\b", re.IGNORECASE)


def is_thing(said: str) -> bool:
    """Return whether words name a thing, of which something is said: "the call is at four"."""
    return _THING.match(said) is not None


def which(said: str, promises: Sequence[str]) -> int | None:
    """Return the place of the promise that speaks of the same things, None where none does."""
    nth = _NTH.fullmatch(said)
    if nth and _PLACES.index(nth[1].lower()) < len(promises):
        return _PLACES.index(nth[1].lower())
    shared = [len(shared_words(said, promise)) for promise in promises]
    if not any(shared) and is_thing(said):
        shared = [int(is_named(said, promise)) for promise in promises]
    return shared.index(max(shared)) if any(shared) else None
