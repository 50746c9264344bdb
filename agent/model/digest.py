"""What a session has brought, in the rep's words and in little room: no model is asked for it."""

from collections.abc import Iterator, Sequence

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.session import Exchange

LONGEST_IDEA = 160
LONGEST_DIGEST = 1200
"""Characters."""

_ALWAYS = (IdeaKind.GOAL, IdeaKind.STANDARD)
_VOICES = {Voice.OWN: "", Voice.REPORTED: " (reported)", Voice.PASTED: " (pasted)", Voice.REHEARSED: " (rehearsal)"}


def digest(exchanges: Sequence[Exchange], shown: str) -> tuple[str, ...]:
    """Return the rep's ideas, a line each, that do not stand in `shown` already; goals first, then in their order.

    When there are too many the latest stay.
    """
    ideas = [idea for exchange in exchanges if exchange.reading for idea in exchange.reading.ideas]
    fresh = list({idea.text.casefold(): idea for idea in ideas if idea.text not in shown}.values())
    goals = [idea for idea in fresh if idea.kind in _ALWAYS][-2:]
    rest = [idea for idea in fresh if idea.kind not in _ALWAYS]
    kept = list(_that_fit((*reversed(goals), *reversed(rest))))
    return tuple(_line(idea) for idea in sorted(kept, key=lambda idea: (idea.kind not in _ALWAYS, fresh.index(idea))))


def _that_fit(ideas: Sequence[Idea]) -> Iterator[Idea]:
    room = LONGEST_DIGEST
    for idea in ideas:
        room -= len(_line(idea))
        if room < 0:
            return
        yield idea


def _line(idea: Idea) -> str:
    text = " ".join(idea.text.split())
    text = text if len(text) <= LONGEST_IDEA else f"{text[: LONGEST_IDEA - 1]}…"
    return f"{idea.kind}{_VOICES[idea.voice]}: {text}"
