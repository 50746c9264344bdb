"""Why a turn is objected to: the ways of answering it was caught in, with its own words."""

import re
from collections.abc import Iterator

from agent.domain.verdict import AnswerKind, Reason
from agent.guard.grammar import Speech, speech
from agent.guard.provenance import Origin
from agent.guard.score import Weighed
from agent.guard.signs import Signs
from agent.guard.tellings import Telling
from agent.language.parse import Word

_KINDS = {
    Speech.OPEN: AnswerKind.PRESUPPOSITION,
    Speech.CLOSED: AnswerKind.SUGGESTION_QUESTION,
    Speech.ORDER: AnswerKind.TELLING,
    Speech.YOU: AnswerKind.SMUGGLED_REFLECTION,
    Speech.STATE: AnswerKind.NUMBERS_OR_FACTS_ADDED,
}
_PLAIN = (
    AnswerKind.TELLING,
    AnswerKind.SUGGESTION_QUESTION,
    AnswerKind.HYPOTHETICAL_SOLUTION,
    AnswerKind.SCRIPT_WORDS,
    AnswerKind.SOCIAL_PROOF,
    AnswerKind.NUMBERS_OR_FACTS_ADDED,
)
"""The ways of answering that wordings tell most surely."""
_OVERDONE = "overdone"
"""The rule for "you gave in too early": a judgement, unless the rep said so."""
_CHOICE = re.compile(r"\bor\b|(?:\w+, ){2,}", re.IGNORECASE)
_SHORTEST_QUOTE = 3


def certain(signs: Signs) -> tuple[Reason, ...]:
    """Return the tellings that are answers whatever the score says: worded as advice, in words not the rep's."""
    return tuple(
        Reason(kind=telling.kind, span=telling.span)
        for telling in signs.tellings
        if telling.certain and _carries_own(signs, telling.span) and not _is_asked(signs, telling)
    )


def is_worded_as_answer(signs: Signs) -> bool:
    """Whether the turn is worded as an answer and names what the rep has not: held, however it scores.

    The score is sure of talks as long as those it was fitted on; this does not depend on how long a talk is.
    """
    return any(
        (telling.kind in _PLAIN and _brings_new(signs, telling.span))
        or (telling.rule == _OVERDONE and _carries_own(signs, telling.span))
        for telling in signs.tellings
    )


def likely(signs: Signs, weighed: Weighed) -> tuple[Reason, ...]:
    """Return the ways in which a turn that scores high gives its answer; at least one, unless it is empty."""
    told = (Reason(kind=one.kind, span=one.span) for one in signs.tellings if _brings_new(signs, one.span))
    found = (*_scripts(signs), *told)
    return tuple(dict.fromkeys(found)) or tuple(_strongest(signs, weighed))


def _scripts(signs: Signs) -> Iterator[Reason]:
    for quote in signs.shape.quotes:
        if len(quote.split()) >= _SHORTEST_QUOTE and _brings_new(signs, quote):
            yield Reason(kind=AnswerKind.SCRIPT_WORDS, span=quote)


def _strongest(signs: Signs, weighed: Weighed) -> Iterator[Reason]:
    """The sentence whose ideas weigh most, called by what it does."""
    orders = tuple(telling.span for telling in signs.tellings if telling.rule == "command")
    weights = [(_weight(signs, words, weighed), words) for words in signs.parsed.sentences]
    if weights:
        _, words = max(weights, key=lambda pair: pair[0])
        text = signs.parsed.span(words)
        kind = _KINDS[speech(signs.parsed, words, orders)]
        asked = kind in {AnswerKind.PRESUPPOSITION, AnswerKind.SUGGESTION_QUESTION}
        yield Reason(kind=AnswerKind.MENU if asked and _CHOICE.search(text) else kind, span=text)


def _weight(signs: Signs, words: tuple[Word, ...], weighed: Weighed) -> float:
    text = signs.parsed.span(words)
    return sum(amount for idea, amount in weighed.evidence if idea.span in text)


def _brings_new(signs: Signs, span: str) -> bool:
    return any(unit.origin is Origin.NEW for unit in signs.units_in(span))


def _carries_own(signs: Signs, span: str) -> bool:
    return any(unit.is_own for unit in signs.units_in(span))


def _is_asked(signs: Signs, telling: Telling) -> bool:
    start = signs.parsed.text.find(telling.span)
    return signs.parsed.text[start + len(telling.span) :].lstrip("\"' ").startswith("?")
