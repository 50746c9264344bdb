"""Text that somebody else wrote, told apart from the rep's own words."""

import re

from agent.language.pattern import Pattern
from agent.steps.read.letters import cut_letter
from agent.steps.read.mails import cut_forwarded, cut_markup, sender_of
from agent.steps.read.selves import speaks_of_self
from agent.steps.read.transcripts import cut_transcript
from agent.steps.read.whose import Pasted

_FENCED = Pattern(r'"""(.+?)(?:"""|\Z)|```(.+?)(?:```|\Z)|<{2,}(.+?)(?:>{2,}|\Z)', re.DOTALL)
_QUOTED_LINE = Pattern(r"^[ \t]*(?:>|\|).*$", re.MULTILINE)
_WROTE = Pattern(
    r"(?P<by>\b(?:[A-Z][\w'-]{1,40}|s?he|they|the [a-z]+|my [a-z]+))(?: just| then)? (?:wrote|writes|replied|emailed|"
    r"texted|sent(?: me)?(?: this)?|answered)"
    r"[^:\"\n]{0,60}: ?\"(?P<text>[^\"]{20,})\"?",
)
_ANSWERED = Pattern(
    r"(?P<by>\b(?:[A-Z][\w'-]{1,40}|[Ss]?[Hh]e|[Tt]hey|[Tt]he [a-z]+|[Mm]y [a-z]+))(?: just| then)? (?:wrote|writes|"
    r"replied|emailed|texted|answered)(?: back)?(?: me)?: ?"
    r"(?P<text>(?=[^\n.!?]*\b(?:I|we|We|my|My|our|Our)\b)[^\s\"'](?:[^\n\".!?]|[.!?](?=\w)){19,}[.!?]?)"
)
"""An answer passed on without quotation marks: when its first sentence says "I", that is not the rep."""
_LONG_QUOTE = Pattern(r'"([^"]{160,})"?')
LONG_BLOCK = 1_800
"""Characters of one unbroken message beyond which it was hardly typed into the chat."""


def split_pasted(text: str) -> Pasted:
    """Return the rep's own words and the text of others in this message."""
    mails = (_cut_fenced, cut_markup, cut_forwarded, _cut_quoted_lines, cut_letter)
    for cut in (*mails, cut_transcript, _cut_wrote, _cut_long):
        found = cut(text)
        if found is not None and found.pasted.strip():
            return Pasted(found.own.strip(), found.pasted.strip(), found.by)
    return Pasted(text)


def _cut_fenced(text: str) -> Pasted | None:
    parts = [next(group for group in match.groups() if group is not None) for match in _FENCED.finditer(text)]
    pasted = "\n".join(part.strip() for part in parts)
    return Pasted(_FENCED.sub("\n", text), pasted, sender_of(pasted)) if parts else None


def _cut_quoted_lines(text: str) -> Pasted | None:
    lines = [match.group().strip().lstrip(">| \t") for match in _QUOTED_LINE.finditer(text)]
    pasted = "\n".join(lines)
    return Pasted(_QUOTED_LINE.sub("", text), pasted, sender_of(pasted)) if lines else None


def _cut_wrote(text: str) -> Pasted | None:
    match = _WROTE.search(text) or _ANSWERED.search(text)
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
