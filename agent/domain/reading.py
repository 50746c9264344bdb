"""What one message of a rep brings."""

from agent.domain.due import Due
from agent.domain.frozen import Frozen
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import RepMove
from agent.domain.topic import Topic

NO_GROUND = (
    RepMove.IS_HOLLOW,
    RepMove.SKIPS,
    RepMove.STOPS,
    RepMove.GREETS,
    RepMove.COMPLAINS,
    RepMove.ASKS_ADVICE,
    RepMove.ASKS_ABOUT_COACH,
    RepMove.SPEAKS_OTHER_LANGUAGE,
    RepMove.SPEAKS_COVERED_LANGUAGE,
)
"""What a message does that gives no words to build on, or is met in other ways first."""


class Reading(Frozen):
    """A rep's message, understood: what it does, the ideas in it, whom and when it names.

    `people` are names or roles as the rep wrote them ("Dana", "the CFO"), most prominent first.
    `rating` is 0 to 10 when the rep rated something. `pasted` holds text that somebody else wrote. `dropped` are
    promises, as they stood, that a reply to the read-back takes out.
    """

    moves: tuple[RepMove, ...] = ()
    ideas: tuple[Idea, ...] = ()
    people: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    rating: int | None = None
    due: Due | None = None
    pasted: str = ""
    dropped: tuple[str, ...] = ()

    def does(self, *moves: RepMove) -> bool:
        """Whether the message makes any of these moves."""
        return any(move in self.moves for move in moves)

    def and_ideas(self, ideas: tuple[Idea, ...]) -> "Reading":
        """This reading with further ideas beside its own, none twice."""
        known = {(idea.kind, idea.text.casefold()) for idea in self.ideas}
        new = tuple(idea for idea in ideas if (idea.kind, idea.text.casefold()) not in known)
        return self.model_copy(update={"ideas": (*self.ideas, *new)}) if new else self

    def of(self, *kinds: IdeaKind) -> tuple[Idea, ...]:
        """The ideas of these kinds, in the order they were said."""
        return tuple(idea for idea in self.ideas if idea.kind in kinds)
