"""What reps can do and can help each other with, by their own choice."""

from datetime import datetime, timedelta
from enum import StrEnum

from agent.domain.frozen import Frozen

ABLE = 5
"""From this level on somebody is able to help with a skill in general (docs/method.md)."""
SETTLED = timedelta(days=7)
"""A level counts in finding peers for so long before another one does: nobody's can be found by trying levels."""
REST = timedelta(days=30)
"""How long a "not now" holds before the same ask may come again."""


class Skill(Frozen):
    """Where a rep sees themselves on a skill, 0 to 10; `offered` when colleagues may ask them about it.

    `called` is the name they offer it under, if any; `used_at` when they last did it in earnest. `placed` is the level
    by which peers are found, since `placed_at`.
    """

    rep_id: str
    name: str
    level: int
    offered: bool = False
    called: str = ""
    used_at: datetime | None = None
    placed: int | None = None
    placed_at: datetime | None = None
    updated_at: datetime

    @property
    def is_coach_ready(self) -> bool:
        """Whether they are willing and able: offered, at 5 or more."""
        return self.offered and self.level >= ABLE

    @property
    def stands_at(self) -> int:
        """The level by which peers are found."""
        return self.level if self.placed is None else self.placed

    def at_level(self, level: int, now: datetime) -> "Skill":
        """Return the skill at another level; peers are found by it once the one before has counted for a week."""
        said = {"level": level, "updated_at": now}
        if self.placed_at is None or now - self.placed_at >= SETTLED:
            said |= {"placed": level, "placed_at": now}
        return self.model_copy(update=said)


class Lately(StrEnum):
    """When somebody last did a skill in earnest, as far as others are told."""

    THIS_MONTH = "this_month"
    THIS_QUARTER = "this_quarter"
    EARLIER = "earlier"


class Peer(Frozen):
    """All that others are told of somebody who offers a skill."""

    rep_id: str
    skill: str
    lately: Lately
    called: str = ""

    @property
    def shown(self) -> str:
        """What others know them by."""
        return self.called or self.rep_id


class Answer(StrEnum):
    """What a peer says to an ask."""

    WILLING = "willing"
    NOT_NOW = "not_now"


class Asked(Frozen):
    """What both sides see of an ask: the rep's words, the peer's answer, and the names they chose, where they did."""

    id: str
    from_rep: str
    to_rep: str
    skill: str
    text: str
    at: datetime
    answer: Answer | None = None
    from_called: str = ""
    to_called: str = ""

    @property
    def asker(self) -> str:
        """What the peer knows the asker by."""
        return self.from_called or self.from_rep

    @property
    def peer(self) -> str:
        """What the asker knows the peer by."""
        return self.to_called or self.to_rep


class Ask(Asked):
    """The whole of it, with what each of them said of the talk afterwards.

    Each line on whether it helped is its writer's alone unless they share it. Withdrawn, the ask has no text any more;
    `forgotten` when everything of the peer was erased: they do not see it any more.
    """

    answered_at: datetime | None = None
    helped_asker: str = ""
    helped_peer: str = ""
    asker_shares: bool = False
    peer_shares: bool = False
    withdrawn_at: datetime | None = None
    forgotten: bool = False

    def concerns(self, rep_id: str) -> bool:
        """Whether this rep may see any of it."""
        return rep_id == self.from_rep or (rep_id == self.to_rep and not self.forgotten)

    def bars_another(self, now: datetime) -> bool:
        """Whether the same may not be asked again yet: it is open, or a "not now" still holds."""
        if self.withdrawn_at is not None or self.helped_asker:
            return False
        if self.answer is Answer.NOT_NOW and self.answered_at is not None:
            return now - self.answered_at < REST
        return True


class Handed(Asked):
    """An ask as one of its two sides may see it: `mine` is their own line, `theirs` the other's if it was shared."""

    mine: str = ""
    mine_shared: bool = False
    theirs: str = ""
    withdrawn: bool = False


def seen_by(rep_id: str, ask: Ask) -> Handed:
    """Return the ask as this rep, one of its two sides, may see it."""
    asks = rep_id == ask.from_rep
    by_asker, by_peer = (ask.helped_asker, ask.asker_shares), (ask.helped_peer, ask.peer_shares)
    (mine, mine_shared), (theirs, shared) = (by_asker, by_peer) if asks else (by_peer, by_asker)
    return Handed(
        **{field: getattr(ask, field) for field in Asked.model_fields},
        mine=mine,
        mine_shared=mine_shared,
        theirs=theirs if shared else "",
        withdrawn=ask.withdrawn_at is not None,
    )
