"""What a session has brought so far: a pure fold over its readings and turns."""

from functools import cached_property

from agent.domain.commitment import CommitmentStatus
from agent.domain.contradiction import Contradiction
from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.answers import is_answer
from agent.steps.plate.plate import Plate
from agent.steps.pledge import Pledge
from agent.steps.pledges import is_agreed, is_turned_down, pledges

EMPTY = Reading()

NO_QUESTION = (CoachMove.REFER, CoachMove.CLOSE)
"""Moves whose turns do not count against the budget of questions."""

UNCOUNTED = (
    Focus.READ_BACK,
    Focus.CALL_WHO,
    Focus.CALL_WANT,
    Focus.CALL_WORRY,
    Focus.CALL_STAKE,
    Focus.CALL_LENGTH,
    Focus.RUN_AGAIN,
    Focus.COMPARED,
)
"""What is asked beside the budget: the promise read back, the call described, a second run offered and compared."""

ASKS_FOR_GOAL = (Focus.GOAL, Focus.STANDARD, Focus.NEXT, Focus.SUPPORT, Focus.CALL_WANT, Focus.LEAVE_WITH)
"""What is answered with what the rep wants, stated as a goal or not."""


class Progress:
    """The state of a session including a reading that is not yet part of an exchange."""

    def __init__(
        self,
        session: Session,
        reading: Reading | None = None,
        contradiction: Contradiction | None = None,
        plate: Plate | None = None,
    ) -> None:
        """Take the session as loaded, the latest reading, what it says otherwise than before, and the rep's plate."""
        self.session = session
        self.contradiction = contradiction
        self.plate = plate
        self.latest = reading or EMPTY
        pairs = zip(session.exchanges, session.exchanges[1:], strict=False)
        self.replies: tuple[tuple[Reading, CoachTurn], ...] = tuple(
            (after.reading, before.turn) for before, after in pairs if after.reading is not None
        )
        if reading is not None and session.exchanges:
            self.replies = (*self.replies, (reading, session.exchanges[-1].turn))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings, oldest first."""
        return tuple(reading for reading, _ in self.replies)

    @property
    def last_turn(self) -> CoachTurn | None:
        """The coach's turn that the latest message answers."""
        return self.session.exchanges[-1].turn if self.session.exchanges else None

    @property
    def stage(self) -> GrowStage:
        """The stage of the last turn."""
        return self.session.stage

    @property
    def questions(self) -> int:
        """How many questions of the budget were asked."""
        return sum(
            1
            for turn in self.session.turns
            if turn.question and turn.move not in NO_QUESTION and turn.focus not in UNCOUNTED
        )

    def asked(self, *foci: Focus) -> int:
        """How often any of these was asked for."""
        return sum(1 for turn in self.session.turns if turn.focus in foci)

    def was_skipped(self, focus: Focus) -> bool:
        """Whether the rep skipped a question of this focus."""
        return any(turn.focus is focus and reading.does(RepMove.SKIPS) for reading, turn in self.replies)

    def ideas(self, *kinds: IdeaKind) -> tuple[Idea, ...]:
        """The rep's ideas of these kinds, each once, oldest first; nothing that only stands in pasted text."""
        found: dict[str, Idea] = {}
        for reading in self.readings:
            for idea in reading.of(*kinds):
                if idea.voice is not Voice.PASTED:
                    found.setdefault(idea.text.casefold().strip(" .!?"), idea)
        return tuple(found.values())

    def answer_to(self, *foci: Focus) -> Reading | None:
        """The latest real answer to a question of these foci: not hollow, no skip, no demand."""
        for reading, turn in reversed(self.replies):
            if turn.focus in foci and is_answer(reading):
                return reading
        return None

    @cached_property
    def goal(self) -> Idea | None:
        """What the rep wants from these minutes: a stated goal, else what they brought when asked for one."""
        if stated := self.ideas(IdeaKind.GOAL):
            return stated[-1]
        answer = self.answer_to(*ASKS_FOR_GOAL)
        own = [idea for idea in answer.ideas if idea.voice is not Voice.PASTED] if answer else []
        return own[0] if own else None

    @property
    def options(self) -> tuple[Idea, ...]:
        """What could be done, as the rep said it; a promise is an option too."""
        return self.ideas(IdeaKind.OPTION, IdeaKind.ACTION)

    @cached_property
    def pledges(self) -> tuple[Pledge, ...]:
        """What the rep promises as the talk has it now, the first promise first."""
        return pledges(self.replies)

    @cached_property
    def before(self) -> tuple[Pledge, ...]:
        """What was promised before the latest message."""
        return pledges(self.replies[:-1])

    @property
    def is_changed(self) -> bool:
        """Whether the latest message changes what is promised, or for when."""
        return self.pledges != self.before

    @property
    def action(self) -> Idea | None:
        """The first promise: the latest answer to what was asked about it, else what was volunteered."""
        return self.pledges[0].action if self.pledges else None

    @property
    def due(self) -> Due | None:
        """When the first promise is for; another promise's time is its own."""
        return self.pledges[0].due if self.pledges else None

    @property
    def tension(self) -> Idea | None:
        """A belief of the rep that nothing seen or heard stands behind, while facts were told: worth a contrast."""
        beliefs = [idea for idea in self.ideas(IdeaKind.ASSUMPTION) if not idea.evidence]
        return beliefs[-1] if beliefs and self.ideas(IdeaKind.FACT) else None

    @property
    def confidence(self) -> int | None:
        """The rating given when confidence was asked for."""
        answer = self.answer_to(Focus.CONFIDENCE)
        return answer.rating if answer else None

    @cached_property
    def is_confirmed(self) -> bool:
        """Whether the rep confirmed the promise: on the card, or with a yes to the latest read-back."""
        kept = self.session.commitment
        return (kept is not None and kept.status is CommitmentStatus.OPEN) or is_agreed(self.replies)

    @cached_property
    def is_turned_down(self) -> bool:
        """Whether the rep said no to the promise as it was read back, and it stands unchanged."""
        return is_turned_down(self.replies)

    @property
    def hollow_streak(self) -> int:
        """How many of the latest messages in a row were hollow."""
        streak = 0
        for reading in reversed(self.readings):
            if not reading.does(RepMove.IS_HOLLOW):
                break
            streak += 1
        return streak

    def has(self, *moves: RepMove) -> bool:
        """Whether any message so far made one of these moves."""
        return any(reading.does(*moves) for reading in self.readings)
