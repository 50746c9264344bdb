"""A practised call as the buyer sees it when it is their turn."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from agent.domain.call import CallBrief, Line, Side
from agent.steps.rehearse.asking import questions, statements, stems
from agent.steps.rehearse.deeds import all_deeds, deeds_of
from agent.steps.rehearse.given import contradicts, given
from agent.steps.rehearse.heard import even, heard_in, holds, is_among
from agent.steps.rehearse.mood import Mood, mood_of
from agent.steps.rehearse.topic import topic_of
from prompts.buyers import CallTopic, Deed, Persona, Place

SAME = 3 / 5
"""Share of the words of a line from which the buyer has said as much in other words."""
SAME_FROM = 2
"""Words that carry a line, above which it can be the same as another."""
BACK = 4
"""How many of their own lines a buyer looks back on for what they were on about."""


@dataclass(frozen=True)
class Scene:
    """Who plays, what the rep set out with, what was said, the rep's latest line last, and lines of earlier runs."""

    persona: Persona
    brief: CallBrief
    said: tuple[Line, ...]
    earlier: tuple[Line, ...] = ()

    @cached_property
    def of_rep(self) -> tuple[str, ...]:
        """What the rep has said, the latest last."""
        return tuple(line.text for line in self.said if line.side is Side.REP)

    @cached_property
    def of_buyer(self) -> tuple[str, ...]:
        """What the buyer has said, the latest last."""
        return tuple(line.text for line in self.said if line.side is Side.BUYER)

    @property
    def latest(self) -> str:
        """What the rep just said; "" before they have spoken."""
        return self.of_rep[-1] if self.of_rep else ""

    @property
    def before(self) -> str:
        """What the buyer said last; "" before they have spoken."""
        return self.of_buyer[-1] if self.of_buyer else ""

    @property
    def exchanges(self) -> int:
        """How often the rep has spoken."""
        return len(self.of_rep)

    @cached_property
    def deeds(self) -> frozenset[Deed]:
        """What the rep just did."""
        return deeds_of(self.said)

    @cached_property
    def mood(self) -> Mood:
        """How the buyer feels now."""
        return mood_of(self.persona, self.said)

    @cached_property
    def _done(self) -> frozenset[Deed]:
        return all_deeds(self.said)

    @cached_property
    def _heard(self) -> tuple[str, ...]:
        return heard_in(self.said)

    @cached_property
    def told(self) -> frozenset[str]:
        """The stems of everything the rep has stated."""
        return stems(" ".join(statements(text) for text in self.of_rep))

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The questions the rep asked before the latest line."""
        return tuple(question for text in self.of_rep[:-1] for question in questions(text))

    @cached_property
    def _heard_before(self) -> tuple[str, ...]:
        return heard_in(self.earlier)

    @cached_property
    def _own_stems(self) -> tuple[frozenset[str], ...]:
        return tuple(stems(text) for text in self.of_buyer)

    @cached_property
    def _given(self) -> frozenset[tuple[str, str]]:
        return given(self.brief, self.said)

    def is_spent(self, text: str) -> bool:
        """Whether the buyer has said these words in this call."""
        return is_among(text, self._heard)

    def was_said_before(self, text: str) -> bool:
        """Whether the buyer said these words in an earlier run of this call."""
        return is_among(text, self._heard_before)

    def open(self, place: str) -> tuple[Place, ...]:
        """Return the lines at a place that can be said now: not yet said, and fitting trust and what was done."""
        return tuple(
            found for found in self.persona.under(place) if self.may_say(found) and not self.is_held_back(found)
        )

    def may_say(self, place: Place) -> bool:
        """Whether a line has not been said and fits what the rep has done so far, whatever the trust."""
        line = place.line
        fits = (not line.after or self._done.intersection(line.after)) and not self._done.intersection(line.unless)
        return bool(fits) and not self.is_spent(line.say) and not self._is_wrong(place)

    def _is_wrong(self, place: Place) -> bool:
        """Whether a line contradicts a number or date of the rep's, or tells again what the buyer told."""
        if contradicts(place.line.say, self._given):
            return True
        own = stems(place.line.say) if place.kind in ("tells", "objects") else frozenset()
        return len(own) > SAME_FROM and any(len(own & told) >= SAME * len(own) for told in self._own_stems)

    def is_held_back(self, place: Place) -> bool:
        """Whether the buyer trusts too little, or too much, for a line."""
        low, high = place.line.trust, place.line.below
        return (low is not None and self.mood.trust < low) or (high is not None and self.mood.trust >= high)

    def pick(self, places: Iterable[Place]) -> Place | None:
        """Return one of these lines, rather one that no earlier run had; the same for the same call; None of none."""
        return min(
            places, key=lambda place: (self.was_said_before(place.line.say), self.spread(place.id)), default=None
        )

    def spread(self, words: str = "") -> int:
        """Return a number that tells this point of this call from others."""
        own = "|".join(self.of_rep)
        return zlib.crc32("|".join((self.persona.id, self.brief.model_dump_json(), own, words)).encode())

    @cached_property
    def thread(self) -> CallTopic | None:
        """What the buyer was last on about, by their own lines, or by their words where another played them."""
        return next((topic for topic in self.trail if topic), None)

    @cached_property
    def trail(self) -> tuple[CallTopic | None, ...]:
        """What each of the buyer's latest lines was about, the last one first."""
        return tuple(self._about(text) for text in reversed(self.of_buyer[-BACK:]))

    def _about(self, text: str) -> CallTopic | None:
        heard = even(text)
        of = [place.topic for place in self.persona.places if holds(heard, place)]
        return of[-1] if of else topic_of(text)
