"""A message without what somebody else wrote in it, even where that was read without its quote marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from agent.language.orders import without_orders
from agent.language.pattern import Pattern

MAIL_MARK = Pattern(
    r"^.{0,80}(?:-{3,} ?(?:original|forwarded|ursprüngliche|weitergeleitete) (?:message|nachricht) ?-{3,}"
    r"|begin forwarded message).*$"
    r"|^[ \t>]*on [^\n]{5,120}(?:\n[^\n]{0,80})? wrote:[ \t]*$"
    r"|^[ \t>]*am [^\n]{5,120}(?:\n[^\n]{0,80})? schrieb(?: [^\n]{1,80})?:[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line above a mail that only says who wrote it."""

_WORD = Pattern(r"\w+")
_TAG = Pattern(r"</?[a-zA-Z][^<>\n]*>")
_LEFT = Pattern(r"[^\w\n]*[.,;:!?>\"'”’)\]*_-]")
_WORDLESS = Pattern(r"(?m)^\W+$")


def own_words(said: str, pasted: str) -> str:
    """Return what is left of a message without the text of others and without orders to an assistant."""
    if not pasted:
        return said
    left = said.replace(pasted, " ") if pasted in said else _without_lines(said, pasted)
    return MAIL_MARK.sub("", left)


def _without_lines(said: str, pasted: str) -> str:
    whole = without_orders(said)
    left, end = [], 0
    for start, stop in _places(whole, pasted):
        left.append(whole[end:start])
        end = stop
    rest = "".join((*left, whole[end:]))
    return _WORDLESS.sub("", _TAG.sub(" ", rest))


def _places(said: str, pasted: str) -> Iterator[tuple[int, int]]:
    """Yield where the lines of the pasted text stand, in their order, by their words alone."""
    words = list(_WORD.finditer(said))
    starts, evened = _evened([word.group() for word in words])
    cursor = 0
    for line in pasted.splitlines():
        wanted = _evened(_WORD.findall(line))[1]
        at = evened.find(wanted, cursor) if wanted.strip() else -1
        if at < 0:
            continue
        cursor = at + len(wanted) - 1
        first, last = bisect_left(starts, at), bisect_left(starts, cursor) - 1
        left = _LEFT.match(said, words[last].end())
        yield words[first].start(), left.end() if left else words[last].end()


def _evened(words: list[str]) -> tuple[list[int], str]:
    """Return the words between single spaces, and where each begins with the space before it."""
    starts, length = [], 0
    for word in words:
        starts.append(length)
        length += len(word) + 1
    return starts, " " + "".join(f"{word} " for word in words)
