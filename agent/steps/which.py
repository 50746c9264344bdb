"""Which of the promises of a session a rep speaks of: by its number, by what it is about, or by the thing it is."""

import re
from collections.abc import Sequence

from agent.language.alike import is_named, shared_words

PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3}
"""The places of promises named by their number."""
_NTH = re.compile(rf"the ({'|'.join(PLACES)})(?: one| promise| part)?", re.IGNORECASE)
_THING = re.compile(r"(?:the|my|that)\b", re.IGNORECASE)


def is_thing(said: str) -> bool:
    """Return whether words name a thing, of which something is said: "the call is at four"."""
    return _THING.match(said) is not None


def which(said: str, promises: Sequence[str]) -> int | None:
    """Return the place of the promise that speaks of the same things, None where none does."""
    nth = _NTH.fullmatch(said)
    if nth and PLACES[nth[1].lower()] < len(promises):
        return PLACES[nth[1].lower()]
    shared = [len(shared_words(said, promise)) for promise in promises]
    if not any(shared) and is_thing(said):
        shared = [int(is_named(said, promise)) for promise in promises]
    return shared.index(max(shared)) if any(shared) else None
