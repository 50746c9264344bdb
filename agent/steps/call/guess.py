"""What a rep guesses of a call before the facts are shown: how many questions, what share of the words."""

import re
from typing import Final, NamedTuple

from agent.domain.move import Focus
from agent.domain.session import Session

MOST = 500
"""Questions a guess may name; a larger number is no guess at it."""

_NUMBER: Final = re.compile(r"(?<![\w.,])(\d{1,3})(?![\w]*\d)")
_WORDS: Final = {
    word: number
    for number, word in enumerate(
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"zero": 0, "no": 0, "a dozen": 12, "dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30}
_SPELT: Final = re.compile(r"\b(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_SHARES: Final = (
    (re.compile(r"\b(?:two|2)[ -]thirds?\b|\b2/3", re.IGNORECASE), 67),
    (re.compile(r"\b(?:a|one|1)[ -]third\b|\b1/3", re.IGNORECASE), 33),
    (re.compile(r"\bthree[ -]quarters?\b|\b3/4", re.IGNORECASE), 75),
    (re.compile(r"\b(?:a|one)[ -]quarter\b|\b1/4", re.IGNORECASE), 25),
    (re.compile(r"\bhalf\b|\bfifty[ -]fifty\b|\b50[/:-]50\b|\bequal\b|\beven\b", re.IGNORECASE), 50),
)


class Guess(NamedTuple):
    """What the rep guessed; None where they did not."""

    questions: int | None = None
    share: int | None = None


def guess_of(session: Session, utterance: str = "") -> Guess:
    """Return the rep's latest guesses in this session; `utterance` is a message that is not kept yet."""
    said = [
        (asked.turn.focus, answer.utterance)
        for asked, answer in zip(session.exchanges, session.exchanges[1:], strict=False)
        if answer.utterance and not answer.unkept
    ]
    if utterance and session.exchanges:
        said.append((session.exchanges[-1].turn.focus, utterance))
    questions = [_count(words) for focus, words in said if focus is Focus.GUESS_QUESTIONS]
    shares = [_share(words) for focus, words in said if focus is Focus.GUESS_SHARE]
    return Guess(questions[-1] if questions else None, shares[-1] if shares else None)


def _count(words: str) -> int | None:
    if found := _NUMBER.search(words):
        return int(found[1]) if int(found[1]) <= MOST else None
    found = _SPELT.search(words)
    return _WORDS[found[1].lower()] if found else None


def _share(words: str) -> int | None:
    """The share in percent: "60", "60/40", "two thirds"; of two numbers the first is the rep's."""
    for pattern, share in _SHARES:
        if pattern.search(words):
            return share
    found = _NUMBER.search(words)
    return int(found[1]) if found and int(found[1]) <= 100 else None
