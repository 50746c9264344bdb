"""Whether what a question points at is there: by the kind of words in it, once for all questions."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.language.pattern import Pattern
from agent.language.quotations import without_quotations
from agent.language.sentence import sentences_of
from agent.steps.phrase import just_said
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.cast import cast
from agent.steps.phrase.claims import has_view
from agent.steps.phrase.given import Given
from agent.steps.phrase.on_price import press_on_price
from prompts.loader import load_bank
from prompts.questions import Question

_SAW: Final = Pattern(
    r"\b(?:i|we)(?:['’]ve)? (?:\w+ )?(?:saw|seen|see|noticed|notice|watched|heard|looked|read)\b", re.IGNORECASE
)
_TOLD: Final = Pattern(
    r"\b(?!i\b|we\b|you\b)[\w’']+(?: [\w’']+)? (?:says?|said|told|tells|wrote|writes|asks?|asked|wants?|wanted|claims?"
    r"|answer\w*|mailed|insists?|insisted|calls? (?:it|us|the)|complain\w*|demands?|demanded"
    r"|keeps? (?:asking|saying))\b",
    re.IGNORECASE,
)
"""Somebody else who says or asks for something."""
_OTHERS: Final = Pattern(r"\b(?:they|them|he|she|him|her|buyers?|customers?|clients?|procurement)\b", re.IGNORECASE)
_UNHEARD: Final = Pattern(
    r"\b(?:has|have|had)(?:n['’]t| not) (?:\w+ )?(?:answered|replied|written|called|reacted|come back|spoken|met|heard"
    r"|talked|asked|reached)\b|\bnever (?:\w+ )?(?:met|spoken|talked|answered|replied|called)\b"
    r"|\bno (?:answer|reply|response|word|reaction)\b|\b(?:gone|went) (?:quiet|silent|dark)\b"
    r"|\bnothing (?:from|since)\b",
    re.IGNORECASE,
)
_OTHERWISE: Final = Pattern(r",? or (?:who|what|which|whether|how|if|when|where|why)\b", re.IGNORECASE)


FOR_GROUNDS: Final = Pattern(
    r"makes you (?:see|think|say)|What tells you that|shows this|how sure are you (?:of that|that \{|that this)"
    r"|speaks against it|points (?:to it|the other way)|you hear that from|hear it yourself|example of that"
    r"|If it were otherwise|tell whether \{|show, as far as you have seen|makes you think so"
)
_THEM: Final = Pattern(r"\b(?:them|they|the other side)\b")


_SEVERAL: Final = 2
_BARE: Final = Pattern(r"\w+ (?:it|that|this|so|the same)(?: \w+)?", re.IGNORECASE)
"""Names nothing by itself: "do it again"."""
_NAMED_BY_MIRROR: Final = frozenset(["unknown_now"])
"""What a mirror may name that "that" then points at."""


class _Ground(NamedTuple):
    """Words of a question, and what must stand before it may be asked."""

    words: Pattern
    holds: Callable[[Question, Given], bool]


def points_at_something(question: Question, given: Given) -> bool:
    """Whether the talk holds what this question points at, of the right kind."""
    if question.leans and "option" in question.needs and not just_said.has_way(given):
        return False
    if question.focus == Focus.LISTEN_FOR and not question.slots and _THEM.search(question.text):
        return _meets_them(given)
    return all(ground.holds(question, given) for ground in _GROUNDS if ground.words.search(question.text))


def keeps_pointing(wording: str, mirror: str, utterance: str) -> bool:
    """Whether "that" still points to the last words of a message when this mirror goes before the question."""
    question = load_bank().get(wording)
    if question is None or not question.leans or question.move == CoachMove.CONTRAST:
        return True
    if _NAMED_BY_MIRROR & {*question.needs}:
        return True
    last = " ".join(list(sentences_of(utterance))[-1:])
    return bool(content_words(mirror)) and content_words(mirror) <= content_words(last)


def _believes(question: Question, given: Given) -> bool:
    return bool(question.slots) or not question.leans or has_view(given)


def _plans(question: Question, given: Given) -> bool:
    """Whether "it" can only be what the rep means to do: just named, or promised."""
    ideas = given.progress.latest.of(IdeaKind.OPTION, IdeaKind.ACTION)
    return bool(ideas) or given.progress.action is not None or just_said.has_way(given)


def _has_seen(question: Question, given: Given) -> bool:
    return any(_SAW.search(without_quotations(line)) for line in given.lines[:1])


def _were_told(question: Question, given: Given) -> bool:
    """Whether somebody said something of what the question names."""
    return any(_TOLD.search(sentence) and question.stands_on(sentence) for sentence in given.sentences)


def _named_several(question: Question, given: Given) -> bool:
    """Whether more than one thing to do was named, each in a sentence of its own."""
    ideas = given.progress.ideas(IdeaKind.OPTION, IdeaKind.ACTION)
    options = {idea.text for idea in ideas if not _BARE.fullmatch(idea.text)}
    return sum(1 for sentence in given.sentences if any(option in sentence for option in options)) >= _SEVERAL


def _is_heard(question: Question, given: Given) -> bool:
    return _UNHEARD.search(given.words) is None


def _speak_of_it(question: Question, given: Given) -> bool:
    """Whether the rep brought up with others in it what these may have spoken of."""
    return any(_OTHERS.search(sentence) and question.stands_on(sentence) for sentence in given.sentences)


def _misses_one_thing(question: Question, given: Given) -> bool:
    """Whether the latest message ends on one thing that the rep does not know, so that "it" is that."""
    missing = given.progress.latest.of(IdeaKind.UNKNOWN)
    last = given.last_sentence
    return len(missing) == 1 and missing[0].text in last and not _OTHERWISE.search(last)


def _meets_them(given: Given) -> bool:
    """Whether what was promised is one thing, and with nobody who was named: "them" is the other side."""
    promise = given.progress.session.commitment
    named = promise is not None and any(part.name in promise.action for part in cast(given.progress, given.words))
    return not named and not given.progress.session.also


_GROUNDS: Final = (
    _Ground(FOR_GROUNDS, _believes),
    _Ground(Pattern(r"it has failed|against it\b|gains by it|fall apart|trip this up|bet against it"), _plans),
    _Ground(Pattern(r"what you saw"), _has_seen),
    _Ground(Pattern(r"what they (?:say|said|are asking|asked)\b|as they told it"), _were_told),
    _Ground(Pattern(r"(?:about|does|did|up|Besides|measure|look at) the price\b|talk about price"), press_on_price),
    _Ground(Pattern(r"all you have named|the things you named|everything you['’]ve said, what will"), _named_several),
    _Ground(Pattern(r"you heard (?:from \{|them say)"), _is_heard),
    _Ground(Pattern(r"heard them say"), _speak_of_it),
    _Ground(Pattern(r"without knowing it"), _misses_one_thing),
)
"""What the words of a question ask for."""
