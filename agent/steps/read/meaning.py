"""Whether a rep is lost by the coach's own question: puts it back, names what is not clear, or asks what it means."""

import re
from typing import Final

from agent.language.pattern import Pattern

_LEADING: Final = r"(?:(?:sorry|hm+|uh+|um+|well|wait|no|ok(?:ay)?|pardon|huh|eh|but|and|er+m*)\W+)*"
_ECHO: Final = Pattern(
    rf"\W*{_LEADING}"
    r"(?:[\w' ]{0,50}\b(?:what|whom|who|where|which(?: (?:one|other one|[a-z]+))?|whose)(?: now| exactly| do you mean| "
    r"then| side| is it)?(?:,? sorry)?|"
    r"what (?:\w+ )?(?:do you mean|you mean|is (?:it|that)|are you asking(?: me)?|should i \w+|i should \w+)"
    r"(?: by [\w' ]+)?|"
    r"which (?:\w+ ){0,3}(?:do you mean|you mean)|how do you mean|meaning|like what|you mean[\w', ]{0,40}|"
    r"(?:to|for|with|from|behind|at|about|of) [\w'. ]{1,40}?,? (?:do )?you mean|"
    r"what does (?:that|this|it)(?: question)? mean\b[^.?!]{0,40}|"
    r"what(?: [a-z]+){1,2})\s*\?+",
    re.IGNORECASE,
)
"""A question put back: "Explain what?", "From whom?", "Which options?", "To Ms Adler you mean?"."""
_NOT_SEEN: Final = (
    r"(?:(?:i(?:'m| am) )?not (?:quite |really |so )?sure i|i (?:don'?t|do not|didn'?t|did not|can'?t|not)"
    r"(?: think i)?)(?: quite| really| even)? (?:understand|understood|get|follow|see)"
)
_NOT_KNOWN: Final = (
    rf"{_NOT_SEEN}|i (?:don'?t|do not|didn'?t|did not|not) (?:really |quite |even )?know"
    r"|(?:i(?:'m| am) )?not (?:quite |really |so )?sure(?: i know)?|(?:i(?:'ve| have)? (?:got )?)?no (?:idea|clue)"
)
_THE_QUESTION: Final = (
    r"(?:(?:the|your|that|this)(?: last| first)? (?:question|sentence|wording)"
    r"|what (?:exactly )?(?:you(?:'re| are)? (?:mean|meant|want|wanted|asking|after|getting at|saying)|"
    r"(?:that|this|the|your) (?:last )?(?:question|sentence|word) (?:means?|is))\b[^.?!]*"
    r"|what that (?:means|is)(?=\W*$)|you(?: there)?(?=\W*$))"
)
_LOST: Final = Pattern(
    rf"\W*{_LEADING}(?:(?:{_NOT_KNOWN}) {_THE_QUESTION}|(?:{_NOT_SEEN})(?: that| this| it)?(?=\W*$)"
    r"|what(?: exactly)? do you mean[^.?!]*"
    r"|(?:(?:the|your|that|this)(?: last)? (?:question|sentence)) (?:makes? no sense|is (?:unclear|too (?:hard|"
    r"complicated|abstract)|not clear)|confuses me|doesn'?t make sense)(?: to me)?"
    r"|i(?:'m| am) (?:a bit |totally )?(?:lost|confused)(?: by (?:that|this|the question|you))?(?=\W*$)"
    r"|(?:can|could|would) you (?:please )?(?:explain|rephrase|reword|say|ask|put) (?:that|this|it|the question)\b"
    r"[^.?!]*)(?:,? sorry)?\W*",
    re.IGNORECASE,
)
_POLITE: Final = Pattern(
    r"\W*(?:sorry|pardon|hm+|huh|what|eh|please|thanks|thank you|i'?m lost|wait|no|(?:that'?s an? )?(?:odd|strange|"
    r"funny|weird) question)\W*$",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 12
_ECHOED: Final = frozenset(
    {"to", "for", "with", "from", "behind", "at", "you", "mean", "the", "my", "i", "me", "what", "it", "in", "sorry"}
)


def is_lost(sentence: str) -> bool:
    """Whether a sentence only says that the coach's question is not understood."""
    said = sentence.strip(" ,;-")
    return len(said.split()) <= _MOST_WORDS and _LOST.fullmatch(said) is not None


def puts_back(sentence: str, question: str = "") -> bool:
    """Whether a sentence only puts the coach's question back: "Explain what?", or its own words as a question."""
    said = sentence.strip()
    if len(said.split()) > _MOST_WORDS:
        return False
    if _ECHO.fullmatch(said) or is_lost(said):
        return True
    heard = set(re.findall(r"[a-z']+", said.lower()))
    return said.endswith("?") and len(heard) > 1 and heard <= _ECHOED | set(re.findall(r"[a-z']+", question.lower()))


def asks_meaning(sentences: list[str], question: str) -> bool:
    """Whether a message is only about what the coach's question means, and answers nothing of it."""
    said = [sentence for sentence in sentences if sentence.strip() and not _POLITE.match(sentence)]
    if not said or not any(puts_back(sentence, question) for sentence in said):
        return False
    return all(puts_back(sentence, question) or sentence.rstrip().endswith("?") for sentence in said)
