"""Text that somebody else wrote, told apart from the rep's own words."""

import re
from typing import NamedTuple

from agent.language.pattern import Pattern
from agent.steps.read.selves import speaks_of_self


class Pasted(NamedTuple):
    """A message split: the rep's own words, the text of others, and who wrote that, if it says."""

    own: str
    pasted: str = ""
    by: str | None = None


_FENCED = Pattern(r'"""(.+?)(?:"""|\Z)|```(.+?)(?:```|\Z)|<{2,}(.+?)(?:>{2,}|\Z)', re.DOTALL)
_QUOTED_LINE = Pattern(r"^[ \t]*(?:>|\|).*$", re.MULTILINE)
_HEADER = Pattern(
    r"^[ \t>]*(?:from|subject|sent|to|cc|betreff|von|date|re|fwd?)[ \t]*:[ \t]*\S.*$", re.IGNORECASE | re.MULTILINE
)
_FROM = Pattern(r"^[ \t>]*from[ \t]*:[ \t]*\"?([A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)", re.IGNORECASE | re.MULTILINE)
_MARKER = Pattern(
    r"^.{0,80}(?:-{3,} ?(?:original|forwarded) message ?-{3,}|begin forwarded message).*$|^on .{5,60} wrote:[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SALUTATION = Pattern(
    r"^[ \t]*(?:hi|hello|hey|dear|good (?:morning|afternoon))(?: all| team| [A-Z][\w'.-]+){1,3}[ \t]*[,:!.]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_SIGN_OFF = Pattern(
    r"^[ \t]*(?:(?:kind|best|warm|many)?[ \t]*(?:regards|wishes|thanks)|cheers|thanks|thank you|best|sincerely|br|"
    r"rgds|kr)[ \t]*[,.!]?"
    r"[ \t]*\n+[ \t]*(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,2}).*(?:\n.*){0,4}",
    re.MULTILINE | re.IGNORECASE,
)
_WROTE = Pattern(
    r"(?P<by>\b(?:[A-Z][\w'-]+|s?he|they|the [a-z]+|my [a-z]+))(?: just| then)? (?:wrote|writes|replied|emailed|"
    r"texted|sent(?: me)?(?: this)?|answered)"
    r"[^:\"\n]{0,60}: ?\"(?P<text>[^\"]{20,})\"?",
)
_ON_WROTE = Pattern(
    r"^on .{5,60}?(?:\b[AP]M|\d),? (?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?)(?: <[^>]+>)? wrote:[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LONG_QUOTE = Pattern(r'"([^"]{160,})"?')
LONG_BLOCK = 1_800
"""Characters of one unbroken message beyond which it was hardly typed into the chat."""


def split_pasted(text: str) -> Pasted:
    """Return the rep's own words and the text of others in this message."""
    for cut in (_cut_fenced, _cut_forwarded, _cut_quoted_lines, _cut_letter, _cut_wrote, _cut_long):
        found = cut(text)
        if found is not None and found.pasted.strip():
            return Pasted(found.own.strip(), found.pasted.strip(), found.by)
    return Pasted(text)


def _sender(text: str) -> str | None:
    match = _FROM.search(text) or _ON_WROTE.search(text) or _SIGN_OFF.search(text)
    return match.group(match.lastgroup or 1).strip() if match else None


def _cut_fenced(text: str) -> Pasted | None:
    parts = [next(group for group in match.groups() if group is not None) for match in _FENCED.finditer(text)]
    pasted = "\n".join(part.strip() for part in parts)
    return Pasted(_FENCED.sub("\n", text), pasted, _sender(pasted)) if parts else None


def _cut_forwarded(text: str) -> Pasted | None:
    headers = list(_HEADER.finditer(text))
    marker = _MARKER.search(text)
    starts = [headers[0].start()] if len(headers) > 1 else []
    starts += [marker.start()] if marker else []
    if not starts:
        return None
    own, pasted = text[: min(starts)], text[min(starts) :]
    returned, kept = _give_back_tail(own, pasted)
    return Pasted(returned, _unmarked(kept), _sender(pasted))


def _unmarked(pasted: str) -> str:
    """Return the text of others without the line that only says who wrote it, and without its quote marks."""
    without_marker = _MARKER.sub("", pasted)
    return "\n".join(line.lstrip("> \t") for line in without_marker.strip().splitlines())


def _cut_quoted_lines(text: str) -> Pasted | None:
    lines = [match.group().strip().lstrip(">| \t") for match in _QUOTED_LINE.finditer(text)]
    pasted = "\n".join(lines)
    return Pasted(_QUOTED_LINE.sub("", text), pasted, _sender(pasted)) if lines else None


def _cut_letter(text: str) -> Pasted | None:
    opening, closing = _SALUTATION.search(text), _SIGN_OFF.search(text)
    if opening is None or (closing is None and len(text) - opening.end() < 200):
        return None
    if closing is None or closing.start() < opening.start():
        own, pasted = text[: opening.start()], text[opening.start() :]
        return Pasted(*_give_back_tail(own, pasted), None)
    end = min(closing.end(), _end_of_block(text, closing.end("name")))
    return Pasted(
        f"{text[: opening.start()]}\n{text[end:]}", text[opening.start() : end], closing.group("name").strip()
    )


def _end_of_block(text: str, start: int) -> int:
    blank = Pattern(r"\n[ \t]*\n").search(text, start)
    return blank.start() if blank else len(text)


def _cut_wrote(text: str) -> Pasted | None:
    match = _WROTE.search(text)
    if match is None:
        long = _LONG_QUOTE.search(text)
        return Pasted(text[: long.start()] + text[long.end() :], long.group(1)) if long else None
    by = match.group("by")
    named = None if by.lower() in ("he", "she", "they") else by
    own = f"{text[: match.start('text')].rstrip(': ').rstrip(chr(34)).rstrip(': ')}. {text[match.end() :]}"
    return Pasted(own, match.group("text"), named)


def _cut_long(text: str) -> Pasted | None:
    if len(text) <= LONG_BLOCK or speaks_of_self(text):
        return None
    paragraphs = re.split(r"\n[ \t]*\n", text)
    own = [part for part in paragraphs if len(part) <= LONG_BLOCK // 3]
    other = [part for part in paragraphs if len(part) > LONG_BLOCK // 3]
    return (
        Pasted("\n\n".join(own[:1] + own[-1:]), "\n\n".join(other))
        if len(paragraphs) > 1 and other
        else Pasted("", text)
    )


def _give_back_tail(own: str, pasted: str) -> tuple[str, str]:
    """Return the last paragraph to the rep when it speaks to the coach ("so what do I do now?")."""
    head, gap, tail = pasted.rpartition("\n\n")
    speaks = re.match(
        r"\s*(?:so|that's|thats|now|what|how|any|i |i'm|should|this is|see)\b.{0,300}$", tail, re.IGNORECASE | re.DOTALL
    )
    signed = _SIGN_OFF.search(tail)
    return (
        (f"{own}\n{tail}", head) if gap and head.strip() and speaks and not signed and len(head) > 40 else (own, pasted)
    )
