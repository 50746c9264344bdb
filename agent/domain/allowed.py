"""What the coach may do next."""

from agent.domain.contradiction import Contradiction
from agent.domain.frozen import Frozen
from agent.domain.idea import Idea
from agent.domain.matter import Matter
from agent.domain.move import CoachMove, Focus
from agent.domain.stage import GrowStage


class AllowedMove(Frozen):
    """One move that the method allows now, with its focus and the rep's idea it is about.

    `stuck` asks for a smaller, more concrete question; `changes_subject` says that the question
    does not build on the latest words and must say so; `hold` puts the plain sentence first that
    there will be no answer here. `contradiction` is what a contrast of then and now sets side by side, `matters` what
    of the rep's plate it is about.
    """

    move: CoachMove
    focus: Focus
    stage: GrowStage
    about: Idea | None = None
    stuck: bool = False
    changes_subject: bool = False
    hold: bool = False
    contradiction: Contradiction | None = None
    matters: tuple[Matter, ...] = ()
