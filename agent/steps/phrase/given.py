"""What a question can be made of: the talk so far, and what memory brought."""

from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.recalled import Recalled
from agent.language.sentence import sentences_of
from agent.steps.progress import Progress

ENDING = 2
"""Sentences at the end of a message whose words are still in the air, so that "that" can point to them."""


class Given(NamedTuple):
    """Where slots are filled from: the session so far, the idea the move is about, what memory brought.

    `words` is all that the rep said in this talk.
    """

    progress: Progress
    about: Idea | None = None
    recalled: tuple[Recalled, ...] = ()
    words: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What the rep said, message by message, the latest first."""
        return tuple(reversed([line for line in (self.words.splitlines() or self.progress.session.utterances) if line]))

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the rep said, sentence by sentence, those of the latest message first."""
        return tuple(sentence for line in self.lines for sentence in sentences_of(line))

    @property
    def latest_sentences(self) -> tuple[str, ...]:
        """The sentences of the latest message."""
        return tuple(sentence for line in self.lines[:1] for sentence in sentences_of(line))

    @property
    def ending(self) -> tuple[str, ...]:
        """The last sentences of the latest message."""
        return self.latest_sentences[-ENDING:]

    @property
    def last_sentence(self) -> str:
        """The last sentence of the latest message, "" before there is one."""
        return "".join(self.latest_sentences[-1:])


def gather(progress: Progress, allowed: AllowedMove, recalled: tuple[Recalled, ...], utterance: str) -> Given:
    """Return what a question to this talk can be made of; `utterance` is not yet part of the session."""
    kept = (exchange for exchange in progress.session.exchanges if not exchange.is_set_aside)
    earlier = (exchange.utterance or "" for exchange in kept)
    latest = () if utterance else tuple(idea.text for idea in progress.latest.ideas)
    if allowed.contradiction is not None:
        recalled = tuple(item for item in recalled if item.id == allowed.contradiction.item)
    return Given(progress, allowed.about, recalled, "\n".join((*earlier, *latest, utterance)))
