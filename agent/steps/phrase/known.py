"""What a talk holds already, so that no question asks for it again or takes for granted what is not there."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Final

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove
from agent.domain.topic import Topic
from agent.language.pattern import Pattern
from agent.steps.phrase.cast import cast
from agent.steps.phrase.given import Given
from agent.steps.phrase.naming import Side


class Known(StrEnum):
    """A word for the fields `needs` and `unless` of a question."""

    FACTS = "facts"  # an account of what happened
    QUOTES = "quotes"  # what somebody said, word for word
    UNKNOWNS = "unknowns"  # what the rep does not know, or would ask
    DATES = "dates"  # a day or a deadline
    NUMBERS = "numbers"  # figures
    PEOPLE = "people"  # who is in it
    BUYER = "buyer"  # somebody who buys, and the talk is not about the rep's own house
    DEED = "deed"  # a promise, or what the rep has decided
    STRAIN = "strain"  # feelings, and little else
    SUCCESS = "success"  # something that worked


_ENOUGH_FACTS, _ENOUGH_WORDS, _ENOUGH_PEOPLE = 3, 45, 2
_MOST, _OFTEN = 0.5, 2
"""Share and number of messages about feelings from which a talk is about them."""
_QUOTED: Final = Pattern(
    r"[\"“”„][^\"“”„\n]{3,}[\"“”]|\b(?:said|says|told (?:me|us)|his words?|her words?|wrote|quote)\b", re.IGNORECASE
)
_ASKED: Final = Pattern(
    r"\b(?:i(?:['’]d| would) (?:like|love|want) to know|i want to know|i wonder|what i['’]d ask|i don['’]t know)"
    r" (?:who|whom|whose|what|whether|if|which|when|why|where|how (?:many|much|long|often|they|he|she))\b",
    re.IGNORECASE,
)
_DATED: Final = Pattern(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|yesterday|january|february|march|april|june|july"
    r"|august|september|october|november|december|(?:last|next|this|end of (?:the|this)) (?:week|month|quarter|year)"
    r"|(?:in|for|since|left) \w+ (?:days|weeks|months)|\w+ (?:days|weeks|months) (?:ago|left)|q[1-4])\b",
    re.IGNORECASE,
)
_FIGURES: Final = Pattern(r"\d+(?:[.,]\d+)?\s?(?:%|k\b|percent|euros?|dollars|pounds)|[€$£]\s?\d", re.IGNORECASE)
_BUYS: Final = Pattern(
    r"\b(?:buyers?|clients?|customers?|prospects?|deals?|accounts?|procurement|purchas\w+|contracts?|quotes?|tenders?|demos?"
    r"|renew\w*|pric\w+|discounts?|sell|selling|sold|orders?|proposals?|pitch\w*|brokers?|vendors?|pilots?|champions?"
    r"|competitors?|negotiat\w+|sign(?:ed|ing)?|bid|rfp|invoice)\b",
    re.IGNORECASE,
)
_NO_BUYER: Final = Pattern(
    r"\b(?:no (?:buyer|client|customer)|not (?:talking )?about (?:a|the|any) (?:buyer|client|customer)"
    r"|it['’]s (?:all )?internal)\b",
    re.IGNORECASE,
)
_INSIDE: Final = (Topic.MANAGER, Topic.INTERNAL_ALIGNMENT, Topic.TIME)
_HARD: Final = Pattern(
    r"\bi (?:just |still |keep |really )*(?:feel|felt|feeling)\b|\bi['’]m (?:so |just |really |too |such )*"
    r"(?:ashamed|embarrassed|exhausted|devastated|crushed|overwhelmed|drained|defeated|depressed|terrified|scared"
    r"|disappointed|frustrated|stressed|worried|sad|sick|empty|stupid|useless|not good enough|a (?:fraud|mess))\b"
    r"|\bfeeling like this\b|\bcan['’]t sleep\b|\b(?:ashamed|hurts|awful|terrible|miserable|crying|cried)\b",
    re.IGNORECASE,
)


def holds(known: str, given: Given) -> bool:
    """Whether the talk so far holds this; `known` is one of the words of `Known`."""
    return _tests()[Known(known)](given)


@cache
def _tests() -> dict[Known, Callable[[Given], bool]]:
    return {
        Known.FACTS: _has_account,
        Known.QUOTES: lambda given: bool(_QUOTED.search(given.words)),
        Known.UNKNOWNS: lambda given: bool(_ideas(given, IdeaKind.UNKNOWN)) or bool(_ASKED.search(given.words)),
        Known.DATES: lambda given: any(one.due for one in given.progress.readings) or bool(_DATED.search(given.words)),
        Known.NUMBERS: lambda given: bool(_FIGURES.search(given.words)),
        Known.PEOPLE: lambda given: len(cast(given.progress, given.words)) >= _ENOUGH_PEOPLE,
        Known.BUYER: _has_buyer,
        Known.DEED: lambda given: given.progress.action is not None,
        Known.STRAIN: _is_strained,
        Known.SUCCESS: lambda given: (
            bool(given.progress.latest.of(IdeaKind.SUCCESS)) or given.progress.has(RepMove.DID_IT)
        ),
    }


def _ideas(given: Given, *kinds: IdeaKind) -> int:
    return len(given.progress.ideas(*kinds))


def _has_account(given: Given) -> bool:
    told = _ideas(given, IdeaKind.FACT, IdeaKind.SUCCESS)
    return told >= _ENOUGH_FACTS or (told > 0 and len(given.words.split()) >= _ENOUGH_WORDS)


def _has_buyer(given: Given) -> bool:
    """Whether the rep spoke of buying, and not of trouble inside their own house."""
    people = cast(given.progress, given.words)
    first = given.progress.readings[:1]
    inside = any(topic in _INSIDE for reading in first for topic in reading.topics[:1])
    house = bool(people) and people[0].side is Side.OWN and not people[0].is_helper
    if _NO_BUYER.search(given.words) or house or inside:
        return False
    return bool(given.progress.session.deal or _BUYS.search(given.words))


def _is_strained(given: Given) -> bool:
    """Whether the latest message, or most of the talk, is about how the rep feels, and about little else."""
    latest, readings = given.progress.latest, given.progress.readings
    if latest.of(IdeaKind.OPTION, IdeaKind.ACTION, IdeaKind.SUCCESS) or latest.does(RepMove.COMPLAINS):
        return False
    said = [line for line in given.words.splitlines() if line]
    if said and _HARD.search(said[-1]):
        return True
    felt = [reading for reading in readings if reading.of(IdeaKind.FEELING) or reading.does(RepMove.VENTS)]
    feels = latest in felt and bool(latest.of(IdeaKind.FEELING)) and not latest.of(IdeaKind.GOAL)
    hard = max(len(felt), sum(1 for line in said if _HARD.search(line)))
    return feels or (not latest.of(IdeaKind.FACT) and hard >= max(_OFTEN, _MOST * len(readings)))
