"""Something on a rep's plate that they may want to be coached on."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from agent.domain.due import Due
from agent.domain.frozen import Frozen
from agent.domain.move import Focus

OF_THE_PLATE = (
    Focus.PLATE,
    Focus.TRIGGER,
    Focus.URGENCY,
    Focus.GOAL_BEHIND,
    Focus.WHERE_NOW,
    Focus.WHERE_BY,
    Focus.TRIED,
    Focus.MOST_IMPORTANT,
)
"""What is asked about the plate in a talk: one of these a session at most, at its end."""

MOST_IMPORTANT = 2
"""Open matters that may be most important at a time."""


class Trigger(StrEnum):
    """What says "think coach" (docs/method.md)."""

    FIRST_TIME = "first_time"
    STUCK = "stuck"
    STRATEGIC = "strategic"
    ACCELERATE = "accelerate"
    STRETCH_GOAL = "stretch_goal"


class Urgency(StrEnum):
    """What makes a matter urgent."""

    DEADLINE = "deadline"
    VISIBILITY = "visibility"
    COLLABORATION = "collaboration"


class Rating(Frozen):
    """Where the rep saw themselves on a scale from 0 to 10, and when."""

    at: datetime
    value: int


class Matter(Frozen):
    """A matter in the rep's words, with the three parts of the ask as far as they were drawn out.

    `text` is what they work on, `ratings` where they are over time and `target` with `target_by` where they want to
    be by when, `tried` what they have read or tried. At most two open matters are `most_important`, each tied to a
    `goal` of the organisation. `asked` is what was asked about it in a talk: what was skipped stays skipped.
    """

    id: str
    rep_id: str
    text: str
    triggers: tuple[Trigger, ...] = ()
    urgency: tuple[Urgency, ...] = ()
    goal: str = ""
    most_important: bool = False
    ratings: tuple[Rating, ...] = ()
    target: int | None = None
    target_by: Due | None = None
    tried: str = ""
    asked: tuple[Focus, ...] = ()
    session_id: str = ""
    created_at: datetime
    updated_at: datetime
    closed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still on the plate."""
        return self.closed_at is None

    @property
    def latest(self) -> Rating | None:
        """Where the rep saw themselves last, if they said so."""
        return self.ratings[-1] if self.ratings else None

    def rated(self, rating: Rating) -> "Matter":
        """Return the matter with one more rating; those before it stay."""
        return self.model_copy(update={"ratings": (*self.ratings, rating)})

    def asked_about(self, focus: Focus) -> "Matter":
        """Return the matter with this asked about it, which is asked for once."""
        return self if focus in self.asked else self.model_copy(update={"asked": (*self.asked, focus)})


def in_order(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """Return matters as they are shown: the most important first, then the newest; the closed ones last."""
    newest = sorted(matters, key=lambda matter: (matter.created_at, matter.id), reverse=True)
    return tuple(sorted(newest, key=lambda matter: (not matter.is_open, not matter.most_important)))
