"""What a rep says otherwise than in an earlier session."""

from datetime import datetime

from agent.domain.frozen import Frozen


class Contradiction(Frozen):
    """Two statements of the rep's own that cannot both hold now.

    `then` and `now` are verbatim, each the whole sentence first and the clause of it that says it last; `at` is
    when the earlier one was said, `item` the id of what recall brought it back from.
    """

    then: tuple[str, ...]
    now: tuple[str, ...]
    at: datetime
    item: str = ""
