"""What reps can do and can help each other with, by their own choice."""

from datetime import datetime

from agent.domain.frozen import Frozen


class Skill(Frozen):
    """Where a rep sees themselves on a skill, 0 to 10; `offered` when colleagues may ask them about it.

    `used_at` is when they last did it in earnest.
    """

    rep_id: str
    name: str
    level: int
    offered: bool = False
    used_at: datetime | None = None
    updated_at: datetime


class Ask(Frozen):
    """What a rep handed to a peer, in their own words, and what each of them said of the talk afterwards."""

    id: str
    from_rep: str
    to_rep: str
    skill: str
    text: str
    at: datetime
    helped_asker: str = ""
    helped_peer: str = ""
    withdrawn_at: datetime | None = None
