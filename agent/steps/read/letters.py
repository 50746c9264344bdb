"""Letters in a message: from the greeting to the name that signs it, or all above a signature."""

import re

from agent.language.pattern import Pattern
from agent.steps.read.whose import Pasted

_GREETS = (
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon)|hallo|guten (?:tag|morgen)|moin|liebe[rs]?|"
    r"sehr geehrte[rs]?)(?! (?:coach|meno)\b)"
)
_SALUTATION = Pattern(
    rf"^[ \t]*{_GREETS}(?: all| team| zusammen| [^\W\d_][\w'.-]+){{1,3}}[ \t]*[,:!.]?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_GREETS_INLINE = Pattern(rf"(?i:[ \t]*{_GREETS}) (?:(?:Frau|Herr|Mr\.?|Ms\.?|Mrs\.?|Dr\.?) )?[A-ZÄÖÜ][\w'-]+[,!] ?\S")
_FORMAL = (
    r"(?:(?:kind|best|warm|many|with|mit|viele|liebe|beste|herzliche|schöne|freundlichen) ){0,2}"
    r"(?:regards|wishes|sincerely|gr(?:ü|ue)(?:ß|ss)(?:en?)?|yours (?:truly|faithfully)|mfg|vg|lg)"
)
_SIGN_OFF = Pattern(
    rf"^[ \t]*(?:{_FORMAL}|(?:many )?thanks|cheers|thank you|best|br|rgds|kr|danke)[ \t]*[,.!]?"
    r"[ \t]*\n+[ \t]*(?P<name>[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]+){0,2}).*(?:\n.*){0,4}",
    re.MULTILINE | re.IGNORECASE,
)
_SIGNED = Pattern(
    rf"(?:(?<=[.!?\n])|(?<=[.!?] ))[ \t]*(?i:{_FORMAL})[ \t]*[,.!]?\s+"
    r"(?P<name>[A-ZÄÖÜ][\w'.-]+(?: [A-ZÄÖÜ][\w'.-]+){0,2})[ \t]*(?:\n(?![ \t]*\n).*){0,4}"
)
_CARD = Pattern(
    r"\n[ \t]*\n[ \t]*(?P<name>[A-ZÄÖÜ][\w'.-]+(?: [A-ZÄÖÜ][\w'.-]+){1,2})[ \t]*\n"
    r"[^\n]{0,120}(?:\d[\d /()-]{6,30}|[\w.-]{1,60}@[\w.-])[^\n]{0,120}\s*\Z"
)
_ENDS_A_SENTENCE = Pattern(r"[.!?](?=\s|$)")
_INTRODUCES = Pattern(r"\A[^\n]{1,120}:[ \t]*\n\s*")
_BLANK = Pattern(r"\n[ \t]*\n")


def signature_in(text: str) -> re.Match[str] | None:
    """Return where a letter is signed, with the name that signs it."""
    return _SIGN_OFF.search(text)


def cut_letter(text: str) -> Pasted | None:
    """Return the message without the letter in it, if there is one."""
    return _greeted(text) or _greeted_inline(text) or _signed(text)


def _greeted(text: str) -> Pasted | None:
    opening, closing = _SALUTATION.search(text), _SIGN_OFF.search(text)
    if opening is None or (closing is None and len(text) - opening.end() < 200):
        return None
    if closing is None or closing.start() < opening.start():
        own, pasted = text[: opening.start()], text[opening.start() :]
        return Pasted(*with_tail(own, pasted), None)
    end = min(closing.end(), _end_of_block(text, closing.end("name")))
    return _between(text, opening.start(), end, closing.group("name"))


def _greeted_inline(text: str) -> Pasted | None:
    """A letter in one run: it greets by name and is signed in form, so the rep's own "Hi, ..." stays theirs."""
    closing = _SIGNED.search(text)
    if closing is None:
        return None
    starts = [0, *(match.end() for match in re.finditer(r"\n+|: |\"", text[: closing.start()]))]
    opening = next((start for start in starts if _GREETS_INLINE.match(text, start)), None)
    if opening is None:
        return None
    quoted = text[:opening].endswith('"')
    end = text.find('"', closing.end()) if quoted else -1
    return _between(text, opening, max(closing.end(), end), closing.group("name"))


def _signed(text: str) -> Pasted | None:
    """A letter without a greeting: two sentences and more above a formal signature or a card with a number."""
    closing = _SIGNED.search(text) or _CARD.search(text)
    if closing is None or '"' in text[: closing.start()]:
        return None
    introduction = _INTRODUCES.match(text)
    opening = introduction.end() if introduction else 0
    if len(_ENDS_A_SENTENCE.findall(text[opening : closing.start()])) < 2:
        return None
    return _between(text, opening, closing.end(), closing.group("name"))


def _between(text: str, start: int, end: int, by: str) -> Pasted:
    return Pasted(f"{text[:start]}\n{text[end:]}", text[start:end], by.strip())


def _end_of_block(text: str, start: int) -> int:
    blank = _BLANK.search(text, start)
    return blank.start() if blank else len(text)


_SPEAKS = r"so|that's|thats|now|what|how|any|should|this is|see"
_TO_THE_COACH = Pattern(rf"\s*(?:{_SPEAKS}|i |i'm)\b.{{0,300}}$", re.IGNORECASE | re.DOTALL)
_ASKS_THE_COACH = Pattern(
    r"\s*(?:so\b|that's (?:what|all)|thats (?:what|all)|now what|what (?:do i|should i|now|does)|how (?:do|should) i|"
    r"any (?:idea|thought)s?|should i|this is what|i (?:don't know|am not sure|wonder|feel)|i'm (?:not sure|stuck))\b"
    r".{0,300}$",
    re.IGNORECASE | re.DOTALL,
)


def with_tail(own: str, pasted: str) -> tuple[str, str]:
    """Return both with the last paragraph given back to the rep when it speaks to the coach.

    After a signature any word of the rep's own will do; without one, "I will ..." may still be the letter's.
    """
    head, gap, tail = pasted.rpartition("\n\n")
    speaks = _TO_THE_COACH if _SIGN_OFF.search(head) else _ASKS_THE_COACH
    if gap and head.strip() and len(head) > 40 and not _SIGN_OFF.search(tail) and speaks.match(tail):
        return f"{own}\n{tail}", head
    return own, pasted
