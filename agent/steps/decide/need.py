"""Something still to be drawn out of the rep."""

from typing import NamedTuple

from agent.domain.contradiction import Contradiction
from agent.domain.idea import Idea
from agent.domain.move import CoachMove, Focus


class Need(NamedTuple):
    """A move and its focus that the method still wants, and what it is about: an idea, or then and now."""

    move: CoachMove
    focus: Focus
    about: Idea | None = None
    contradiction: Contradiction | None = None


def last(ideas: tuple[Idea, ...]) -> Idea | None:
    """Return the newest of these ideas, if there is one."""
    return ideas[-1] if ideas else None
