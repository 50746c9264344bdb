"""Two of the rep's own statements in one sentence, without a word about what they mean together.

Two things said near each other are no pair. A pair is a belief beside what the rep has not looked into, or one
sentence in which the rep set the two against each other; where in doubt there is none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove
from agent.language.pattern import Pattern
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.filler import quoted
from agent.steps.phrase.place import HEDGED, is_joined, stands_whole
from agent.steps.phrase.statements import MISSING, Statement, as_statement, pairs_of, sentence, statements
from agent.steps.progress import Progress

_TOLD: Final = (IdeaKind.FACT, IdeaKind.UNKNOWN, IdeaKind.SUCCESS)
_LONGEST_QUOTE: Final = 9
_NEAR: Final = 2
"""Messages within which a belief and what is not known of it still belong together."""
_OF_ITS_OWN: Final = Pattern(
    r"^you\b|\b(?:think|thinks|say|says|said|believes?|maybe|probably|perhaps|simply|might|could)\b", re.IGNORECASE
)
"""Beliefs that "you think" cannot stand before: what the rep did, what others hold, what is hedged within."""
_LOOKED: Final = (
    r"(?:know|knew|ask\w*|check\w*|see|seen|hear\w*|open\w*|look\w*|talk\w*|sp(?:eak|oken|oke)|met|meet|read|listen\w*|dared|test\w*"
    r"|measure\w*|verif\w+|count\w*|thank\w*|told|tell|tried|try|call\w*|said|happened)"
)
_NOT_LOOKED_INTO: Final = Pattern(
    rf"(?:n['’]t|\b(?:not|never|nobody|no one|none))\b(?: \w+){{0,4}}? {_LOOKED}\b|\bnobody\b[^.!?]{{0,40}}\bbeen on\b",
    re.IGNORECASE,
)
"""What nobody has asked, seen or opened yet: what a belief can be set beside."""
_TURNS: Final = Pattern(r"[\s,;.–—-]*(?:but|yet|though|although|while|whereas|only|and yet)\b", re.IGNORECASE)
_GAP: Final = Pattern(r"n['’]t\b|\b(?:not|never|nobody|no one|nothing|none|no)\b(?! (?:\w+ )?missing)", re.IGNORECASE)
"""Words by which something is not there; "the three missing" are the rest of a rating."""
_NO_WISH: Final = Pattern(r"^you (?:do|did)(?:n['’]t| not) (?:want|like|need|mind)\b", re.IGNORECASE)
_SAME_PERSON: Final = (("he", "him", "his"), ("she", "her", "hers"), ("they", "them", "their"))
_WHOM: Final = {word: words[0] for words in _SAME_PERSON for word in words}


def side_by_side(progress: Progress, allowed: AllowedMove, utterance: str = "") -> Iterator[str]:
    """Yield contrasts that the talk holds, the most telling first; none where the two only stand near each other."""
    yield from _belief_and_fact(progress, allowed, utterance)
    yield from _rating_and_gap(progress)
    yield from _told_and_missing(progress, utterance)


def _belief_and_fact(progress: Progress, allowed: AllowedMove, utterance: str) -> Iterator[str]:
    """A belief of the latest message beside what the rep, by their own account, has not looked into."""
    needed = allowed.move is CoachMove.CONTRAST
    latest = progress.latest.of(IdeaKind.ASSUMPTION)
    for belief in [allowed.about] if needed and allowed.about in latest and allowed.about else latest:
        if (belief.evidence and not needed) or (belief.text in utterance and not HEDGED.search(utterance)):
            continue
        stated = as_statement(belief)
        if stated and not _OF_ITS_OWN.search(stated.words):
            for fact in pairs_of(stated, _not_looked_into(progress)):
                if _is_about_the_same(stated, fact) and _meets(stated, fact, utterance):
                    yield sentence(f"you think {stated.words}, and {fact.words}")
        if needed:
            yield from _quoted_pair(belief, progress, utterance)


def _not_looked_into(progress: Progress) -> tuple[Statement, ...]:
    found = statements(progress, IdeaKind.FACT, IdeaKind.UNKNOWN)
    gaps = (one for one in found if one.idea.kind is IdeaKind.UNKNOWN or _NOT_LOOKED_INTO.search(one.words))
    return tuple(one for one in gaps if one.ago < (_NEAR if one.idea.kind is IdeaKind.FACT else 1))


def _is_about_the_same(one: Statement, other: Statement) -> bool:
    """Whether the two can be about the same people and things: no "she" beside a "him", and no one claim twice."""
    whom, who_else = _people(one.words), _people(other.words)
    is_one_claim = len(one.content & other.content) * 2 > min(len(one.content), len(other.content))
    return (
        not is_one_claim
        and (not (whom and who_else) or bool(whom & who_else))
        and (one.ago == other.ago or bool(whom & who_else))
    )


def _meets(one: Statement, other: Statement, utterance: str) -> bool:
    """Whether the talk itself sets the two together: a word they share, or one breath in which the rep turned."""
    if other.idea.kind is IdeaKind.FACT and re.search(r"\b(?:so|that)$", other.words):
        return True
    shared = one.content & other.content or _people(one.words) & _people(other.words)
    return bool(shared) or (_turned(one.idea.text, other.idea.text, utterance) if utterance else False)


def _turned(first: str, second: str, utterance: str) -> bool:
    pair = (first, second) if utterance.find(first) <= utterance.find(second) else (second, first)
    between = utterance.partition(pair[0])[2].partition(pair[1])[0]
    return _TURNS.match(between) is not None and is_joined(*pair, utterance)


def _people(words: str) -> frozenset[str]:
    return frozenset(_WHOM[word] for word in re.findall(r"[a-z]+", words.lower()) if word in _WHOM)


def _quoted_pair(belief: Idea, progress: Progress, utterance: str) -> Iterator[str]:
    """The same in the rep's very words, where no clause could be made of them."""
    first = quoted(belief.text, _LONGEST_QUOTE, 0)
    for ago, reading in enumerate(reversed(progress.readings[-_NEAR:])):
        for fact in reversed(reading.of(IdeaKind.FACT)):
            second = quoted(fact.text, _LONGEST_QUOTE, 0)
            is_gap = _NOT_LOOKED_INTO.search(fact.text) is not None
            whom = _people(fact.text) & _people(belief.text)
            is_near = bool(whom or content_words(fact.text) & content_words(belief.text))
            is_whole = ago > 0 or stands_whole(fact.text, utterance)
            if first and second and first != second and is_gap and is_near and is_whole:
                yield f"You said {first.words}, and also {second.words}."


def _rating_and_gap(progress: Progress) -> Iterator[str]:
    """A rating beside what is missing, where the rep was asked for one, or gave it in so many words."""
    rating = progress.latest.rating
    asked = progress.last_turn is not None and "0 to 10" in progress.last_turn.question
    if rating is None or not (asked or not progress.latest.ideas or progress.latest.of(IdeaKind.UNKNOWN)):
        return
    for fact in statements(progress, *_TOLD):
        is_gap = fact.idea.kind is IdeaKind.UNKNOWN or _GAP.search(fact.words) and not _NO_WISH.match(fact.words)
        if is_gap and fact.ago < _NEAR:
            yield sentence(f"you're at {rating}, and {fact.words}")


def _told_and_missing(progress: Progress, utterance: str) -> Iterator[str]:
    """What was done or seen beside what did not come of it, where the rep said the two in one breath."""
    told = [stated for idea in progress.latest.of(*_TOLD) if (stated := as_statement(idea))]
    for first, second in pairwise(told):
        is_turn = MISSING.search(second.words) and not first.tells_what_is_missing and any(pairs_of(first, (second,)))
        if is_turn and is_joined(first.idea.text, second.idea.text, utterance):
            yield sentence(f"{first.words}, and {second.words}")
