"""What a question can be made of: the talk so far, and what memory brought."""

from typing import NamedTuple

from agent.domain.allowed import AllowedMove
from agent.domain.idea import Idea
from agent.domain.recalled import Recalled
from agent.steps.progress import Progress


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


def gather(progress: Progress, allowed: AllowedMove, recalled: tuple[Recalled, ...], utterance: str) -> Given:
    """Return what a question to this talk can be made of; `utterance` is not yet part of the session."""
    kept = (exchange for exchange in progress.session.exchanges if not exchange.is_set_aside)
    earlier = (exchange.utterance or "" for exchange in kept)
    latest = () if utterance else tuple(idea.text for idea in progress.latest.ideas)
    if allowed.contradiction is not None:
        recalled = tuple(item for item in recalled if item.id == allowed.contradiction.item)
    return Given(progress, allowed.about, recalled, "\n".join((*earlier, *latest, utterance)))
