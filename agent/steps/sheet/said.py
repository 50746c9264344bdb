"""What a rep said in a session as themselves, sentence by sentence, with what asked for it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from agent.domain.idea import Idea, Voice
from agent.domain.move import CoachMove, RepMove
from agent.domain.reading import Reading
from agent.domain.session import NOT_KEPT, Exchange, Session
from agent.domain.turn import CoachTurn
from agent.language.own_words import own_words
from agent.language.secrets import masked_kinds
from agent.language.sentence import sentences_of

OTHERS_WORDS: Final = (Voice.PASTED, Voice.REHEARSED)
"""Voices that are not the rep's, or not the rep speaking for themselves."""
NOTHING_SAID: Final = (RepMove.STOPS, RepMove.SKIPS, RepMove.SPEAKS_OTHER_LANGUAGE, RepMove.REHEARSES)
_WORD: Final = re.compile(r"\w+")
_MAIL_HEAD: Final = re.compile(r"\s*[>|]|\s*(?:from|to|cc|subject|sent|date|betreff|von|an)\s*:", re.IGNORECASE)


class Sentence(NamedTuple):
    """A sentence of a message and where it stands there, the ideas in it, and the turn it answers."""

    number: int
    start: int
    text: str
    ideas: tuple[Idea, ...]
    asked: CoachTurn
    reading: Reading

    @property
    def end(self) -> int:
        """Where the sentence ends in its message."""
        return self.start + len(self.text)


def sentences(session: Session) -> Iterator[Sentence]:
    """Yield what the rep said as themselves, oldest first: nothing pasted, rehearsed, masked or not to be kept."""
    for before, exchange in zip(session.exchanges, session.exchanges[1:], strict=False):
        if before.turn.move is not CoachMove.PLAY and _counts(exchange):
            yield from _sentences(exchange, before.turn)


def words_in(text: str) -> list[str]:
    """Return the words of a text without case."""
    return [word.casefold() for word in _WORD.findall(text)]


def holds(sentence: str, words: str) -> bool:
    """Whether a sentence says these words, as they stand or with others in between."""
    if words in sentence:
        return True
    rest = iter(words_in(sentence))
    return bool(wanted := words_in(words)) and all(word in rest for word in wanted)


def _counts(exchange: Exchange) -> bool:
    said, reading = exchange.utterance, exchange.reading
    if not said or reading is None or exchange.unkept or NOT_KEPT in said:
        return False
    return not reading.does(*NOTHING_SAID)


def _sentences(exchange: Exchange, asked: CoachTurn) -> Iterator[Sentence]:
    said, reading = exchange.utterance or "", exchange.reading or Reading()
    others = [idea.text for idea in reading.ideas if idea.voice in OTHERS_WORDS]
    ideas = [idea for idea in reading.ideas if idea.voice not in OTHERS_WORDS and idea.text.strip()]
    cursor = 0
    for text in sentences_of(own_words(said, reading.pasted)):
        start = said.find(text, cursor)
        if not text or start < 0:
            continue
        cursor = start + len(text)
        if masked_kinds(text) or _MAIL_HEAD.match(text) or any(other and other in text for other in others):
            continue
        own = tuple(idea for idea in ideas if holds(text, idea.text))
        yield Sentence(exchange.number, start, text, own, asked, reading)
