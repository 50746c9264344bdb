"""What the rep says otherwise than before: in their own words alone, and of the same matter."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from agent.domain.contradiction import Contradiction
from agent.domain.idea import Voice
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Mode, Session
from agent.domain.stage import GrowStage
from agent.language.contradiction import Clash, clashes, is_name, supersedes
from agent.language.own_words import own_words
from agent.language.parse import parse
from agent.steps.read.pasted import split_pasted

_HANDS_OVER: Final = re.compile(
    r"\b(?:e?-?mail|message|note|text|minutes|transcript|wrote|writes|sent|replied|answered|says?|said)\b[^.:\n]{0,30}:\s"
    r"|^\s*(?:hi|hello|dear|hey)\b[^.\n]{0,30},?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Opens what others wrote: whatever follows is not counted as the rep's own statement."""
_MOSTLY: Final = 0.6
"""Share of a sentence's words from which a clause is quoted with all of it."""
_SENTENCE: Final = re.compile(r"[^.!?\n]+")
_READ: Final = 600
"""Characters of a message that are read for names."""


class Found(NamedTuple):
    """A contradiction with the session it goes back to; `is_named` when both sides name the same."""

    contradiction: Contradiction
    session_id: str | None
    is_named: bool


def said_now(session: Session, reading: Reading, utterance: str) -> tuple[str, ...]:
    """Return what the rep says themselves now, the latest message first.

    While the opening lasts nothing can be asked of it, so that the messages of the opening come along with the one
    that ends it.
    """
    latest = _before_others(own_words(utterance, reading.pasted))
    if session.stage is not GrowStage.GOAL:
        return (latest,)
    told = (exchange for exchange in reversed(session.exchanges) if exchange.utterance and not exchange.unkept)
    return (latest, *(_own(exchange.utterance or "") for exchange in told))


def contradictions(
    session: Session, reading: Reading, said: Sequence[str], recalled: Sequence[Recalled]
) -> Iterator[Found]:
    """Yield what this rep says otherwise than in what was recalled, the newest of that first.

    Left out are changes that the rep tells of themselves, what others said or wrote, and what was already said
    otherwise in between.
    """
    if session.mode is Mode.PRACTISE:
        return
    earlier = sorted(_earlier(session, recalled), key=lambda item: item.at, reverse=True)
    for text in said:
        for number, item in enumerate(earlier):
            since = earlier[:number]
            for found in clashes(text, item.text):
                if not (found.is_told or _is_of_others(found.newer.text, reading) or _is_over(item, since)):
                    yield Found(_contradiction(found, text, item), item.session_id, bool(found.names))


def newest_preferred(recalled: Sequence[Recalled], said: Sequence[str]) -> tuple[Recalled, ...]:
    """Return what was recalled with the newer before the older where two cannot both hold, the older one marked.

    What the rep says otherwise now is marked too.
    """
    marked = [
        item.model_copy(update={"superseded": True})
        if item.speaker == "rep" and (_is_over(item, recalled) or any(supersedes(text, item.text) for text in said))
        else item
        for item in recalled
    ]
    return tuple(sorted(marked, key=lambda item: item.superseded))


def same_matter(session: Session, earlier: Session) -> bool:
    """Whether two sessions are about the same: on one arc, followed up here, or naming the same people or firms."""
    if session.arc_id and session.arc_id == earlier.arc_id:
        return True
    promise = session.follow_up
    return (promise is not None and promise.session_id == earlier.id) or bool(_names(session) & _names(earlier))


def _earlier(session: Session, recalled: Sequence[Recalled]) -> Iterator[Recalled]:
    for item in recalled:
        if item.speaker == "rep" and item.session_id != session.id and item.at < session.started_at:
            yield item.model_copy(update={"text": _own(item.text)})


def _own(text: str) -> str:
    """A message without what somebody else wrote."""
    return _before_others(split_pasted(text).own)


def _before_others(own: str) -> str:
    handed_over = _HANDS_OVER.search(own)
    return own[: handed_over.start()] if handed_over else own


def _is_over(item: Recalled, others: Sequence[Recalled]) -> bool:
    """Whether something said after it says otherwise."""
    return any(other.at > item.at and other.speaker == "rep" and supersedes(other.text, item.text) for other in others)


def _is_of_others(text: str, reading: Reading) -> bool:
    """Whether these words stand in what the rep only passes on."""
    foreign = (idea.text for idea in reading.ideas if idea.voice is not Voice.OWN)
    return any(text in other or other in text for other in foreign)


def _contradiction(found: Clash, now: str, item: Recalled) -> Contradiction:
    return Contradiction(
        then=_forms(found.older.text, item.text), now=_forms(found.newer.text, now), at=item.at, item=item.id
    )


def _forms(clause: str, text: str) -> tuple[str, ...]:
    """The sentence that holds a clause, where it says little else, and the clause."""
    sentences = (match[0].strip(" ,;:") for match in _SENTENCE.finditer(text))
    whole = next((sentence for sentence in sentences if clause in sentence), clause)
    is_most = len(clause.split()) >= _MOSTLY * len(whole.split())
    return tuple(dict.fromkeys((whole, clause))) if is_most else (clause,)


def _names(session: Session) -> frozenset[str]:
    """The people and firms that a session names, whatever they are called by besides."""
    told = (exchange.utterance[:_READ] for exchange in session.exchanges if exchange.utterance)
    words = (word for text in (f"About {session.deal}", *told) for word in parse(text).words)
    return frozenset(word.text.casefold() for word in words if is_name(word))
