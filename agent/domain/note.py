"""What is known of a rep's work, as the rep said it."""

from datetime import datetime

from agent.domain.frozen import Frozen
from agent.domain.idea import IdeaKind


class Note(Frozen):
    """One idea that is kept, with its source: exchange `number` of a session.

    `by` is whoever the rep heard it from, None when it is the rep's own. `was_replaced` marks what the
    rep said otherwise later: it stays in its place in time, and the newer one counts.
    """

    kind: IdeaKind
    text: str
    at: datetime
    session_id: str
    number: int
    by: str | None = None
    was_replaced: bool = False

    @property
    def item_id(self) -> str:
        """The id of the item it stands in, to correct or erase it there."""
        return f"{self.session_id}/{self.number}"
