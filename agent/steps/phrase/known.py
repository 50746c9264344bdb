"""What a talk holds already, so that no question asks for it again or takes for granted what is not there."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from agent.domain.idea import IdeaKind
from agent.domain.move import RepMove
from agent.domain.topic import Topic
from agent.language.pattern import Pattern
from agent.steps.phrase import claims, just_said, situation
from agent.steps.phrase.cast import cast
from agent.steps.phrase.choice import is_advised
from agent.steps.phrase.given import Given
from agent.steps.phrase.naming import Side
from agent.steps.phrase.strain import is_strained


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
    OPENED = "opened"  # the message that the rep arrived with, and nothing after it
    EVENT = "event"  # something that happened
    AGAIN = "again"  # something that comes back
    CLAIM = "claim"  # a belief, at the end of the latest message
    TROUBLE = "trouble"  # what went wrong, at the end of the latest message
    CAUSE = "cause"  # a cause, in the latest message
    OWN_CAUSE = "own_cause"  # a cause that lies with the rep
    OWN_FAULT = "own_fault"  # what the rep did, or did not do, and puts it down to
    GUESS = "guess"  # the rep has called something a guess
    FIGURES = "figures"  # two numbers in the latest message
    DECISION = "decision"  # a decision of others
    UNKNOWN_NOW = "unknown_now"  # what the rep does not know, in the latest message
    CHOICE = "choice"  # two options that exclude each other
    OPTION = "option"  # something that the rep could do
    STEPS = "steps"  # two things to do that belong together
    ADVICE = "advice"  # what others say the rep should do
    WON = "won"  # a deal was won
    WAY = "way"  # something the rep could do, at the end of the latest message
    INSIGHT = "insight"  # what has just become clear to the rep, at the end of the latest message
    OBSTACLE = "obstacle"  # what could get in the way, in the latest message
    EXPLAINED = "explained"  # a cause was asked for just now


_ENOUGH_FACTS, _ENOUGH_WORDS, _ENOUGH_PEOPLE = 3, 45, 2
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
    r"|at \d{1,2}[:.]\d\d|at (?:eight|nine|ten|eleven|noon|twelve)|in \w+ (?:minutes?|hours?)"
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


@lru_cache(maxsize=256)
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
        Known.STRAIN: is_strained,
        Known.OPENED: lambda given: sum(1 for reading in given.progress.readings if reading.ideas) == 1,
        Known.SUCCESS: lambda given: (
            bool(given.progress.latest.of(IdeaKind.SUCCESS)) or given.progress.has(RepMove.DID_IT)
        ),
        Known.EVENT: lambda given: bool(situation.EVENT.search(given.words)),
        Known.AGAIN: lambda given: bool(situation.AGAIN.search(given.words)),
        Known.CLAIM: claims.ends_on_claim,
        Known.TROUBLE: situation.has_trouble,
        Known.CAUSE: claims.explains,
        Known.OWN_CAUSE: situation.has_own_cause,
        Known.OWN_FAULT: situation.has_own_fault,
        Known.GUESS: lambda given: bool(situation.GUESS.search(given.words)),
        Known.FIGURES: situation.has_figures,
        Known.DECISION: lambda given: bool(situation.DECISION.search(given.words)),
        Known.UNKNOWN_NOW: lambda given: bool(given.progress.latest.of(IdeaKind.UNKNOWN)),
        Known.CHOICE: situation.has_choice,
        Known.OPTION: situation.has_option,
        Known.STEPS: situation.has_steps,
        Known.ADVICE: is_advised,
        Known.WON: situation.is_won,
        Known.WAY: just_said.has_way,
        Known.INSIGHT: just_said.has_insight,
        Known.OBSTACLE: just_said.has_obstacle,
        Known.EXPLAINED: just_said.was_explained,
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
