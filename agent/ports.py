"""What the coach needs from others, named by the need."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from agent.domain.allowed import AllowedMove
from agent.domain.call import CallBrief, Line
from agent.domain.commitment import Commitment, CommitmentChange
from agent.domain.frozen import Frozen
from agent.domain.idea import Idea
from agent.domain.insight import Insight
from agent.domain.matter import Matter
from agent.domain.move import CoachMove, Focus
from agent.domain.peer import Ask, Handed, Skill
from agent.domain.plan import Plan
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.role import BuyerFault
from agent.domain.session import Exchange, Session, SessionSummary
from agent.domain.sheet import Sheet
from agent.domain.verdict import Verdict


class Clock(Protocol):
    """Says what time it is."""

    def __call__(self) -> datetime:
        """Return now, aware and in UTC."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors that lie close when their meaning does."""

    name: str
    dimensions: int

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector a text, shape (len(texts), dimensions)."""
        ...


class PairReader(Protocol):
    """Reads a turn beside the talk before it and says how much it looks like an answer."""

    name: str

    def read(self, talk: str, turn: str) -> float:
        """Return log-odds, not calibrated: the higher, the more the turn brings what the talk has not."""
        ...


class SessionStore(Protocol):
    """Keeps sessions; what it returned as kept is never lost."""

    def start(self, session: Session) -> Session:
        """Keep a new session with its opening and the insight it brings back, in one transaction."""
        ...

    def load(self, rep_id: str, session_id: str) -> Session:
        """Return a session whole. Raises SessionNotFound."""
        ...

    def keep(self, session: Session, exchange: Exchange) -> Session:
        """Append an exchange and keep the session's own fields and commitment, in one transaction.

        `session` is the session as it shall be, without the exchange and with the version it was
        loaded at; the result has both the exchange and the next version. Raises SessionConflict
        when that version is no longer the stored one, MemoryStoreError when it cannot be written.
        """
        ...

    def amend(self, session: Session) -> Session:
        """Keep changed fields of a session (title, end, thumbs, commitment) without a new exchange."""
        ...

    def history(self, rep_id: str) -> tuple[SessionSummary, ...]:
        """Return the rep's sessions, newest first."""
        ...

    def leave_out(self, rep_id: str, session_id: str, number: int) -> Session:
        """Return a session without the rep's words in this exchange, nor anything made of them.

        Raises SessionNotFound, MemoryStoreError when nothing was said there.
        """
        ...

    def delete(self, rep_id: str, session_id: str) -> None:
        """Erase a session with all that was said in it."""
        ...


class CommitmentStore(Protocol):
    """Keeps what reps promised."""

    def pending(self, rep_id: str) -> tuple[Commitment, ...]:
        """Return commitments still to be asked about, oldest due first, those without a time last."""
        ...

    def due(self, rep_id: str, now: datetime) -> tuple[Commitment, ...]:
        """Return pending commitments whose time has come, oldest first."""
        ...

    def of(self, rep_id: str) -> tuple[Commitment, ...]:
        """Return all commitments of a rep, newest first."""
        ...

    def save(self, commitment: Commitment) -> None:
        """Insert or replace a commitment by its id; a change of status, time or outcome is noted."""
        ...

    def changes(self, rep_id: str) -> tuple[CommitmentChange, ...]:
        """Return what the rep's commitments have been through, oldest first."""
        ...


class InsightStore(Protocol):
    """Keeps what reps took away; sessions fill it as they are kept."""

    def insights(self, rep_id: str) -> tuple[Insight, ...]:
        """Return what a rep took away, newest first."""
        ...


class PlanStore(Protocol):
    """Keeps the reps' 30-day plans; every call sees one rep's alone."""

    def plans(self, rep_id: str) -> tuple[Plan, ...]:
        """Return the rep's plans, newest first."""
        ...

    def begin_plan(self, plan: Plan) -> None:
        """Keep a new plan. Raises MemoryStoreError when the rep has an open one, or its id is taken."""
        ...

    def change_plan(self, rep_id: str, plan_id: str, change: Callable[[Plan], Plan]) -> Plan:
        """Return the rep's plan as it is after this change. Raises MemoryStoreError when there is none."""
        ...

    def erase_plan(self, rep_id: str, plan_id: str) -> None:
        """Delete a plan with all that stands in it. Raises MemoryStoreError when there is none."""
        ...


