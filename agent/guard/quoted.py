"""Dated quotations of what the rep said, to the letter: they bring no idea."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from agent.language.pattern import Pattern

_QUOTATION: Final = Pattern(
    r"(?<![^\s])(?:(?:On \d{1,2} [A-Z][a-z]+(?: \d{4})?|Yesterday|Earlier today) you said|Today|Now): "
    r"\"(?P<said>[^\"\n]+?)[.!]?\"(?=\s|$)"
)
_OPENS: Final = r"(?:^|[.!?\n,;:(—-]\s*|\b(?:and|but|so|because|yet)\s+)"
_CLOSES: Final = r"(?=\s*(?:$|[.!?\n,;:)—-])|\s+(?:and|but|so|because|yet)\b)"


def quotations_of(said: Iterable[str], turn: str) -> Iterator[tuple[int, int]]:
    """Yield where a turn quotes whole sentences or clauses of the rep's with the day they were said, frame included.

    A part cut out of a clause ("drop the price" of "I'd never drop the price") is no quotation.
    """
    texts = tuple(said)
    for match in _QUOTATION.finditer(turn):
        whole = re.compile(_OPENS + re.escape(match["said"].strip()) + _CLOSES, re.IGNORECASE)
        if any(whole.search(text) for text in texts):
            yield match.span()
