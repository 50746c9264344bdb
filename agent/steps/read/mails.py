"""Mails in a message: forwarded, replied to, copied with their markup."""

import re

from agent.language.own_words import MAIL_MARK
from agent.language.pattern import Pattern
from agent.steps.read.letters import signature_in, with_tail
from agent.steps.read.whose import Pasted

_HEADER = Pattern(
    r"^[ \t>*]*(?:from|subject|sent|to|cc|betreff|von|an|gesendet|datum|date|re|fwd?|aw|wg)[ \t]*:[ \t*]*\S.*$",
    re.IGNORECASE | re.MULTILINE,
)
_FROM = Pattern(
    r"^[ \t>*]*(?:from|von)[ \t]*:[ \t*]*\"?([A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)", re.IGNORECASE | re.MULTILINE
)
_WRITER = Pattern(
    r"^[ \t>]*on .{5,60}?(?:\b[AP]M|\d),? (?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)(?: <[^>]+>)? wrote:[ \t]*$"
    r"|^[ \t>]*am .{5,60}? schrieb (?P<verfasser>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)(?: <[^>]+>)?:[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MARKUP = Pattern(
    r"</?(?:html|head|body|p|div|br|span|table|tbody|tr|td|blockquote|ul|ol|li|b|i|a|h\d)\b[^<>\n]*>", re.IGNORECASE
)

_CLOSES = ("</html", "</body", "</p", "</div", "</span", "</table", "</td", "</blockquote")


def sender_of(text: str) -> str | None:
    """Return who wrote a mail, if it says."""
    match = _FROM.search(text) or _WRITER.search(text) or signature_in(text)
    return match.group(match.lastgroup or 1).strip() if match else None


def cut_markup(text: str) -> Pasted | None:
    """Return the message without what came with the markup of a page: nobody types that into a talk."""
    tags = list(_MARKUP.finditer(text))
    if not any(tag.group().startswith(_CLOSES) for tag in tags):
        return None
    start, end = tags[0].start(), tags[-1].end()
    pasted = re.sub(r"\n{2,}", "\n", _MARKUP.sub("\n", text[start:end]))
    return Pasted(f"{text[:start]}\n{text[end:]}", pasted, sender_of(pasted))


def cut_forwarded(text: str) -> Pasted | None:
    """Return the message without the mail that begins at a header or at the line that says who wrote it."""
    headers, marker = list(_HEADER.finditer(text)), MAIL_MARK.search(text)
    starts = [headers[0].start()] if len(headers) > 1 else []
    starts += [marker.start()] if marker else []
    if not starts:
        return None
    own, pasted = text[: min(starts)], text[min(starts) :]
    returned, kept = with_tail(own, pasted) if _has_body(pasted) else (own, pasted)
    return Pasted(returned, _unmarked(kept), sender_of(pasted))


def _has_body(pasted: str) -> bool:
    """Whether something stands between the headers and the last paragraph."""
    return bool(_HEADER.sub("", MAIL_MARK.sub("", pasted.rpartition("\n\n")[0])).strip("> \t\n"))


def _unmarked(pasted: str) -> str:
    """Return the text of others without the line that only says who wrote it, and without its quote marks."""
    return "\n".join(line.lstrip("> \t") for line in MAIL_MARK.sub("", pasted).strip().splitlines())