class PeerStore(Protocol):
    """Keeps what reps can do, offer and hand to each other; every call sees what its rep may see."""

    def skills(self, rep_id: str) -> tuple[Skill, ...]:
        """Return where the rep sees themselves, by skill."""
        ...

    def keep_skill(self, skill: Skill) -> None:
        """Insert or replace what the rep says of a skill."""
        ...

    def offered(self, rep_id: str) -> tuple[Skill, ...]:
        """Return what others than this rep offer at this moment."""
        ...

    def hand_over(self, ask: Ask, now: datetime) -> None:
        """Keep an ask for the one it is for. Raises MemoryStoreError when they do not offer it, or a like one bars it."""
        ...

    def asks_by(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what this rep handed to others, newest first."""
        ...

    def asks_to(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what others handed to this rep, newest first, without what they took back."""
        ...

    def change_ask(self, rep_id: str, ask_id: str, change: Callable[[Ask], Ask]) -> Handed:
        """Return the ask after this change by one of its two sides. Raises MemoryStoreError when it is neither's."""
        ...


class SheetStore(Protocol):
    """Keeps call sheets as reps changed them; what nobody changed is built anew from the session."""

    def sheet(self, rep_id: str, session_id: str) -> Sheet | None:
        """Return the sheet as the rep left it, or None when they have not changed it."""
        ...

    def sheets(self, rep_id: str) -> tuple[Sheet, ...]:
        """Return the sheets that the rep has changed, oldest session first."""
        ...

    def keep_sheet(self, sheet: Sheet) -> Sheet:
        """Return the sheet as it was kept: a line whose message has left the record since is not.

        Raises SessionNotFound, MemoryStoreError when the session is off the record.
        """
        ...

    def forget_sheet(self, rep_id: str, session_id: str) -> None:
        """Delete what the rep changed on a sheet; without any change nothing happens."""
        ...


class MatterStore(Protocol):
    """Keeps what is on the reps' plates; every call sees one rep's alone."""

    def matters(self, rep_id: str) -> tuple[Matter, ...]:
        """Return the rep's matters, newest first."""
        ...

    def add_matter(self, matter: Matter) -> None:
        """Keep a new matter. Raises MemoryStoreError when its id is taken, or a third would be most important."""
        ...

    def change_matter(self, rep_id: str, matter_id: str, change: Callable[[Matter], Matter]) -> Matter:
        """Return the rep's matter after this change. Raises MemoryStoreError when there is none."""
        ...

    def erase_matter(self, rep_id: str, matter_id: str) -> None:
        """Delete a matter with all that was said of it. Raises MemoryStoreError when there is none."""
        ...


class Recall(Protocol):
    """Finds what a rep said before; bound to nobody, asked for one rep at a time."""

    def about(self, rep_id: str, text: str, *, limit: int = 5, not_session: str | None = None) -> tuple[Recalled, ...]:
        """Return what matters most to this text from this rep's history alone, best first."""
        ...


class Judge(Protocol):
    """Says whether a coach turn gives an answer."""

    def check(self, context: Sequence[str], turn: str, *, remembered: Sequence[str] = ()) -> Verdict:
        """Judge a turn after this context.

        A context entry may start with "rep:" or "coach:" (the rep's when neither); `remembered` are
        the rep's own earlier words.
        """
        ...


class PhraseRequest(Frozen):
    """All that a model is told for one turn. `objection` is the guard's reason, on the second try."""

    session: Session
    utterance: str
    reading: Reading
    allowed: tuple[AllowedMove, ...]
    recalled: tuple[Recalled, ...] = ()
    objection: str = ""
    rejected: str = ""


class Usage(Frozen):
    """Tokens of one model call, as the endpoint counted them; 0 when it did not say."""

    input_tokens: int = 0
    output_tokens: int = 0


class ModelTurn(Frozen):
    """What a model answers: what it understood, the move it took, and the words for it.

    `focus` tells two allowed moves of one name apart; None means the first of them.
    """

    ideas: tuple[Idea, ...] = ()
    move: CoachMove
    focus: Focus | None = None
    mirror: str = ""
    question: str = ""
    usage: Usage = Usage()


class Phraser(Protocol):
    """Puts one of the allowed moves into words."""

    wording: str

    def phrase(self, request: PhraseRequest, seconds: float) -> ModelTurn:
        """Return the model's turn within this many seconds, after one call at most.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        ...

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        ...

    def warm_up(self) -> None:
        """Load in the background what the first call needs; nothing is sent."""
        ...


class BuyerRequest(Frozen):
    """All that a model is told to play the buyer's next line of a call.

    The first fields are the persona's; `voice` are lines that show how it sounds. `trust` goes from -5 to 5 and
    `patience` from 0 to 10; `exchanges_left` are the rep's lines until time is up. `said` is the call so far, the
    latest line last, none before it opens. `objection` is why `rejected` was refused, on the second try.
    """

    name: str
    summary: str
    interests: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    trust: int = 0
    patience: int = 5
    exchanges_left: int | None = None
    brief: CallBrief = CallBrief()
    said: tuple[Line, ...] = ()
    objection: str = ""
    rejected: str = ""


class BuyerPlayed(Frozen):
    """What a model says as the buyer, not checked yet; `ends` when it takes the call for over."""

    text: str
    ends: bool = False
    usage: Usage = Usage()


class BuyerPlayer(Protocol):
    """Plays the buyer of a practised call."""

    wording: str

    def play(self, request: BuyerRequest, seconds: float) -> BuyerPlayed:
        """Return the buyer's next line within this many seconds, after one call at most.

        Raises ModelUnavailable when a second call is no use, MalformedReply when it is worth one.
        """
        ...

    def notice(self) -> str:
        """Say in plain words that the model is away and why, or return "" while it works."""
        ...

    def warm_up(self) -> None:
        """Load in the background what the first call needs; nothing is sent."""
        ...


class RoleCheck(Protocol):
    """Says whether a line keeps to the buyer's role."""

    def __call__(self, line: str, said: Sequence[Line]) -> tuple[BuyerFault, ...]:
        """Return what takes this line, after what was said, out of the role; nothing when it may be said."""
        ...
