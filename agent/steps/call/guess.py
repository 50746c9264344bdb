"""What a rep guesses of a call before the facts are shown: how many questions, what share of the words."""

import re
from typing import Final, NamedTuple

from agent.domain.move import Focus
from agent.domain.session import Session

MOST = 500
"""Questions a guess may name; a larger number is no guess at it."""

_DIGITS: Final = re.compile(r"(?<![\w.,])(\d{1,3})(?![.,]?\d|\w)")
_TENS: Final = {
    word: 10 * number
    for number, word in enumerate(
        ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"], start=1
    )
}
_ONES: Final = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], start=1)
}
_WORDS: Final = (
    {"zero": 0, "none": 0, "no": 0, "eleven": 11, "twelve": 12, "a dozen": 12, "dozen": 12, "fifteen": 15}
    | _ONES
    | _TENS
    | {f"{ten}{join}{one}": _TENS[ten] + _ONES[one] for ten in list(_TENS)[1:9] for one in _ONES for join in "- "}
)
_SPELT: Final = re.compile(r"\b(" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_ASKS: Final = re.compile(r"\b(?:just |please )?(?:tell|give|show) me\b", re.IGNORECASE)
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
    """Return the rep's latest guesses in this session; `utterance` is a message that is not kept yet.

    Words that ask for something instead of guessing hold no guess.
    """
    said = [
        (asked.turn.focus, answer.utterance)
        for asked, answer in zip(session.exchanges, session.exchanges[1:], strict=False)
        if answer.utterance and not answer.unkept
    ]
    if utterance and session.exchanges:
        said.append((session.exchanges[-1].turn.focus, utterance))
    said = [(focus, words) for focus, words in said if not _ASKS.search(words)]
    questions = [_count(words) for focus, words in said if focus is Focus.GUESS_QUESTIONS]
    shares = [_share(words) for focus, words in said if focus is Focus.GUESS_SHARE]
    return Guess(questions[-1] if questions else None, shares[-1] if shares else None)


def _count(words: str) -> int | None:
    found = _first_number(words)
    return found if found is not None and found <= MOST else None


def _share(words: str) -> int | None:
    """The share in percent: "60", "60/40", "two thirds"; of two numbers the first is the rep's."""
    for pattern, share in _SHARES:
        if pattern.search(words):
            return share
    found = _first_number(words)
    return found if found is not None and found <= 100 else None


def _first_number(words: str) -> int | None:
    """The first number, in digits or spelt out."""
    found = min((match for match in (_DIGITS.search(words), _SPELT.search(words)) if match), key=_place, default=None)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else _WORDS[found[1].lower()]


def _place(match: re.Match[str]) -> int:
    return match.start()
