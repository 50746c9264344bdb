"""What memory brings back."""

from datetime import datetime

from agent.domain.frozen import Frozen


class Recalled(Frozen):
    """An earlier utterance of this rep; `score` is higher for what matters more now.

    `superseded` marks what the rep has said otherwise since: it is not brought up as if it still held.
    """

    id: str
    text: str
    at: datetime
    speaker: str = "rep"
    session_id: str | None = None
    score: float = 0.0
    superseded: bool = False
